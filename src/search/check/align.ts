import { termsOf } from "../../library/terms.ts";
import { isOneSlip } from "../../library/typos.ts";
import type { AskedWord } from "./asked-quotation.ts";
import type { Word } from "./words.ts";

/** A step of an alignment: a word of the quotation beside one of the text, or one of the two alone. */
export interface Step {
	/** Index of the quotation's word; undefined where the text has a word that it has not. */
	readonly asked?: number;
	/** Index of the text's word; undefined where the quotation has a word that the text has not. */
	readonly text?: number;
	/** How alike the two are: 1 for the same word, 0.5 for another form of it or a slip of the pen, else 0. */
	readonly likeness: number;
}

/** What it costs that words differ, where a word that tells and is the same counts 1. */
const costs = {
	changed: 0.5,
	/** The first and each further word in a row that only the quotation has. */
	added: [0.6, 0.35],
	/** The first and each further word in a row that only the text has: a clause dropped is one change, not ten. */
	missing: [0.8, 0.06],
	/** The same where the quotation says by an ellipsis that words are left out. */
	omitted: [0.1, 0.004],
	/** A word that the quotation says by brackets to be changed or added. */
	bracketed: 0.1,
} as const;

const [both, textOnly, askedOnly] = [0, 1, 2] as const;

/**
 * Lays a quotation beside the stretch of a text that it fits best, all of its words in order (semi-global alignment
 * with affine gaps, Gotoh 1982). Takes time and memory of the product of the two lengths.
 */
export function align(asked: readonly AskedWord[], text: readonly Word[]): Step[] {
	const width = text.length + 1;
	const likeness = likenessOf(asked, text);
	const traces = new Uint8Array((asked.length + 1) * width);
	// Before the quotation's first word, any of the text's words can be left aside at no cost.
	let above: Row = [new Float32Array(width), blank(width), blank(width)];
	for (let row = 1; row <= asked.length; row++) {
		const here: Row = [blank(width), blank(width), blank(width)];
		const word = asked[row - 1] as AskedWord;
		const traceRow = traces.subarray(row * width, (row + 1) * width);
		fillRow(above, here, traceRow, costsOf(word, asked[row], likeness(word)));
		above = here;
	}
	const likenessAt = (row: number, at: number) => likeness(asked[row] as AskedWord)[at] ?? 0;
	return follow(traces, width, asked.length, above, likenessAt);
}

/** The best scores up to each word of the text, by what the last step was: both words, the text's, the quotation's. */
type Row = readonly [Float32Array, Float32Array, Float32Array];

interface RowCosts {
	readonly added: readonly [first: number, next: number];
	readonly missing: readonly [first: number, next: number];
	/** For each word of the text what it gains, or costs, to have it beside the quotation's word. */
	readonly gains: Float32Array;
}

function costsOf(word: AskedWord, next: AskedWord | undefined, likenesses: Float32Array): RowCosts {
	const changed = word.bracketed ? costs.bracketed : costs.changed;
	return {
		gains: likenesses.map((likeness) => (likeness > 0 ? likeness * word.weight : -changed)),
		added: word.bracketed ? [costs.bracketed, costs.bracketed] : costs.added,
		missing: next?.afterEllipsis ? costs.omitted : costs.missing,
	};
}

/** Nothing here makes an object: this runs for every pair of words. */
function fillRow([b0, t0, a0]: Row, [b1, t1, a1]: Row, traces: Uint8Array, row: RowCosts): void {
	const { gains } = row;
	const [addFirst, addNext] = row.added;
	const [skipFirst, skipNext] = row.missing;
	for (let at = 0; at < traces.length; at++) {
		let b = (b0[at] as number) - addFirst;
		let t = (t0[at] as number) - addFirst;
		let a = (a0[at] as number) - addNext;
		a1[at] = Math.max(b, t, a);
		let trace = highest(b, t, a) << 4;
		if (at > 0) {
			b = b0[at - 1] as number;
			t = t0[at - 1] as number;
			a = a0[at - 1] as number;
			b1[at] = Math.max(b, t, a) + (gains[at - 1] as number);
			trace |= highest(b, t, a);
			b = (b1[at - 1] as number) - skipFirst;
			t = (t1[at - 1] as number) - skipNext;
			a = (a1[at - 1] as number) - skipFirst;
			t1[at] = Math.max(b, t, a);
			trace |= highest(b, t, a) << 2;
		}
		traces[at] = trace;
	}
}

function highest(ofBoth: number, ofText: number, ofAsked: number): number {
	if (ofBoth >= ofText && ofBoth >= ofAsked) return both;
	return ofText >= ofAsked ? textOnly : askedOnly;
}

function blank(width: number): Float32Array {
	return new Float32Array(width).fill(Number.NEGATIVE_INFINITY);
}

/** Follows the best alignment from its end to its beginning. */
function follow(
	traces: Uint8Array,
	width: number,
	rows: number,
	last: Row,
	likenessAt: (asked: number, text: number) => number,
): Step[] {
	let [row, at, state, best]: [number, number, number, number] = [rows, 0, both, Number.NEGATIVE_INFINITY];
	for (const ending of [both, askedOnly]) {
		last[ending]?.forEach((score, index) => {
			if (score > best) [best, at, state] = [score, index, ending];
		});
	}
	const steps: Step[] = [];
	while (row > 0) {
		const trace = traces[row * width + at] as number;
		const before = (trace >> (state * 2)) & 3;
		if (state === both) steps.push({ asked: row - 1, text: at - 1, likeness: likenessAt(row - 1, at - 1) });
		else if (state === textOnly) steps.push({ text: at - 1, likeness: 0 });
		else steps.push({ asked: row - 1, likeness: 0 });
		if (state !== textOnly) row--;
		if (state !== askedOnly) at--;
		state = before;
	}
	return steps.reverse();
}

/** So many of a quotation's words that the text has not are looked up by their form. */
const mostLookedUp = 60;

/** How alike a word of the quotation is to each word of the text, 0..1. */
function likenessOf(asked: readonly AskedWord[], text: readonly Word[]): (word: AskedWord) => Float32Array {
	const places = new Map<string, number[]>();
	text.forEach(({ key }, at) => {
		const known = places.get(key);
		if (known) known.push(at);
		else places.set(key, [at]);
	});
	const strangers = new Set(asked.map(({ key }) => key).filter((key) => !places.has(key)));
	const lookedUp = new Set([...strangers].slice(0, mostLookedUp));
	const kinOf = (key: string) =>
		lookedUp.has(key) ? [...places.keys()].filter((other) => isKin(key, other)) : [];
	const known = new Map<string, Float32Array>();
	return ({ key }) => {
		const before = known.get(key);
		if (before) return before;
		const likenesses = new Float32Array(text.length);
		for (const at of places.get(key) ?? []) likenesses[at] = 1;
		for (const other of kinOf(key)) for (const at of places.get(other) ?? []) likenesses[at] = 0.5;
		known.set(key, likenesses);
		return likenesses;
	};
}

/** Another form of the word, or the word misspelt. Numbers are never alike: 2012 is not 2013. */
function isKin(key: string, other: string): boolean {
	if (/\p{N}/u.test(key)) return false;
	const [term] = termsOf(key);
	if (term !== undefined && term === termsOf(other)[0]) return true;
	return key.length >= 4 && other.length >= 4 && isOneSlip(key, other);
}
