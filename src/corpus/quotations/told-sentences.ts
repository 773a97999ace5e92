import { sentencesOf } from "../sentences.ts";
import { type Span, shiftSpan } from "../span.ts";
import { cueForms } from "./cues.ts";
import type { Marked } from "./marks.ts";

/** A sentence with the words in marks that stand in it. */
export interface ToldSentence extends Span {
	readonly marked: readonly Marked[];
}

/**
 * The sentences of a text as the one who quotes wrote them: words in marks are never cut, and “Really?” Xi asked. is one.
 * @param marked of the text, in order.
 */
export function toldSentences(text: string, marked: readonly Marked[]): ToldSentence[] {
	const whole: Span[] = [];
	let at = 0;
	for (const sentence of sentencesOf(text)) {
		while ((marked[at]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) at++;
		const before = whole.at(-1);
		const inside = before && (marked[at]?.start ?? sentence.start) < sentence.start;
		if (before && (inside || asksAndTells(text, before, sentence))) {
			whole[whole.length - 1] = { start: before.start, end: sentence.end };
		} else whole.push(sentence);
	}
	return withMarked(whole, marked);
}

function withMarked(sentences: readonly Span[], marked: readonly Marked[]): ToldSentence[] {
	let at = 0;
	return sentences.map(({ start, end }) => {
		const from = at;
		while ((marked[at]?.start ?? end) < end) at++;
		return { start, end, marked: marked.slice(from, at) };
	});
}

const wordsLookedAt = 6;

/** “Really?” Xi asked. */
function asksAndTells(text: string, before: Span, sentence: Span): boolean {
	const ending = text.slice(Math.max(before.start, before.end - 6), before.end);
	if (!/[?!…—–-]\s?["”'»’]+$/.test(ending)) return false;
	const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 120)).split(/\s+/);
	return words
		.slice(1, wordsLookedAt)
		.some((word) => cueForms.has(word.toLowerCase().replace(/[^a-z]/g, "")));
}

/** Marks of a part of a text as marks of the whole. */
export function shiftMarked(marked: Marked, by: number): Marked {
	return { ...shiftSpan(marked, by), inner: shiftSpan(marked.inner, by) };
}
