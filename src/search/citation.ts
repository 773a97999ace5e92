import type { ArticleCard } from "../corpus/article.ts";

/**
 * The parts of a citation that are known, in order: who, publisher, when. Nothing is made up for the rest.
 * E.g. `["Frank Fang", "June 6, 2019, updated June 7, 2019"]`.
 */
export function citationParts(card: ArticleCard): string[] {
	const who = card.authors.length > 0 ? listNames(card.authors) : compiled(card.compilers);
	const published = card.published && readableDate(card.published);
	const updated = card.updated && `updated ${readableDate(card.updated)}`;
	const when = [published, updated].filter(Boolean).join(", ");
	return [who, card.publisher ?? "", when].filter((part) => part !== "");
}

function compiled(names: readonly string[]): string {
	return names.length > 0 ? `compiled by ${listNames(names)}` : "";
}

const nameList = new Intl.ListFormat("en", { type: "conjunction" });

function listNames(names: readonly string[]): string {
	return nameList.format(names);
}

/** `2012-06-07` as "June 7, 2012", `2012-06` as "June 2012", `2012` as it is. */
export function readableDate(date: string): string {
	const [year, month, day] = date.split("-");
	if (!month) return date;
	const time = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
	const format = { year: "numeric", month: "long", timeZone: "UTC" } as const;
	return time.toLocaleDateString("en-US", day ? { ...format, day: "numeric" } : format);
}
