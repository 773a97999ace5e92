import { nothingHolds } from "../search/articles/find-article.ts";
import { citationParts } from "../search/citation.ts";
import type { Answer, ArticleCard, Quoted, Span } from "../search/index.ts";
import { searchedLine } from "../search/searched.ts";
import { openingOf, type ShownHit, shownHit } from "../search/shown.ts";
import { excerptOf, sentenceWindow } from "../search/text-window.ts";
import { renderWhy } from "./render-why.ts";
import type { Theme } from "./theme.ts";

/** How passages are shown. */
export interface PassageOptions {
	/** Prints them whole; else only the sentences around the best one. */
	readonly whole?: boolean;
}

/** An answer as text: the passages word for word, under each where it stands. */
export function renderAnswer(answer: Answer, theme: Theme, options: PassageOptions = {}): string {
	const { answered, hits, notice = "", strength } = answer;
	const [first = "", ...others] = hits.map((hit, index) =>
		renderHit(shownHit(hit, strength, index), theme, options),
	);
	const parts = [
		theme.wrap(theme.faint(searchedLine(answer))),
		theme.wrap(notice),
		theme.heading(openingOf(answer)),
		first,
		answered && others.length > 0 ? theme.heading("Further passages:") : "",
		...others,
		answer.why ? renderWhy(answer.why, theme) : "",
	];
	return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** So many characters, 60 to 80 words, are read at a glance. */
const readable = 480;

/** A passage, below it whose words the marked sentence is, and where it stands. */
export function renderHit(shown: ShownHit, theme: Theme, { whole = false }: PassageOptions = {}): string {
	const { hit, said, focus = { start: 0, end: 0 } } = shown;
	const all = { start: 0, end: hit.text.length };
	const window = whole ? all : sentenceWindow(hit.text, focus, readable);
	const { text, spans } = excerptOf(hit.text, shown.marked, window);
	const words = theme.block(marked(text, spans, theme));
	return [words, said && renderSaid(said, theme), renderSource(hit, theme)].filter(Boolean).join("\n");
}

/** Whose words stand above, as a line of its own. */
export function renderSaid(line: string, theme: Theme): string {
	return theme.wrap(`— ${line}`, "  ");
}

/** Where words stand: title, citation and ref, link. */
export function renderSource(
	{ article, ref, link }: Pick<Quoted, "article" | "ref" | "link">,
	theme: Theme,
): string {
	const lines = [theme.title(article.title), theme.faint([...citationParts(article), ref].join(" · "))];
	const wrapped = lines.map((line) => theme.wrap(line, "  "));
	return [...wrapped, ...(link ? [theme.link(link, "  ")] : [])].join("\n");
}

/** The text with the spans set off; what stands between them stays as it is. */
export function marked(text: string, spans: readonly Span[], theme: Theme): string {
	let result = "";
	let at = 0;
	for (const { start, end } of spans) {
		result += text.slice(at, start) + theme.mark(text.slice(start, end));
		at = end;
	}
	return result + text.slice(at);
}

/** The articles as a list: id, title, what else is known; those that a search found, if it was one. */
export function renderSources(cards: readonly ArticleCard[], theme: Theme, search = ""): string {
	if (cards.length === 0 && search) return `${theme.wrap(nothingHolds(search))}\n`;
	const entries = cards.map((card) => {
		const facts = [...citationParts(card), card.id].join(" · ");
		const lines = [theme.title(card.title), theme.faint(facts)].map((line) => theme.wrap(line));
		return [...lines, ...(card.url ? [theme.link(card.url)] : [])].join("\n");
	});
	return `${entries.join("\n\n")}\n`;
}
