import type { Article } from "../../corpus/article.ts";
import { sentencesOf } from "../../corpus/sentences.ts";
import type { Span } from "../../corpus/span.ts";

/** A page of an article. One page begins where the one before ends: together they are the body, word for word. */
export interface Page extends Span {
	/** The first and the last paragraph of which it has something, from 1. */
	readonly first: number;
	readonly last: number;
	/** Whether it begins, or ends, within a paragraph. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
}

/**
 * The pages of an article, at most `room` UTF-16 code units each, blank ends not counted. Paragraphs stay whole, with
 * a heading that stands before them, but for those that are longer than a page: they are cut between sentences, else
 * between words. Text without paragraphs has no pages.
 */
export function pagesOf({ body, paragraphs }: Pick<Article, "body" | "paragraphs">, room: number): Page[] {
	const pages: Page[] = [];
	for (const piece of paragraphs.flatMap((_, index) => piecesOf(body, paragraphs, index, room))) {
		const page = pages.at(-1);
		if (page && lengthOf(body, page.start, piece.end) <= room)
			pages[pages.length - 1] = { ...page, last: piece.last, end: piece.end, cutAfter: piece.cutAfter };
		else pages.push(piece);
	}
	return pages;
}

/** A paragraph and what belongs to it, as one piece or, where it is too long, as several. */
function piecesOf(body: string, paragraphs: readonly Span[], index: number, room: number): Page[] {
	const start = index === 0 ? 0 : beginningOf(body, paragraphs, index);
	const end = index === paragraphs.length - 1 ? body.length : beginningOf(body, paragraphs, index + 1);
	const number = { first: index + 1, last: index + 1 };
	if (lengthOf(body, start, end) <= room)
		return [{ ...number, start, end, cutBefore: false, cutAfter: false }];
	const starts = [0, ...cutsOf(body.slice(start, end).trimEnd(), room)].map((at) => start + at);
	return starts.map((from, at) => ({
		...number,
		...{ start: from, end: starts[at + 1] ?? end },
		...{ cutBefore: at > 0, cutAfter: at < starts.length - 1 },
	}));
}

/** Where what belongs to a paragraph begins, a heading say: behind the one before and the blanks that follow it. */
function beginningOf(body: string, paragraphs: readonly Span[], index: number): number {
	const { end = 0 } = paragraphs[index - 1] ?? {};
	const { start = end } = paragraphs[index] ?? {};
	const between = body.slice(end, start);
	return end + between.length - between.trimStart().length;
}

function lengthOf(body: string, start: number, end: number): number {
	return body.slice(start, end).trim().length;
}

/** Where a long text is cut into pieces of at most `room`, as offsets into it. */
function cutsOf(text: string, room: number): number[] {
	// The first begins the first piece, after blanks maybe.
	const sentences = sentencesOf(text)
		.slice(1)
		.map(({ start }) => start);
	const cuts: number[] = [];
	let next = 0;
	for (let from = 0; text.length - from > room; from = cuts.at(-1) ?? text.length) {
		const seen = next;
		while ((sentences[next] ?? Number.POSITIVE_INFINITY) <= from + room) next++;
		const sentence = next > seen ? sentences[next - 1] : undefined;
		cuts.push(sentence ?? wordCut(text, from, from + room));
	}
	return cuts;
}

/** The last beginning of a word in a stretch of text; where that is all one word, its end, but within no character. */
function wordCut(text: string, from: number, to: number): number {
	const space = /^[\s\S]*\s(?=\S)/.exec(text.slice(from, to + 1))?.[0].length ?? 0;
	if (space > 0) return from + space;
	return /[\uDC00-\uDFFF]/.test(text.charAt(to)) ? to - 1 : to;
}
