import type { ArticleCard } from "../corpus/article.ts";
import type { Answer } from "./answer.ts";
import { type Filters, filterArticles, given, namesOf } from "./filters.ts";

/** Which articles the filters let through, e.g. `Searched: The harbour; The river`; nothing where none restricts. */
export function searchedLine({ searched = [] }: Answer): string {
	if (searched.length === 0) return "";
	const shown = searched.slice(0, 3).map(({ title }) => cut(title, 60));
	const others = searched.length - shown.length;
	const more = others > 0 ? ` and ${others} other${others === 1 ? "" : "s"}` : "";
	return `Searched: ${shown.join("; ")}${more}`;
}

/** Says which filter matched nothing, and what there is that it could have matched. */
export function nothingPasses(cards: readonly ArticleCard[], filters: Filters): string {
	if (cards.length === 0) return "There are no articles.";
	const parts = partsOf(filters);
	const culprits = parts.filter((part) => filterArticles(cards, part.filters).length === 0);
	const [culprit] = culprits;
	if (culprit && culprits.length === 1) return `${culprit.sentence} ${culprit.thereIs(cards, 10)}`;
	const all = parts.map(({ name }) => name).join(", ");
	// Several lists have to fit into one message.
	return [
		`No article passes all of these together: ${all}.`,
		...parts.map(({ thereIs }) => thereIs(cards, 5)),
	].join(" ");
}

/** A filter on its own. The two dates are one: they name one stretch of time. */
interface Part {
	readonly filters: Filters;
	/** As it was written: `author "Fang"`. */
	readonly name: string;
	/** That nothing matches it. */
	readonly sentence: string;
	/** What it could have matched, at most so many of it. */
	readonly thereIs: (cards: readonly ArticleCard[], most: number) => string;
}

function partsOf(filters: Filters): Part[] {
	const { source, author, after, before } = given(filters);
	const parts: Part[] = [];
	if (source) {
		const name = `source "${shown(source)}"`;
		const sentence = `No article's id or title holds "${shown(source)}".`;
		parts.push({ filters: { source }, name, sentence, thereIs: articlesThereAre });
	}
	if (author) {
		const name = `author "${shown(author)}"`;
		const sentence = `No article names "${shown(author)}" as author, compiler or publisher.`;
		parts.push({ filters: { author }, name, sentence, thereIs: namesThereAre });
	}
	if (after || before) {
		const dates = { ...(after ? { after } : {}), ...(before ? { before } : {}) };
		const name = Object.entries(dates).map(([option, date]) => `${option} ${date}`);
		const sentence = `No article is dated ${stretch(dates)}.`;
		parts.push({ filters: dates, name: name.join(", "), sentence, thereIs: datesThereAre });
	}
	return parts;
}

function stretch({ after, before }: Filters): string {
	if (after && before) return after === before ? after : `from ${after} to ${before}`;
	return after ? `${after} or later` : `${before} or earlier`;
}

/** Ids and titles, at most so many, as a sentence. */
export function articlesThereAre(cards: readonly ArticleCard[], most: number): string {
	return `There are: ${list(
		cards.map(({ id, title }) => `${cut(id, 50)} (${cut(title, 50)})`),
		most,
	)}.`;
}

function namesThereAre(cards: readonly ArticleCard[], most: number): string {
	const names = [...new Set(cards.flatMap(namesOf))].sort((a, b) => a.localeCompare(b, "en"));
	if (names.length === 0) return "No article names anybody.";
	return `There are: ${list(
		names.map((name) => cut(name, 50)),
		most,
	)}.`;
}

function datesThereAre(cards: readonly ArticleCard[]): string {
	const dates = cards.flatMap(({ published }) => published ?? []).sort();
	const [earliest, latest] = [dates[0], dates.at(-1)];
	if (!earliest || !latest) return "No article has a date.";
	const undated = cards.length - dates.length;
	const without = undated === 1 ? "; 1 article is undated" : `; ${undated} articles are undated`;
	const range =
		earliest === latest
			? `The only date there is: ${earliest}`
			: `The dates there are: ${earliest} to ${latest}`;
	return `${range}${undated > 0 ? without : ""}.`;
}

function list(entries: readonly string[], most: number): string {
	const more = entries.length - most;
	return `${entries.slice(0, most).join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
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
