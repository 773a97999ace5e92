import type { Span } from "../../search/index.ts";
import { blockQuote, bold, escapeMarkdown } from "./markdown.ts";

/**
 * A quotation as Markdown of at most `room` characters: a block quote, the highlights in bold. What is too long is cut
 * around a stretch of it, between sentences where that leaves enough and else between words, and an ellipsis shows at
 * each edge that it was.
 * @param focus that stretch: the first highlight where it is not given, or the beginning where there is none.
 */
export function quotedText(
	text: string,
	highlights: readonly Span[],
	room: number,
	focus: Span = highlights[0] ?? { start: 0, end: 0 },
): string {
	const whole = render(text, highlights, { start: 0, end: text.length });
	if (whole.length <= room) return whole;
	let shortest = 0;
	let longest = text.length;
	while (longest - shortest > 1) {
		const length = Math.floor((shortest + longest) / 2);
		if (render(text, highlights, windowOf(text, focus, length)).length <= room) shortest = length;
		else longest = length;
	}
	return render(text, highlights, windowOf(text, focus, shortest));
}

/** About `length` characters around the focus, or as much of its beginning as that is. */
function windowOf(text: string, focus: Span, length: number): Span {
	const spare = Math.max(length - (focus.end - focus.start), 0);
	const wanted = Math.max(focus.start - Math.floor(spare / 2), 0);
	const start = Math.min(wanted, Math.max(text.length - length, 0));
	const end = Math.min(start + length, text.length);
	return {
		start: sentenceStart(text, start, focus.start) ?? wordStart(text, start, end),
		end: sentenceEnd(text, Math.max(focus.end, start + 1), end) ?? wordEnd(text, start, end),
	};
}

/** Where a sentence ends: at its sign, what closes quotations and brackets, and the space behind. */
const sentenceEdge = /[.!?…][”’»"')\]]*\s+/g;

/** The first start of a sentence from `from` on, no later than `to`. */
function sentenceStart(text: string, from: number, to: number): number | undefined {
	if (from === 0) return 0;
	const starts = [...text.slice(from, to).matchAll(sentenceEdge)].map(
		(edge) => from + edge.index + edge[0].length,
	);
	return starts.find((start) => start <= to);
}

/** The last end of a sentence from `from` on, no later than `to`. */
function sentenceEnd(text: string, from: number, to: number): number | undefined {
	if (to === text.length) return to;
	// From a little before: the sentence in focus may end there.
	const start = Math.max(from - 4, 0);
	const ends = [...text.slice(start, to + 1).matchAll(sentenceEdge)].map(
		(edge) => start + edge.index + edge[0].trimEnd().length,
	);
	return ends.findLast((end) => end >= from && end <= to);
}

/** The first start of a word from `start` on, unless the next word is too far away to matter. */
function wordStart(text: string, start: number, end: number): number {
	if (start === 0) return 0;
	const space = text.slice(start - 1, Math.min(start + longestWord, end)).search(/\s\S/);
	return space >= 0 ? start + space : start + (isLowSurrogate(text, start) ? 1 : 0);
}

function wordEnd(text: string, start: number, end: number): number {
	if (end === text.length) return end;
	const from = Math.max(end - longestWord, start);
	const space = text.slice(from, end + 1).search(/\s+\S*$/);
	return space > 0 ? from + space : end - (isLowSurrogate(text, end) ? 1 : 0);
}

const longestWord = 60;

function isLowSurrogate(text: string, at: number): boolean {
	return /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

function render(text: string, highlights: readonly Span[], window: Span): string {
	let markdown = window.start > 0 ? "… " : "";
	let at = window.start;
	for (const highlight of highlights) {
		const start = Math.max(highlight.start, at);
		const end = Math.min(highlight.end, window.end);
		if (start >= end) continue;
		markdown += escapeMarkdown(text.slice(at, start)) + bold(escapeMarkdown(text.slice(start, end)));
		at = end;
	}
	markdown += escapeMarkdown(text.slice(at, window.end)) + (window.end < text.length ? " …" : "");
	return blockQuote(markdown);
}

/** A line of plain words as Markdown of at most `room` characters, with an ellipsis where it was cut. */
export function shortText(text: string, room: number): string {
	const escaped = escapeMarkdown(text);
	if (escaped.length <= room) return escaped;
	const kept = [...text];
	while (escapeMarkdown(kept.join("")).length > room - 1) {
		kept.length -= Math.max(1, Math.floor((escapeMarkdown(kept.join("")).length - room) / 2));
	}
	return `${escapeMarkdown(kept.join("").trimEnd())}…`;
}

/** The same for places where Discord knows no Markdown. */
export function shortPlain(text: string, room: number): string {
	const characters = [...text];
	if (text.length <= room) return text;
	while (characters.join("").length > room - 1)
		characters.length -= Math.ceil((characters.join("").length - room + 1) / 2);
	return `${characters.join("").trimEnd()}…`;
}
