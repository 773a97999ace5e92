import type { Library } from "../../library/library.ts";
import { holds, namesOf } from "../filters.ts";
import { cut } from "../searched.ts";
import { searchCards } from "./find-article.ts";

/** Somebody, or a publisher, whom articles name, and in how many they do. */
export interface NamedAuthor {
	readonly name: string;
	readonly articles: number;
}

/** The authors, compilers and publishers whose names hold what was typed so far, those of most articles first. */
export function suggestAuthors(library: Pick<Library, "cards">, typed: string): NamedAuthor[] {
	const counts = new Map<string, number>();
	for (const name of library.cards().flatMap(namesOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
	return Array.from(counts, ([name, articles]) => ({ name, articles }))
		.filter(({ name }) => typed.trim() === "" || holds([name], typed))
		.sort((a, b) => b.articles - a.articles || a.name.localeCompare(b.name, "en"));
}

/** A ref, or the beginning of one: `putin-beijing-2012#`. */
export interface SuggestedRef {
	readonly ref: string;
	/** What stands there: the first words of the paragraph, or the article's title. */
	readonly words: string;
}

/** The first words of a paragraph are no longer than this. */
const longestWords = 100;

/**
 * How a ref that is being typed may go on: while several articles fit, these; once one does, its paragraphs, those
 * whose number begins with what stands behind the `#`, or behind the `-` of a range.
 */
export function suggestRefs(
	library: Pick<Library, "cards" | "article">,
	typed: string,
	most: number,
): SuggestedRef[] {
	const [named = "", numbers = ""] = typed.split("#", 2).map((part) => part.trim());
	const exact = library.cards().filter(({ id }) => id === named);
	const fitting = exact.length > 0 ? exact : searchCards(library.cards(), named);
	const [only, ...others] = fitting;
	if (only && others.length === 0) return paragraphRefs(library, only.id, numbers, most);
	return fitting.slice(0, most).map(({ id, title }) => ({ ref: `${id}#`, words: title }));
}

function paragraphRefs(
	library: Pick<Library, "article">,
	id: string,
	typed: string,
	most: number,
): SuggestedRef[] {
	const { body, paragraphs } = library.article(id) ?? { body: "", paragraphs: [] };
	const [, first = "", last = typed] = /^(\d+)\s*[-–—]\s*(\d*)$/.exec(typed) ?? [];
	const numbers = paragraphs
		.map((_, index) => index + 1)
		.filter((number) => number > Number(first) && `${number}`.startsWith(last));
	return numbers.slice(0, most).map((number) => {
		const { start, end } = paragraphs[number - 1] ?? { start: 0, end: 0 };
		const beginning = body.slice(start, Math.min(end, start + 3 * longestWords)).replace(/\s+/g, " ");
		return { ref: `${id}#${first && `${first}-`}${number}`, words: cut(beginning, longestWords) };
	});
}
