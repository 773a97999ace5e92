import type { ArticleCard } from "../corpus/article.ts";
import { english, type Language } from "../languages/index.ts";
import type { Answer } from "./answer.ts";
import { type Filters, filterArticles, given, namesOf } from "./filters.ts";

/** Which articles the filters let through, e.g. `Searched: The harbour; The river`; nothing where none restricts. */
export function searchedLine({ searched = [] }: Answer, language: Language = english): string {
	if (searched.length === 0) return "";
	return language.searched.line(firstTitles(searched, 60, language));
}

/** The first three titles, none longer than `room`, and how many others there are. */
export function firstTitles(
	articles: readonly Pick<ArticleCard, "title">[],
	room: number,
	{ lists }: Language,
): string {
	const shown = articles.slice(0, 3).map(({ title }) => cut(title, room));
	const others = articles.length - shown.length;
	return others > 0 ? lists.others(shown.join("; "), others) : shown.join("; ");
}

/** Says which filter matched nothing, and what there is that it could have matched. */
export function nothingPasses(
	cards: readonly ArticleCard[],
	filters: Filters,
	language: Language = english,
): string {
	const { searched } = language;
	if (cards.length === 0) return searched.noArticles;
	const parts = partsOf(filters, language);
	const culprits = parts.filter((part) => filterArticles(cards, part.filters).length === 0);
	const [culprit] = culprits;
	if (culprit && culprits.length === 1) return `${culprit.sentence} ${culprit.thereIs(cards, 10, language)}`;
	const all = parts.map(({ name }) => name).join(", ");
	// Several lists have to fit into one message.
	return [searched.noneTogether(all), ...parts.map(({ thereIs }) => thereIs(cards, 5, language))].join(" ");
}

/** A filter on its own. The two dates are one: they name one stretch of time. */
interface Part {
	readonly filters: Filters;
	/** As it was written: `author "Fang"`. */
	readonly name: string;
	/** That nothing matches it. */
	readonly sentence: string;
	/** What it could have matched, at most so many of it. */
	readonly thereIs: (cards: readonly ArticleCard[], most: number, language: Language) => string;
}

function partsOf(filters: Filters, { answer, searched }: Language): Part[] {
	const { source, author, after, before } = given(filters);
	const parts: Part[] = [];
	if (source) {
		const name = `${answer.filters.source} "${shown(source)}"`;
		const sentence = searched.noSource(shown(source));
		parts.push({ filters: { source }, name, sentence, thereIs: articlesThereAre });
	}
	if (author) {
		const name = `${answer.filters.author} "${shown(author)}"`;
		const sentence = searched.noAuthor(shown(author));
		parts.push({ filters: { author }, name, sentence, thereIs: namesThereAre });
	}
	if (after || before) {
		const dates = { ...(after ? { after } : {}), ...(before ? { before } : {}) };
		const names = [
			...(after ? [`${answer.filters.after} ${after}`] : []),
			...(before ? [`${answer.filters.before} ${before}`] : []),
		];
		const sentence = searched.notDated(stretch(dates, searched));
		parts.push({ filters: dates, name: names.join(", "), sentence, thereIs: datesThereAre });
	}
	return parts;
}

function stretch({ after = "", before = "" }: Filters, searched: Language["searched"]): string {
	if (after && before) return after === before ? after : searched.between(after, before);
	return after ? searched.from(after) : searched.until(before);
}

/** Ids and titles, at most so many, as a sentence. */
export function articlesThereAre(cards: readonly ArticleCard[], most: number, language: Language): string {
	const entries = cards.map(({ id, title }) => `${cut(id, 50)} (${cut(title, 50)})`);
	return language.searched.thereAre(list(entries, most, language));
}

function namesThereAre(cards: readonly ArticleCard[], most: number, language: Language): string {
	const { searched } = language;
	const names = [...new Set(cards.flatMap(namesOf))].sort((a, b) => a.localeCompare(b, "en"));
	if (names.length === 0) return searched.noNames;
	const entries = names.map((name) => cut(name, 50));
	return searched.thereAre(list(entries, most, language));
}

function datesThereAre(cards: readonly ArticleCard[], _: number, { searched }: Language): string {
	const dates = cards.flatMap(({ published }) => published ?? []).sort();
	const [earliest, latest] = [dates[0], dates.at(-1)];
	if (!earliest || !latest) return searched.noDates;
	const undated = cards.length - dates.length;
	return earliest === latest
		? searched.onlyDate(earliest, undated)
		: searched.dates(earliest, latest, undated);
}

function list(entries: readonly string[], most: number, { lists }: Language): string {
	const first = entries.slice(0, most).join("; ");
	return entries.length > most ? lists.further(first, entries.length - most) : first;
}

/** What somebody typed, fit to stand in a sentence: a terminal obeys control characters. */
export function shown(filter: string): string {
	return cut(filter.replace(/[\p{C}\s]+/gu, " ").trim(), 60);
}

/** The text, or as many whole words of it as have room, with an ellipsis. */
export function cut(text: string, room: number): string {
	const characters = [...text];
	if (characters.length <= room) return text;
	const start = characters.slice(0, room - 1).join("");
	const words = start.replace(/\s+\S*$/, "");
	return words.length > room / 2 ? `${words} …` : `${start}…`;
}
