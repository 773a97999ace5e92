import { createHash } from "node:crypto";
import { type Span, shiftSpan } from "../corpus/span.ts";
import type { Library } from "../library/library.ts";
import type { Hit, Quoted } from "./answer.ts";
import type { FoundQuotation } from "./quote/quote-answer.ts";
import { quote } from "./quoted.ts";
import { withSaid } from "./said.ts";

/** Where a hit stood and a mark of its words, not the words: enough to cite it again, or to see that it is gone. */
export interface KeptHit extends Span {
	readonly articleId: string;
	/** The paragraph it starts in, from 1. */
	readonly paragraph: number;
	/** Of its text, in hexadecimal. */
	readonly sha256: string;
	/** As offsets into its text. */
	readonly highlights: readonly Span[];
	/** Of a quotation: who said it, as it was told when it was found. */
	readonly attribution?: Attribution;
	/** Of words looked for: whether it holds them word for word. */
	readonly exact?: boolean;
}

/** Whose words a quotation is, and what tells. */
type Attribution = Pick<FoundQuotation, "speaker" | "cue" | "kind">;

/** A kept hit cited anew. */
export interface RecalledHit extends Hit, Pick<KeptHit, "attribution" | "exact"> {}

/** What can be kept: words of an article, and what is to be told of them. */
export interface Keepable extends Quoted, Pick<KeptHit, "highlights" | "attribution" | "exact"> {}

/** A hit, or other words of an article, as they can be kept for later, see `recallHit`. */
export function keepHit({
	article,
	ref,
	text,
	start,
	end,
	highlights,
	attribution,
	exact,
}: Keepable): KeptHit {
	const paragraph = Number(ref.slice(ref.lastIndexOf("#") + 1));
	return {
		...{ articleId: article.id, paragraph, start, end, sha256: sha256(text), highlights },
		...(attribution ? { attribution } : {}),
		...(exact === undefined ? {} : { exact }),
	};
}

/** Cites a kept hit anew; undefined where the article is gone or does not hold just these words any more. */
export function recallHit(library: Library, kept: KeptHit): RecalledHit | undefined {
	const place = placeOf(library, kept);
	if (!place) return undefined;
	const { highlights, attribution, exact } = kept;
	const hit = { ...quote(library, kept.articleId, place.paragraph, place, place.text), highlights };
	if (attribution) return { ...hit, attribution };
	// Where words were looked for, it is not told whose they are.
	return exact === undefined ? withSaid(library, hit) : { ...hit, exact };
}

/** A passage with the whole paragraphs before and after it. Its ref names the first of these. */
export interface Surroundings extends Quoted {
	/** The passage itself, as offsets into `text`. */
	readonly passage: Span;
}

/** So many characters before and after a passage are enough to understand it; paragraphs stay whole. */
const enough = 400;

/** What stands around a kept hit; undefined where `recallHit` is. */
export function surroundingsOf(library: Library, kept: KeptHit): Surroundings | undefined {
	const place = placeOf(library, kept);
	const article = place && library.article(kept.articleId);
	if (!article) return undefined;
	const { body, paragraphs } = article;
	const before = paragraphs.findLastIndex(({ start }) => start <= Math.max(place.start - enough, 0));
	const first = Math.max(before, 0);
	const last = paragraphs.find(({ end }) => end >= Math.min(place.end + enough, body.length));
	const span = {
		start: Math.min(paragraphs[first]?.start ?? 0, place.start),
		end: Math.max((last ?? paragraphs.at(-1))?.end ?? 0, place.end),
	};
	const quoted = quote(library, kept.articleId, first + 1, span, body.slice(span.start, span.end));
	return { ...quoted, passage: shiftSpan(place, -span.start) };
}

interface Place extends Span {
	readonly paragraph: number;
	readonly text: string;
}

/** Where the words stand now: in their old place or, as an article may have changed elsewhere, in another. */
function placeOf(library: Library, kept: KeptHit): Place | undefined {
	const { articleId, paragraph, start, end, sha256: wanted } = kept;
	const text = library.body(articleId)?.slice(start, end);
	if (text === undefined) return undefined;
	if (sha256(text) === wanted) return { paragraph, start, end, text };
	return movedPlaceOf(library, kept);
}

/** All that is kept begins where a sentence does, be it that of a passage, of a paragraph or around a quotation. */
function movedPlaceOf(
	library: Library,
	{ articleId, start, end, sha256: wanted }: KeptHit,
): Place | undefined {
	const article = library.article(articleId);
	if (!article) return undefined;
	const length = end - start;
	const starts = library
		.passagesOf(articleId)
		.flatMap((passage) => passage.sentences.map((sentence) => passage.start + sentence.start));
	const from = starts.find((at) => sha256(article.body.slice(at, at + length)) === wanted);
	if (from === undefined) return undefined;
	const paragraph = article.paragraphs.findLastIndex((one) => one.start <= from) + 1;
	return { paragraph, start: from, end: from + length, text: article.body.slice(from, from + length) };
}

function sha256(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
