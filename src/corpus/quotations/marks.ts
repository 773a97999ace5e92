import type { Span } from "../span.ts";

/** Words in quotation marks, marks included; `inner` is what stands between them. */
export interface Marked extends Span {
	readonly inner: Span;
}

/** Pairs of marks whose two ends look different. Several may share an opening or a closing one. */
const closings: Readonly<Record<string, readonly string[]>> = {
	"“": ["”", '"'],
	'"': ['"', "”"],
	"''": ["''"],
	"``": ["''"],
	"'": ["'"],
	"„": ["“", "”"],
	"«": ["»"],
	"»": ["«"],
	"「": ["」"],
	"『": ["』"],
	"‘": ["’"],
	"‚": ["‘", "’"],
	"‹": ["›"],
};

/** A mark as found: which, where, how long, and which way its neighbours say it points. */
interface Mark {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly opens: boolean;
	readonly closes: boolean;
	/** It stands after an s and before a small letter: "the captains’ quay". */
	readonly isOwner: boolean;
	/** A comma or a full stop stands before it. */
	readonly endsClause: boolean;
}

const anyMark = /''|``|["“”„«»「」『』‘’‚‹›']/g;

/**
 * The outermost pairs of quotation marks of a paragraph, in order. Straight marks point where the space beside them
 * says; an apostrophe is no mark. A quotation that is not closed runs to the paragraph's end where the paragraph opens
 * with it or the next one goes on with another mark, as printers have it; any other mark without its fellow is passed over.
 * @param goesOn whether the next paragraph opens with a mark.
 */
export function markedIn(text: string, goesOn: boolean): Marked[] {
	const marks = [...text.matchAll(anyMark)]
		.filter(({ 0: mark, index }) => !(mark === '"' && isMeasure(text, index)))
		.map((match) => markAt(text, match[0], match.index));
	const spans: Marked[] = [];
	for (let at = 0; at < marks.length; ) {
		const opening = marks[at] as Mark;
		const closing = opening.opens ? closingOf(marks, at) : undefined;
		if (closing !== undefined) {
			spans.push(between(opening, marks[closing] as Mark));
			at = closing + 1;
		} else if (opening.opens && isDouble(opening) && (goesOn || text.slice(0, opening.start).trim() === "")) {
			const end = text.trimEnd().length;
			spans.push({ start: opening.start, end, inner: { start: opening.end, end } });
			break;
		} else at++;
	}
	return spans;
}

function between(opening: Mark, closing: Mark): Marked {
	return { start: opening.start, end: closing.end, inner: { start: opening.end, end: closing.start } };
}

function isDouble({ text }: Mark): boolean {
	return /^(?:["“„«「『]|''|``)/.test(text);
}

/** 6'2" */
function isMeasure(text: string, at: number): boolean {
	return /\d/.test(text.charAt(at - 1)) && /\d['’]\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at));
}

function markAt(text: string, mark: string, start: number): Mark {
	const end = start + mark.length;
	const before = text.charAt(start - 1);
	const after = text.charAt(end);
	const spaceBefore = before === "" || /[\s([{—–―/-]/.test(before) || /["“‘']/.test(before);
	const spaceAfter = after === "" || /[\s)\]}—–―,.;:!?…/-]/.test(after) || /["”’']/.test(after);
	const isSingle = mark === "’" || mark === "'";
	const straight = /^["'`]/.test(mark);
	return {
		text: mark,
		start,
		end,
		opens: straight ? opensAt(mark, spaceBefore, after) : curlyOpensAt(mark, spaceBefore, after),
		closes: straight ? spaceAfter || (!spaceBefore && mark !== "'") : mark !== "’" || spaceAfter,
		isOwner: isSingle && before === "s" && after === " " && /\p{Ll}/u.test(text.charAt(end + 1)),
		endsClause: isSingle && /[,.?!…]/.test(before),
	};
}

/** "‘90s" opens nothing; "« " does, as the French have it. */
function curlyOpensAt(mark: string, spaceBefore: boolean, after: string): boolean {
	if (!(mark in closings) || (mark === "‘" && /\d/.test(after))) return false;
	return after !== " " || mark === "“" || (mark === "«" && spaceBefore);
}

function opensAt(mark: string, spaceBefore: boolean, after: string): boolean {
	if (!spaceBefore || after === "" || /\s/.test(after)) return false;
	return mark !== "'" || /\p{L}/u.test(after);
}

/** How far, in marks, the closing one is looked for: a mark without its fellow costs no more than that. */
const farthest = 60;

/** The index of the mark that closes the one at `at`; nested pairs of the same kind are stepped over. */
function closingOf(marks: readonly Mark[], at: number): number | undefined {
	const { text } = marks[at] as Mark;
	const wanted = closings[text] ?? [];
	const single = text === "'" || text === "‘";
	let depth = 1;
	for (let i = at + 1; i < Math.min(marks.length, at + farthest); i++) {
		const mark = marks[i] as Mark;
		if (wanted.includes(mark.text) && mark.closes) {
			if (single && mark.isOwner && endsLater(marks, i, text)) continue;
			depth--;
			if (depth === 0) return i;
		} else if (
			mark.opens &&
			!single &&
			(mark.text === text || closings[mark.text]?.some((one) => wanted.includes(one)))
		)
			depth++;
		else if (text === "'" && isDouble(mark) && mark.opens) return undefined;
	}
	return undefined;
}

/** Whether a better closing mark than the one at `at` comes before the next that opens: ‘The captains’ quay is full,’ */
function endsLater(marks: readonly Mark[], at: number, opening: string): boolean {
	const wanted = closings[opening] ?? [];
	for (const mark of marks.slice(at + 1, at + 5)) {
		if (mark.text === opening && mark.opens) return false;
		if (wanted.includes(mark.text) && mark.closes && mark.endsClause) return true;
	}
	return false;
}
