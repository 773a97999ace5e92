import type { ArticleCard } from "../corpus/article.ts";
import { UsageError } from "../errors.ts";
import { plain } from "./plain.ts";

/** Which articles a question is put to. What is not given does not restrict. */
export interface Filters {
	/** Part of an article's id or title. */
	readonly source?: string;
	/** Part of the name of an author, compiler or publisher. */
	readonly author?: string;
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: published then or later. */
	readonly after?: string;
	/** Published then or earlier. */
	readonly before?: string;
}

/** The articles that pass all filters. An article without a date passes no date filter. */
export function filterArticles(cards: readonly ArticleCard[], filters: Filters): ArticleCard[] {
	const { source, author } = filters;
	const after = filters.after && checkDate("after", filters.after);
	const before = filters.before && checkDate("before", filters.before);
	return cards.filter((card) => {
		if (source && !holds([card.id, card.title], source)) return false;
		if (author && !holds([...card.authors, ...card.compilers, card.publisher ?? ""], author)) return false;
		const published = card.published;
		if ((after || before) && !published) return false;
		// A date known only to the month or year may be any day of it, so only the parts both have are compared.
		if (after && published && compareParts(published, after) < 0) return false;
		return !(before && published && compareParts(published, before) > 0);
	});
}

/** True where at least one filter is given. */
export function hasFilters({ source, author, after, before }: Filters): boolean {
	return Boolean(source || author || after || before);
}

function holds(texts: readonly string[], part: string): boolean {
	return texts.some((text) => words(text).includes(words(part)));
}

function words(text: string): string {
	return plain(text)
		.replace(/[\s_-]+/g, " ")
		.trim();
}

function compareParts(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	return a.slice(0, length).localeCompare(b.slice(0, length), "en");
}

function checkDate(option: string, value: string): string {
	if (/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value)) return value;
	throw new UsageError(`"${value}" is no date for "${option}": write YYYY, YYYY-MM or YYYY-MM-DD.`);
}
