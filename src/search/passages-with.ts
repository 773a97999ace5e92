import type { Library } from "../library/library.ts";
import type { StoredPassage } from "../library/passage-store.ts";
import { termsOf } from "../library/terms.ts";

/** So many passages with the words of a name or phrase are looked through. */
const passagesLookedAt = 500;

/** The passages that have every one of the terms, in the order of the corpus. */
export function passagesWith(library: Library, terms: readonly string[]): StoredPassage[] {
	const wanted = [...new Set(terms)];
	const { best, unknown } = library.matchWords(new Map(wanted.map((term) => [term, 1])), passagesLookedAt);
	if (wanted.length === 0 || unknown.size > 0) return [];
	const passages = library.passages(best.map((match) => match.passage)).filter((passage) => {
		const present = new Set(termsOf(passage.text));
		return wanted.every((term) => present.has(term));
	});
	return passages.sort((a, b) => a.id - b.id);
}
