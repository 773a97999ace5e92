import { shiftSpan } from "../corpus/span.ts";
import type { ArticleFinding } from "./articles/per-article.ts";
import type { QuotationMatch } from "./check/checked.ts";
import type { FoundQuotation } from "./quote/quote-answer.ts";
import type { Keepable } from "./recall.ts";
import { asShown } from "./shown.ts";

/** A quotation in the sentences around it; a reported statement has no words to mark. */
export function quotationToKeep(found: FoundQuotation): Keepable {
	const { text, textStart, context, highlights, speaker, cue, kind, ref, article, link } = found;
	return {
		...{ ref, article, link },
		text: text.slice(context.start, context.end),
		...shiftSpan(context, textStart),
		highlights: kind === "indirect" ? [] : highlights.map((span) => shiftSpan(span, -context.start)),
		attribution: { speaker, cue, kind },
	};
}

/** The best passage of an article on a topic. */
export function findingToKeep({ hit, strength }: ArticleFinding): Keepable {
	return asShown(hit, strength, 0);
}

/** Words that were checked, marked in the passage they stand in. */
export function matchToKeep(match: QuotationMatch): Keepable {
	const { passage, start, end } = match;
	const { ref, article, link } = match;
	return {
		ref,
		article,
		link,
		...passage,
		highlights: [{ start: start - passage.start, end: end - passage.start }],
	};
}
