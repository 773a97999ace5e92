import { createHash } from "node:crypto";
import { type Span, shiftSpan } from "../corpus/span.ts";
import type { Library } from "../library/library.ts";
import type { Hit, Quoted } from "./answer.ts";
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
}

/** A hit as it can be kept for later, see `recallHit`. */
export function keepHit({ article, ref, text, start, end, highlights }: Hit): KeptHit {
	const paragraph = Number(ref.slice(ref.lastIndexOf("#") + 1));
	return { articleId: article.id, paragraph, start, end, sha256: sha256(text), highlights };
}

/** Cites a kept hit anew; undefined where the article is gone or does not hold just these words any more. */
export function recallHit(library: Library, kept: KeptHit): Hit | undefined {
	const place = placeOf(library, kept);
	if (!place) return undefined;
	const { paragraph, text } = place;
	return withSaid(library, {
		...quote(library, kept.articleId, paragraph, place, text),
		highlights: kept.highlights,
	});
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

/** Where the words stand now: in their old place or, as an article may have changed elsewhere, as another passage. */
function placeOf(library: Library, kept: KeptHit): Place | undefined {
	const { articleId, paragraph, start, end, sha256: wanted } = kept;
	const text = library.body(articleId)?.slice(start, end);
	if (text === undefined) return undefined;
	if (sha256(text) === wanted) return { paragraph, start, end, text };
	const passages = library.passagesOf(articleId);
	return passages.find((one) => one.text.length === end - start && sha256(one.text) === wanted);
}

function sha256(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
