import type { Span } from "../corpus/span.ts";
import type { Library } from "../library/library.ts";

/**
 * Whose words stand at a span of an article's body: those of the shortest quotation that has more than half of them,
 * one with a speaker before one without.
 * @returns undefined where they are the article's own; a null speaker where it quotes them and does not say whom.
 */
export function speakerOf(
	library: Pick<Library, "quotationsIn">,
	articleId: string,
	span: Span,
): { readonly speaker: string | null } | undefined {
	const most = (span.end - span.start) / 2;
	const [closest] = library
		.quotationsIn(articleId, span)
		.filter(({ start, end }) => Math.min(end, span.end) - Math.max(start, span.start) > most)
		.sort((a, b) => Number(!a.speaker) - Number(!b.speaker) || a.end - a.start - (b.end - b.start));
	return closest;
}
