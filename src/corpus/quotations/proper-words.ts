import {
	adverbs,
	auxiliaries,
	clauseOpeners,
	connectives,
	days,
	determiners,
	prepositions,
	pronouns,
} from "./words.ts";

/** Months, numbers, adverbs: never anybody, though an article may write them large alone. */
const nobody =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december|yes|no|ok|her|him|them|me|us|last|there|four|five|six|seven|eight|nine|ten|\p{Ll}{4,}ly)$/u;
const closed = [adverbs, auxiliaries, clauseOpeners, connectives, days, determiners, prepositions, pronouns];

/**
 * Tells a name of one word from a common word that only opens a sentence: "Executives said". The article's own use
 * decides: a word that it also has in small letters is no name, nor is one with an s at its end that it never writes
 * large within a sentence.
 */
export function properWords(body: string): (word: string) => boolean {
	const small = new Set(body.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}-]+/gu));
	const within = new Set(body.match(/(?<=[\p{Ll}\p{N},;:”"’'] )\p{Lu}[\p{L}-]*/gu));
	return (word) => {
		const lower = word.toLowerCase().replace(/['’].*$/, "");
		if (nobody.test(lower) || closed.some((words) => words.has(lower))) return false;
		if (within.has(word)) return !small.has(lower) || word.length > lower.length || isLarge(word);
		return (
			!small.has(lower) && !small.has(`${lower}s`) && !small.has(lower.replace(/s$/, "")) && !/s$/.test(lower)
		);
	};
}

/** "WHO", "iPhone": not large because it opens a sentence. */
function isLarge(word: string): boolean {
	return /\p{Lu}.*\p{Lu}/u.test(word);
}
