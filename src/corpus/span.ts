/** A half-open range `[start, end)` of UTF-16 code units, as `String.prototype.slice` takes it. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** The span without the white space at its two ends; empty (start = end) where there is nothing else in it. */
export function trimSpan(text: string, { start, end }: Span): Span {
	while (start < end && /\s/.test(text.charAt(start))) start++;
	while (end > start && /\s/.test(text.charAt(end - 1))) end--;
	return { start, end };
}

/** The same span seen from a text that begins `by` code units further left. */
export function shiftSpan(span: Span, by: number): Span {
	return { start: span.start + by, end: span.end + by };
}
