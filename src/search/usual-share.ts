import { termsOf } from "../library/terms.ts";
import type { WordRanks } from "../model/word-ranks.ts";

/** A word that is not among the ranked ones is taken for one of this rank. */
const rankOfOthers = 60_000;

/**
 * In what share of ordinary English passages (some 120 words long) each term of a text is to be expected. By Zipf's
 * law the word of rank r makes up about 0.1 / r of a text, and so stands in 1 − exp(−12 / r) of such passages.
 */
export function usualShares(words: readonly string[], ranks: WordRanks): Map<string, number> {
	const shares = new Map<string, number>();
	for (const word of words) {
		for (const term of termsOf(word, { single: false })) {
			const rank = Math.min(ranks(word) ?? rankOfOthers, ranks(term) ?? rankOfOthers);
			shares.set(term, Math.max(shares.get(term) ?? 0, 1 - Math.exp(-12 / rank)));
		}
	}
	return shares;
}
