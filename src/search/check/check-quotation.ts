import { UsageError } from "../../errors.ts";
import type { Library } from "../../library/library.ts";
import type { Embedder } from "../../model/embedder.ts";
import { ask } from "../ask.ts";
import { type AskedQuotation, readQuotation } from "./asked-quotation.ts";
import type { CheckAnswer, CheckedQuotation } from "./checked.ts";
import { matchAt } from "./match.ts";
import { exactPlaces, nearestPlace } from "./places.ts";
import { type Claim, claimsIn } from "./quotations-in.ts";
import { wordsOf } from "./words.ts";

export interface CheckRequest {
	/** A quotation, or a text that holds quotations. */
	readonly words: string;
}

/** The longest text taken, in UTF-16 code units: three times what a Discord message holds at most. */
const longestChecked = 12_000;
const mostChecked = 5;
/** Of fewer words than this too many stand anywhere to say that something is nearly a quotation. */
const fewestForNear = 3;
/** With fewer words than this no passage can be said to mean the like. */
const fewestForNearest = 4;
const longestForNearest = 1000;

/**
 * Checks whether quotations stand in the corpus, word for word or nearly.
 *
 * A text is taken as one quotation if it stands there as a whole; if not, what it has in quotation marks is checked.
 * @throws {UsageError} where the text has no word or is too long.
 */
export async function checkQuotation(
	library: Library,
	embedder: Embedder,
	{ words }: CheckRequest,
): Promise<CheckAnswer> {
	refuseUnfit(words);
	const checked: CheckedQuotation[] = [];
	let unchecked = 0;
	for (const claim of claimsIn(words)) {
		if (checked.length >= mostChecked) {
			unchecked += Math.max(claim.marked.length, 1);
			continue;
		}
		const found = checkClaim(library, claim, mostChecked - checked.length);
		checked.push(...found.checked);
		unchecked += found.unchecked;
	}
	const withNearest = checked.map((one) =>
		one.status === "none" ? addNearest(library, embedder, one) : one,
	);
	return { checked: await Promise.all(withNearest), unchecked };
}

function refuseUnfit(text: string): void {
	if (text.length > longestChecked) {
		throw new UsageError(({ checked }) => checked.tooLong(text.length, longestChecked));
	}
	const hasWords = claimsIn(text).some((claim) => readQuotation(claim.text).words.length > 0);
	if (!hasWords) throw new UsageError(({ checked }) => checked.nothing);
}

function checkClaim(library: Library, { text, marked }: Claim, most: number): CheckAnswer {
	const whole = checkOne(library, readQuotation(text));
	if (marked.length === 0 || whole.status === "exact" || standsAround(whole, text, marked)) {
		return { checked: [whole], unchecked: 0 };
	}
	const looked = marked.slice(0, most).map((words) => checkOne(library, readQuotation(words)));
	return { checked: looked, unchecked: marked.length - looked.length };
}

/** Whether nearly all words outside of the quotation marks are the article's too: then so are the marks. */
function standsAround(
	{ matches: [match] }: CheckedQuotation,
	text: string,
	marked: readonly string[],
): boolean {
	if (!match) return false;
	const outside = wordsOf(text).length - wordsOf(marked.join("\n")).length;
	const foreign = match.differences.flatMap(({ kind, asked }) =>
		kind === "omitted" ? [] : wordsOf(asked ?? ""),
	);
	return foreign.length < outside / 5;
}

function checkOne(library: Library, quotation: AskedQuotation): CheckedQuotation {
	const asked = quotation.text;
	const nearest = null;
	const exact = exactPlaces(library, quotation);
	if (exact.length > 0) {
		return {
			asked,
			status: "exact",
			matches: exact.map((place) => matchAt(library, quotation, place)),
			nearest,
		};
	}
	const near = quotation.words.length < fewestForNear ? undefined : nearestPlace(library, quotation);
	if (!near) return { asked, status: "none", matches: [], nearest };
	return { asked, status: "near", matches: [matchAt(library, quotation, near)], nearest };
}

/** A passage that would answer the words if they were a question says the like, as a rule. */
async function addNearest(
	library: Library,
	embedder: Embedder,
	one: CheckedQuotation,
): Promise<CheckedQuotation> {
	if (wordsOf(one.asked).length < fewestForNearest) return one;
	const question = one.asked.slice(0, longestForNearest);
	const { answered, hits } = await ask(library, embedder, { question, limit: 1 });
	return { ...one, nearest: (answered && hits[0]) || null };
}
