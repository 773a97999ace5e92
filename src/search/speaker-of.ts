import type { Quotation } from "../corpus/quotations.ts";
import type { Span } from "../corpus/span.ts";
import type { Library } from "../library/library.ts";
import { ownWords } from "./own-words.ts";

/**
 * Whose words stand at a span of an article's body: those of the shortest quotation whose marks have more than half of
 * them, one with a speaker before one without. A statement that the article reports is told in the article's own words.
 * @returns undefined where they are the article's own; a null speaker where it quotes them and does not say whom.
 */
export function speakerOf(
	library: Pick<Library, "quotationsIn">,
	articleId: string,
	span: Span,
): { readonly speaker: string | null } | undefined {
	const [closest] = library
		.quotationsIn(articleId, span)
		.filter((quotation) => sharedWith(quotation, span) > (span.end - span.start) / 2)
		.sort((a, b) => Number(!a.speaker) - Number(!b.speaker) || a.end - a.start - (b.end - b.start));
	return closest;
}

function sharedWith(quotation: Quotation, span: Span): number {
	if (quotation.kind === "indirect") return 0;
	return ownWords(quotation).reduce(
		(sum, own) => sum + Math.max(0, Math.min(own.end, span.end) - Math.max(own.start, span.start)),
		0,
	);
}
