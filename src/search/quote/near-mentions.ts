import { type Span, shiftSpan } from "../../corpus/span.ts";
import type { Library } from "../../library/library.ts";
import { termsOf } from "../../library/terms.ts";
import { isTelling, piecesOf, queryTerms } from "../question.ts";
import type { MentioningPassage } from "./mentions.ts";
import { passagesWith } from "./passages-with.ts";

/**
 * The passages with a sentence that has the telling words of a phrase close together, in whatever form and order, those
 * closest first. Misspelt words are read as the articles spell them.
 */
export function findNearMentions(library: Library, phrase: string): MentioningPassage[] {
	const pieces = piecesOf(phrase).map((word) => library.spelling(word) ?? word);
	const terms = [...new Set(queryTerms(pieces.join(" ")))];
	const widest = terms.length === 1 ? 1 : 2 * terms.length + 1;
	const found = passagesWith(library, terms).flatMap((passage) => {
		const windows = passage.sentences.flatMap((sentence) => {
			const window = smallestWindow(passage.text.slice(sentence.start, sentence.end), terms);
			return window && window.words <= widest ? [{ ...window, ...shiftSpan(window, sentence.start) }] : [];
		});
		const [best] = windows.sort((a, b) => a.words - b.words);
		return best ? [{ passage, best }] : [];
	});
	return found
		.sort((a, b) => a.best.words - b.best.words || a.passage.id - b.passage.id)
		.map(({ passage, best: { start, end } }) => ({ passage, highlights: [{ start, end }], exact: false }));
}

interface Window extends Span {
	/** Number of telling words in it. */
	readonly words: number;
}

/** The shortest stretch of a sentence with all the terms; function words in it do not count. */
function smallestWindow(sentence: string, terms: readonly string[]): Window | undefined {
	const words = [...sentence.matchAll(word)]
		.map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
			terms: termsOf(match[0]),
		}))
		.filter((one) => one.terms.some((term) => isTelling(term) || terms.includes(term)));
	const places = words.flatMap((one, index) =>
		one.terms.filter((term) => terms.includes(term)).map((term) => ({ term, index })),
	);
	const last = new Map<string, number>();
	let best: Window | undefined;
	for (const { term, index } of places) {
		last.set(term, index);
		if (last.size < terms.length) continue;
		const first = Math.min(...last.values());
		const count = index - first + 1;
		const [from, to] = [words[first], words[index]];
		if (from && to && (!best || count < best.words)) best = { start: from.start, end: to.end, words: count };
	}
	return best;
}

const word = /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
