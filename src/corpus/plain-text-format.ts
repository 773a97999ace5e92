import type { Format, Outline } from "./format.ts";
import { type Span, trimSpan } from "./span.ts";

/** Plain text: paragraphs stand between blank lines or, where there are none, one on each long line. */
export const plainTextFormat: Format = { extensions: [".txt", ".text"], policy: "text:1", outline };

/** Wrapped text has lines of up to about 80 characters; lines well over that are whole paragraphs. */
const wrappedLineLength = 120;
const longestTitle = 150;

function outline(body: string): Outline {
	const paragraphs = plainParagraphs(body);
	const [first, ...rest] = paragraphs;
	if (!first || rest.length === 0) return { title: null, paragraphs };
	const line = body.slice(first.start, first.end);
	const isTitle = line.length <= longestTitle && !line.includes("\n") && /[\p{L}\p{N}?!]$/u.test(line);
	return isTitle ? { title: line, paragraphs: rest } : { title: null, paragraphs };
}

/** The paragraphs of a text, the line that may be its title among them. */
export function plainParagraphs(body: string): Span[] {
	return /\n[^\S\n]*\n/.test(body.trim()) ? blocksOf(body, /\n[^\S\n]*\n/g) : linesOrWhole(body);
}

function linesOrWhole(body: string): Span[] {
	const lines = blocksOf(body, /\n/g);
	const meanLength = lines.reduce((sum, line) => sum + line.end - line.start, 0) / Math.max(lines.length, 1);
	return meanLength > wrappedLineLength ? lines : blocksOf(body, /$^/g);
}

function blocksOf(body: string, separator: RegExp): Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (const match of body.matchAll(separator)) {
		spans.push({ start, end: match.index });
		start = match.index + match[0].length;
	}
	spans.push({ start, end: body.length });
	return spans.map((span) => trimSpan(body, span)).filter((span) => span.end > span.start);
}
