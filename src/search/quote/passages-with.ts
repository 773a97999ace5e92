import type { Library } from "../../library/library.ts";
import type { StoredPassage } from "../../library/passage-store.ts";
import { termsOf } from "../../library/terms.ts";

/** So many passages with the words of a name or phrase are looked through. */
const passagesLookedAt = 500;

/** The passages that match the terms best, by id; none where the articles lack one of them. */
export function idsWithWords(library: Library, terms: readonly string[]): number[] {
	const wanted = new Map(terms.map((term) => [term, 1]));
	const { best, unknown } = library.matchWords(wanted, passagesLookedAt);
	return unknown.size > 0 ? [] : best.map((match) => match.passage);
}

/** The passages that have every one of the terms, in the order of the corpus. */
export function passagesWith(library: Library, terms: readonly string[]): StoredPassage[] {
	const ids = idsWithWords(library, terms).sort((a, b) => a - b);
	return library.passages(ids).filter((passage) => {
		const present = new Set(termsOf(passage.text));
		return terms.every((term) => present.has(term));
	});
}
