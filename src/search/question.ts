import { UsageError } from "../errors.ts";
import { acronymOrNumber, termsOf } from "../library/terms.ts";
import { stopWords } from "./stop-words.ts";

/** The longest question taken, in UTF-16 code units: what Discord lets people type into an option. */
export const longestQuestion = 6000;

/**
 * The question as it is searched for: trimmed, white space folded, control characters gone.
 * @throws {UsageError} where it is empty, has no letter or digit, or is too long.
 */
export function cleanQuestion(question: string): string {
	const clean = question.replace(/[\s\p{Cc}]+/gu, " ").trim();
	if (clean === "") throw new UsageError(({ asked }) => asked.empty);
	if (clean.length > longestQuestion) {
		throw new UsageError(({ asked }) => asked.tooLong(clean.length, longestQuestion));
	}
	if (!/[\p{L}\p{N}]/u.test(clean)) throw new UsageError(({ asked }) => asked.noWords);
	return clean;
}

/** The terms to look up in the word index: without function words, unless there are no others. */
export function queryTerms(question: string): string[] {
	const all = termsOf(question, { single: false });
	const telling = all.filter(isTelling);
	return telling.length > 0 ? telling : all;
}

/** Whether a term says what a question is about, not how it is built. */
export function isTelling(term: string): boolean {
	return !stopTerms.has(term);
}

/** A question cut into words, numbers and signs, in order: what the model reads piece by piece. */
export function piecesOf(question: string): string[] {
	return question.match(piece) ?? [question];
}

/** "U.S." and "12,000" are one piece each, as they are one term each. */
const piece = new RegExp(
	`${acronymOrNumber}|[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}]+`,
	"gu",
);

const stopTerms = new Set(stopWords.flatMap((word) => termsOf(word)));
