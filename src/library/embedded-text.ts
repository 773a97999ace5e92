import { type Abbreviations, spelledOut } from "../corpus/abbreviations.ts";
import type { Article } from "../corpus/article.ts";
import type { Passage } from "../corpus/passages.ts";
import { adjoins } from "../corpus/passages.ts";
import { sentencesOf } from "../corpus/sentences.ts";
import type { Span } from "../corpus/span.ts";
import type { PieceRange } from "../model/embedder.ts";

/** Changes whenever the same passage would give the model another text. */
export const embeddedTextPolicy = "neighbours+title+sentences:4";

/** What the model reads for a passage. Never shown to anybody. */
export interface EmbeddedText {
	/** Sentences before it, the title of its article, its own sentences, sentences after it: a piece each. */
	readonly pieces: readonly string[];
	/** Title and own sentences among them; the others are context. */
	readonly own: PieceRange;
}

/** A passage of fewer words than this is read among its neighbours: "He added that …" says little alone. */
const fewestWords = 50;
/** So many words of the paragraphs before and after it, whole sentences; none across a heading. */
const contextWords = 40;

/** What the model sees of a passage: abbreviations that the article explains are spelled out. */
export function embeddedText(
	{ title, body, paragraphs }: Pick<Article, "title" | "body" | "paragraphs">,
	{ text, sentences, start, end }: Pick<Passage, "text" | "sentences" | "start" | "end">,
	abbreviations: Abbreviations,
): EmbeddedText {
	const own = [
		title.replace(/^\[(.*)\]$/s, "$1"),
		...sentences.map((span) => spelledOut(text.slice(span.start, span.end), abbreviations)),
	];
	if (wordsIn(text) >= fewestWords) return { pieces: own, own: { from: 0, to: own.length } };
	const next = paragraphs.find((paragraph) => paragraph.start >= end);
	const last = paragraphs.findLast((paragraph) => paragraph.end <= start);
	const before =
		last && adjoins(body, last.end, start) ? fitting(sentencesIn(body, last).reverse()).reverse() : [];
	const after = next && adjoins(body, end, next.start) ? fitting(sentencesIn(body, next)) : [];
	return {
		pieces: [...before, ...own, ...after],
		own: { from: before.length, to: before.length + own.length },
	};
}

function sentencesIn(body: string, { start, end }: Span): string[] {
	const text = body.slice(start, end);
	return sentencesOf(text).map((span) => text.slice(span.start, span.end));
}

/** The first of some sentences, as many as have room. */
function fitting(sentences: readonly string[]): string[] {
	let words = 0;
	return sentences.filter((sentence) => {
		words += wordsIn(sentence);
		return words <= contextWords;
	});
}

function wordsIn(text: string): number {
	return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
