import type { ArticleCard } from "../corpus/article.ts";
import { UsageError } from "../errors.ts";
import { plainWords } from "../library/plain-words.ts";

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

/**
 * The articles that pass all filters. An article without a date passes no date filter.
 * @throws {UsageError} where a date is none, or the first is later than the last.
 */
export function filterArticles(cards: readonly ArticleCard[], filters: Filters): ArticleCard[] {
	const { source, author, after, before } = given(filters);
	if (after) checkDate("after", after);
	if (before) checkDate("before", before);
	if (after && before && compareParts(after, before) > 0)
		throw new UsageError(({ searched }) => searched.wrongOrder(after, before));
	return cards.filter((card) => {
		if (source && !holds([card.id, card.title], source)) return false;
		if (author && !holds(namesOf(card), author)) return false;
		const published = card.published;
		if ((after || before) && !published) return false;
		// A date known only to the month or year may be any day of it, so only the parts both have are compared.
		if (after && published && compareParts(published, after) < 0) return false;
		return !(before && published && compareParts(published, before) > 0);
	});
}

/** True where at least one filter is given. */
export function hasFilters(filters: Filters): boolean {
	return Object.keys(given(filters)).length > 0;
}

/** The filters that restrict: an empty one is none, as a form leaves it that nobody filled in. */
export function given({ source, author, after, before }: Filters): Filters {
	const all = Object.entries({ source, author, after, before });
	return Object.fromEntries(all.filter(([, value]) => value?.trim()));
}

/** Everybody that the author filter looks at. */
export function namesOf({ authors, compilers, publisher }: ArticleCard): string[] {
	return [...authors, ...compilers, ...(publisher ? [publisher] : [])];
}

/** True where one of the texts holds every word of the filter, in any order, at least as a part of a word. */
export function holds(texts: readonly string[], filter: string): boolean {
	const wanted = plainWords(filter);
	if (wanted.length === 0) return false;
	return texts.some((text) => {
		const words = plainWords(text);
		return wanted.every((part) => words.some((word) => word.includes(part)));
	});
}

function compareParts(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	return a.slice(0, length).localeCompare(b.slice(0, length), "en");
}

function checkDate(option: "after" | "before", value: string): void {
	if (/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value)) return;
	throw new UsageError(({ answer, searched }) => searched.noDate(value, answer.filters[option]));
}
