import { markedWords, type Quotation } from "../corpus/quotations.ts";
import { type Span, shiftSpan } from "../corpus/span.ts";

/** The words of a direct or mixed quotation that are somebody's own, as offsets into the body: of a mixed one those in marks. */
export function ownWords({ kind, text, start, end, spans }: Quotation): readonly Span[] {
	const marked = kind === "mixed" ? markedWords(text).map((span) => shiftSpan(span, start)) : [];
	return marked.length > 0 ? marked : (spans ?? [{ start, end }]);
}
