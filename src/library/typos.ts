import { distance } from "fastest-levenshtein";

/** Shorter words have too many neighbours. */
const shortest = 4;
/** From this length on two letters may be wrong, which two that changed places are as well. */
const long = 7;

/**
 * The term of a vocabulary that a word unknown to it was most likely meant to be, or undefined: the nearest by edit
 * distance (Levenshtein 1966) that begins with the same letter, with one letter wrong, or two in a long word.
 * Numbers are never taken for one another.
 */
export function likelyMeant(term: string, vocabulary: readonly string[]): string | undefined {
	if (term.length < shortest || !/^\p{L}+$/u.test(term)) return undefined;
	const most = term.length >= long ? 2 : 1;
	let best: string | undefined;
	let bestDistance = most + 1;
	for (const other of vocabulary) {
		if (Math.abs(other.length - term.length) > most || other[0] !== term[0]) continue;
		const apart = distance(term, other);
		if (apart >= bestDistance) continue;
		best = other;
		bestDistance = apart;
	}
	return best;
}
