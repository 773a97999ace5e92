import type { Library } from "../../library/library.ts";
import type { StoredPassage } from "../../library/passage-store.ts";
import { termsOf } from "../../library/terms.ts";
import { folded, type Word, wordsOf } from "./words.ts";

/** A stretch of an article's body around a passage: what a quotation is laid beside. */
export interface Window {
	readonly articleId: string;
	/** Offsets are into the article's body. */
	readonly words: readonly Word[];
}

/** Opens windows on articles. Bodies are read once: one per quotation checked. */
export interface WindowMaker {
	/** The passages that share the most telling words with the quotation, best first. */
	readonly passages: readonly StoredPassage[];
	bodyOf(articleId: string): string;
	/** Whether the passage with `margin` characters on both sides holds all of the keys somewhere; quickly told. */
	holds(passage: StoredPassage, margin: number, keys: readonly string[]): boolean;
	/** The passage with `margin` characters on both sides, to the ends of words. */
	around(passage: StoredPassage, margin: number): Window;
}

/** So many passages are looked through for the very words. */
const passagesLookedAt = 300;

export function windowMaker(library: Library, quotation: string): WindowMaker {
	const terms = new Set(termsOf(quotation, { single: false }));
	const evenly = new Map(Array.from(terms, (term) => [term, 1] as const));
	const { best } = library.matchWords(evenly, passagesLookedAt);
	const bodies = new Map<string, string>();
	const bodyOf = (id: string) => {
		const body = bodies.get(id) ?? library.body(id) ?? "";
		bodies.set(id, body);
		return body;
	};
	return {
		bodyOf,
		passages: library.passages(best.map(({ passage }) => passage)),
		holds({ articleId, start, end }, margin, keys) {
			const text = folded(bodyOf(articleId).slice(Math.max(start - margin, 0), end + margin));
			return keys.every((key) => text.includes(key));
		},
		around({ articleId, start, end }, margin) {
			const body = bodyOf(articleId);
			const from = wordEdge(body, start - margin, -1);
			const to = wordEdge(body, end + margin, 1);
			const words = wordsOf(body.slice(from, to)).map((word) => ({
				...word,
				start: word.start + from,
				end: word.end + from,
			}));
			return { articleId, words };
		},
	};
}

/** The nearest white space in a direction, so that no word is cut; not looked for further than a word is long. */
function wordEdge(body: string, at: number, step: 1 | -1): number {
	const longestWord = 60;
	let edge = Math.min(Math.max(at, 0), body.length);
	for (let i = 0; i < longestWord && edge > 0 && edge < body.length && !/\s/.test(body.charAt(edge)); i++)
		edge += step;
	return edge;
}
