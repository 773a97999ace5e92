import type { Span } from "../../search/index.ts";
import { excerptOf, windows } from "../../search/text-window.ts";
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
	const windowOf = windows(text, focus);
	let shortest = 0;
	let longest = text.length;
	while (longest - shortest > 1) {
		const length = Math.floor((shortest + longest) / 2);
		if (render(text, highlights, windowOf(length)).length <= room) shortest = length;
		else longest = length;
	}
	return render(text, highlights, windowOf(shortest));
}

function render(text: string, highlights: readonly Span[], window: Span): string {
	const shown = excerptOf(text, highlights, window);
	let markdown = "";
	let at = 0;
	for (const { start, end } of shown.spans) {
		markdown += escapeMarkdown(shown.text.slice(at, start));
		markdown += bold(escapeMarkdown(shown.text.slice(start, end)));
		at = end;
	}
	return blockQuote(markdown + escapeMarkdown(shown.text.slice(at)));
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
