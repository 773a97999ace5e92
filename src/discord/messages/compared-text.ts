import type { QuotationMatch } from "../../search/index.ts";
import { blockQuote, bold, escapeMarkdown, struck } from "./markdown.ts";

/**
 * An article's words as Markdown of at most `room` characters, laid against a quotation of them: what only the
 * quotation has is struck out, what only the article has is bold. Where all of it is too long, long stretches that
 * are the same are shortened first.
 */
export function comparedText(match: QuotationMatch, room: number): string {
	for (const longest of [Number.POSITIVE_INFINITY, 400, 80]) {
		const markdown = blockQuote(piecesOf(match, longest).join(""));
		if (markdown.length <= room) return markdown;
	}
	return cutShort(piecesOf(match, 80), room);
}

function piecesOf({ text, differences }: QuotationMatch, longest: number): string[] {
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end, asked } of differences) {
		pieces.push(escapeMarkdown(shortened(text.slice(at, start), longest)));
		const removed = asked === null ? "" : struck(escapeMarkdown(shortened(asked, longest)));
		const added = start === end ? "" : bold(escapeMarkdown(shortened(text.slice(start, end), longest)));
		const words = [removed, added].filter(Boolean).join(" ");
		// Words that only the quotation has stand right behind a word of the article.
		if (start < end) pieces.push(words);
		else pieces.push(start === 0 ? `${words} ` : ` ${words}`);
		at = end;
	}
	return [...pieces, escapeMarkdown(shortened(text.slice(at), longest))];
}

/** The beginning and the end of a stretch of words, in all no longer than that. */
function shortened(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const half = Math.floor(longest / 2) - 2;
	const head = text.slice(0, half).replace(/\S*$/, "");
	const tail = text.slice(-half).replace(/^\S*/, "");
	return `${head}…${tail}`;
}

/** As many pieces, from the first on, as there is room for. */
function cutShort(pieces: readonly string[], room: number): string {
	let markdown = "";
	for (const piece of pieces) {
		if (blockQuote(`${markdown}${piece} …`).length > room) return blockQuote(`${markdown} …`);
		markdown += piece;
	}
	return blockQuote(markdown);
}
