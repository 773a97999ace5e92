import type { ArticleCard } from "../corpus/article.ts";
import { english, type Language } from "../languages/index.ts";

/**
 * The parts of a citation that are known, in order: who, publisher, when. Nothing is made up for the rest.
 * E.g. `["Frank Fang", "June 6, 2019, updated June 7, 2019"]`.
 */
export function citationParts(card: ArticleCard, language: Language = english): string[] {
	const { citation } = language;
	const who = card.authors.length > 0 ? listNames(card.authors, language) : compiled(card, language);
	const published = card.published && readableDate(card.published, language);
	const updated = card.updated && citation.updated(readableDate(card.updated, language));
	const when = [published, updated].filter(Boolean).join(", ");
	return [who, card.publisher ?? "", when].filter((part) => part !== "");
}

function compiled({ compilers }: ArticleCard, language: Language): string {
	return compilers.length > 0 ? language.citation.compiledBy(listNames(compilers, language)) : "";
}

/** Names as a sentence has them: "A, B, and C". */
export function listNames(names: Iterable<string>, { intl }: Language): string {
	return new Intl.ListFormat(intl, { type: "conjunction" }).format(names);
}

/** `2012-06-07` as "June 7, 2012", `2012-06` as "June 2012", `2012` as it is. */
export function readableDate(date: string, { intl }: Language = english): string {
	const [year, month, day] = date.split("-");
	if (!month) return date;
	const time = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
	const format = { year: "numeric", month: "long", timeZone: "UTC" } as const;
	return time.toLocaleDateString(intl, day ? { ...format, day: "numeric" } : format);
}
