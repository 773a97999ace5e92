import type { ArticleCard } from "../../corpus/article.ts";
import type { Library } from "../../library/library.ts";
import { plainWords } from "../../library/plain-words.ts";
import type { Speaker } from "../../library/speakers.ts";
import { termsOf } from "../../library/terms.ts";
import { countSlips } from "../../library/typos.ts";
import { bareNames } from "./name-forms.ts";

/** Somebody whom the articles quote, or who wrote one. */
export interface Person {
	/** Full name, as far as the articles have it. */
	readonly name: string;
	/** Undefined where they are not quoted. */
	readonly speaker: Speaker | undefined;
	/** What they wrote or compiled. */
	readonly written: readonly ArticleCard[];
}

/** Whom a name was taken for. */
export interface FoundPerson {
	readonly person: Person;
	/** Others whom it fits as well, most quoted first. */
	readonly others: readonly Person[];
	/** The name as it was typed, without titles. */
	readonly typed: string;
	/** It was misspelt, or longer than what the articles have. */
	readonly corrected: boolean;
}

/**
 * The person meant by a name in any usual form: "Tiezzi", "shannon tiezzi", "Ms. Tiezzi's". Of several whom it fits
 * the one called just that, else the most quoted.
 */
export function findPerson(library: Library, who: string): FoundPerson | undefined {
	const everybody = peopleOf(library);
	for (const typed of bareNames(who)) {
		const words = plainWords(typed);
		const fitting = everybody.filter(({ words: name }) => isPartOfName(words, name));
		const same = fitting.filter(({ words: name }) => name.length === words.length);
		// A whole name is that person's; a single word may be the surname of others too.
		const rest = same.length > 0 && words.length > 1 ? [] : fitting.filter((one) => !same.includes(one));
		const people = [same, rest].flatMap((some) => mostQuotedFirst(some.map(({ person }) => person)));
		if (people.length > 0) return foundOf(people, typed, false);
	}
	return undefined;
}

/**
 * The person meant by what is no name as it stands: one with something before it ("CIA analyst Michael Collins"), a
 * misspelt one (one slip in 5 letters or more, two in 9 or more), or one longer than what the articles have.
 */
export function guessPerson(library: Library, who: string): FoundPerson | undefined {
	const everybody = peopleOf(library);
	for (const typed of bareNames(who)) {
		const words = plainWords(typed);
		const those = (fits: (name: readonly string[]) => boolean) =>
			mostQuotedFirst(everybody.filter(({ words: name }) => fits(name)).map(({ person }) => person));
		// A word that the articles have is no slip: "many Smith" is not Mary Smith.
		const { unknown } = library.matchWords(new Map(termsOf(typed).map((term) => [term, 1])), 1);
		const wrong = new Set(words.filter((word) => termsOf(word).every((term) => unknown.has(term))));
		const least = Math.min(...everybody.map(({ words: name }) => slipsInName(words, name, wrong)));
		const misspelt = least < Number.POSITIVE_INFINITY;
		const found =
			foundOf(
				those((name) => endsInName(words, name)),
				typed,
				false,
			) ??
			foundOf(misspelt ? those((name) => slipsInName(words, name, wrong) === least) : [], typed, true) ??
			foundOf(
				those((name) => isSurnameOf(name, words, wrong)),
				typed,
				true,
			);
		if (found) return found;
	}
	return undefined;
}

function foundOf(people: readonly Person[], typed: string, corrected: boolean): FoundPerson | undefined {
	const [person, ...others] = people;
	return person && { person, others, typed, corrected };
}

function mostQuotedFirst(people: readonly Person[]): Person[] {
	const quotations = ({ speaker }: Person) => speaker?.quotations ?? 0;
	return people.toSorted((a, b) => quotations(b) - quotations(a) || b.written.length - a.written.length);
}

interface Named {
	readonly person: Person;
	readonly words: readonly string[];
}

function peopleOf(library: Library): Named[] {
	const people = new Map<string, Named>();
	for (const speaker of library.speakers()) {
		const words = plainWords(speaker.name);
		people.set(words.join(" "), { person: { name: speaker.name, speaker, written: [] }, words });
	}
	for (const card of library.cards()) {
		for (const name of [...card.authors, ...card.compilers]) {
			const words = plainWords(name);
			const known = people.get(words.join(" "))?.person ?? { name, speaker: undefined, written: [] };
			const person = { ...known, written: [...known.written, card] };
			people.set(words.join(" "), { person, words });
		}
	}
	return [...people.values()];
}

/** Some or all words of the name, in whatever order: "Tiezzi, Shannon". */
function isPartOfName(words: readonly string[], name: readonly string[]): boolean {
	return words.length > 0 && words.every((word) => name.includes(word));
}

/** A whole name with something before it: "CIA analyst Michael Collins". */
function endsInName(words: readonly string[], name: readonly string[]): boolean {
	return name.length > 1 && words.slice(-name.length).join(" ") === name.join(" ");
}

/** "Xi Jinping" where the articles have nothing but "Xi". */
function isSurnameOf(name: readonly string[], words: readonly string[], wrong: ReadonlySet<string>): boolean {
	const others = words.filter((word) => word !== name[0]);
	return name.length === 1 && words.length === 2 && others.length === 1 && wrong.has(others[0] ?? "");
}

/**
 * How many slips there are in all words together, if few enough for so long a name, else infinity.
 * @param wrong the words that may have a slip.
 */
function slipsInName(words: readonly string[], name: readonly string[], wrong: ReadonlySet<string>): number {
	if (words.length === 0 || words.length > name.length) return Number.POSITIVE_INFINITY;
	const letters = words.join("").length;
	const most = letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
	const perWord = words.map((word) =>
		Math.min(
			...name.map((other) =>
				word === other || wrong.has(word) ? slipsInWord(word, other) : Number.POSITIVE_INFINITY,
			),
		),
	);
	const slips = perWord.reduce((sum, inWord) => sum + inWord, 0);
	return slips <= most ? slips : Number.POSITIVE_INFINITY;
}

/** First letters are seldom wrong, and in the shortest words a wrong letter makes another word. */
function slipsInWord(word: string, other: string): number {
	if (word === other) return 0;
	if (word[0] !== other[0] || word.length < 4 || other.length < 4) return Number.POSITIVE_INFINITY;
	return countSlips(word, other, word.length < 9 ? 1 : 2);
}
