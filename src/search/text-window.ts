import { sentencesOf } from "../corpus/sentences.ts";
import { type Span, shiftSpan } from "../corpus/span.ts";

/** A part of a text, and where the spans of the text are in it: in order, none within another. */
export interface Excerpt {
	readonly text: string;
	readonly spans: readonly Span[];
}

/** What a window shows of a text, with an ellipsis at each edge where more of it stands. */
export function excerptOf(text: string, spans: readonly Span[], { start, end }: Span): Excerpt {
	const before = start > 0 ? "… " : "";
	let at = start;
	const inside = spans.flatMap((span) => {
		const cut = { start: Math.max(span.start, at), end: Math.min(span.end, end) };
		if (cut.start >= cut.end) return [];
		at = cut.end;
		return [shiftSpan(cut, before.length - start)];
	});
	return { text: `${before}${text.slice(start, end)}${end < text.length ? " …" : ""}`, spans: inside };
}

/**
 * The window of the whole sentences around a stretch of a text, by turns before and behind it, that fit into so many
 * characters; those that the focus stands in are there even where they do not.
 */
export function sentenceWindow(text: string, focus: Span, room: number): Span {
	const sentences = sentencesOf(text);
	let first = Math.max(
		sentences.findLastIndex(({ start }) => start <= focus.start),
		0,
	);
	let last = sentences.findIndex(({ end }) => end >= focus.end);
	if (last < first) last = sentences.length - 1;
	const windowOf = (from: number, to: number): Span => ({
		start: from === 0 ? 0 : (sentences[from]?.start ?? 0),
		end: sentences[to + 1] ? (sentences[to]?.end ?? text.length) : text.length,
	});
	const fits = (from: number, to: number) => lengthOf(windowOf(from, to)) <= room;
	for (let grew = true; grew; ) {
		grew = false;
		if (first > 0 && fits(first - 1, last)) [first, grew] = [first - 1, true];
		if (last < sentences.length - 1 && fits(first, last + 1)) [last, grew] = [last + 1, true];
	}
	return windowOf(first, last);
}

/**
 * Cuts a text around a stretch of it: gives for a length the window of about so many characters around the focus, or of
 * its beginning where it is longer than that. The focus is whole wherever it fits. A window is cut between sentences
 * where that leaves half of it or more, and else between words.
 */
export function windows(text: string, focus: Span): (length: number) => Span {
	const sentences = sentencesOf(text);
	return (length) => {
		const spare = Math.max(length - lengthOf(focus), 0);
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
		return cuts.find((cut) => lengthOf(cut) >= length / 2) ?? words;
	};
}

function lengthOf({ start, end }: Span): number {
	return end - start;
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
