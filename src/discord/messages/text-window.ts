import { type Span, sentencesOf } from "../../search/index.ts";

/**
 * Cuts a text around a stretch of it: gives for a length the window of about so many characters around the focus, or of
 * its beginning where it is longer than that. The focus is whole wherever it fits. A window is cut between sentences
 * where that leaves half of it or more, and else between words.
 */
export function windows(text: string, focus: Span): (length: number) => Span {
	const sentences = sentencesOf(text);
	return (length) => {
		const spare = Math.max(length - (focus.end - focus.start), 0);
		const wanted = Math.max(focus.start - Math.floor(spare / 2), 0);
		const start = Math.min(wanted, Math.max(text.length - length, 0));
		const window = { start, end: Math.min(start + length, text.length) };
		const words = betweenWords(text, window, focus);
		const whole = betweenSentences(sentences, window, focus);
		const cuts = [
			{ start: whole.start ?? words.start, end: whole.end ?? words.end },
			{ start: whole.start ?? words.start, end: words.end },
		];
		// A sentence may be longer than the room, and the one before it no more than "Yes."
		return cuts.find(({ start, end }) => end - start >= length / 2) ?? words;
	};
}

/** The first start of a sentence in the window that has the focus behind it, and the last end that has it before it. */
function betweenSentences(sentences: readonly Span[], { start, end }: Span, focus: Span): Partial<Span> {
	const least = focus.end > end ? start : focus.end;
	const first = sentences.find((sentence) => sentence.start >= start && sentence.start <= focus.start);
	const last = sentences.findLast((sentence) => sentence.end <= end && sentence.end >= least);
	return { ...(first && start > 0 && { start: first.start }), ...(last && { end: last.end }) };
}

function betweenWords(text: string, window: Span, focus: Span): Span {
	const start = Math.min(wordStart(text, window), focus.start);
	const end = Math.max(wordEnd(text, window), focus.end <= window.end ? focus.end : start);
	return { start, end };
}

/** The first start of a word in the window, unless the next word is too far away to matter. */
function wordStart(text: string, { start, end }: Span): number {
	if (start === 0) return 0;
	const space = text.slice(start - 1, Math.min(start + longestWord, end)).search(/\s\S/);
	return space >= 0 ? start + space : start + (isLowSurrogate(text, start) ? 1 : 0);
}

function wordEnd(text: string, { start, end }: Span): number {
	if (end === text.length) return end;
	const from = Math.max(end - longestWord, start);
	const space = text.slice(from, end + 1).search(/\s+\S*$/);
	return space > 0 ? from + space : end - (isLowSurrogate(text, end) ? 1 : 0);
}

const longestWord = 60;

function isLowSurrogate(text: string, at: number): boolean {
	return /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
