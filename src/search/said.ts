import { shiftSpan } from "../corpus/span.ts";
import type { Library } from "../library/library.ts";
import type { Hit, Said } from "./answer.ts";

/** A few marked words may be a term or a title; so many are somebody's words. */
const fewestMixedWords = 3;

/** Whose words the highlighted sentences of a hit are; empty where they are the article's own. */
function saidIn(library: Library, { article, start, text, highlights }: Omit<Hit, "said">): Said[] {
	return highlights.flatMap((highlight) =>
		library.quotationsIn(article.id, shiftSpan(highlight, start)).flatMap((quotation) => {
			const { speaker, cue, kind } = quotation;
			const span = shiftSpan(quotation, -start);
			const place = { start: Math.max(span.start, 0), end: Math.min(span.end, text.length) };
			if (!speaker) return [];
			if (kind === "mixed" && countWords(text.slice(place.start, place.end)) < fewestMixedWords) return [];
			return [{ speaker, cue, kind, ...place }];
		}),
	);
}

/** A hit with whose words its highlights are, where they are somebody's. */
export function withSaid(library: Library, hit: Omit<Hit, "said">): Hit {
	const said = saidIn(library, hit);
	return said.length > 0 ? { ...hit, said } : hit;
}

function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
