import { type Span, trimSpan } from "../../corpus/span.ts";
import { stopWords } from "../stop-words.ts";
import { type Word, wordsOf } from "./words.ts";

/** A word of a quotation to be checked. */
export interface AskedWord extends Word {
	/** How much it tells: 1, or less for words that any text has. */
	readonly weight: number;
	/** It stands in square brackets, or holds some: whoever quoted says that it is changed. */
	readonly bracketed: boolean;
	/** An ellipsis stands before it: whoever quoted says that words are left out. Never true of the first word. */
	readonly afterEllipsis: boolean;
}

/** A quotation to be checked. */
export interface AskedQuotation {
	/** Without the marks and the white space around it. */
	readonly text: string;
	/** Offsets are into `text`. */
	readonly words: readonly AskedWord[];
}

const ellipsis = /\[\s*(?:…|\.\s?\.\s?\.+)\s*\]|\(\s*(?:…|\.\s?\.\s?\.+)\s*\)|…|\.\s?\.\s?\.+/g;
/** "[T]he" and "develop[ed]": part of a word is in the brackets. */
const bracketInWord = /\[(\p{L}+)\](?=\p{L})|(?<=\p{L})\[(\p{L}+)\]/gu;
const brackets = /\[[^[\]]*\]/g;
const stopWeight = 0.4;
const stopKeys = new Set(stopWords.flatMap((word) => wordsOf(word).map(({ key }) => key)));

/** Reads a quotation as people write them, with ellipses for what they leave out and brackets for what they change. */
export function readQuotation(written: string): AskedQuotation {
	const text = withoutMarks(written);
	const joined = text.replace(
		bracketInWord,
		(_, before?: string, after?: string) => `\u2060${before ?? after}\u2060`,
	);
	const inBrackets = spansOf(brackets, joined);
	const left = spansOf(ellipsis, text);
	let last = 0;
	const words = wordsOf(joined).map((word, index) => {
		const from = last;
		last = word.end;
		const isInside = inBrackets.some((span) => span.start < word.start && word.end < span.end);
		return {
			...word,
			weight: stopKeys.has(word.key) ? stopWeight : 1,
			bracketed: isInside || text.slice(word.start, word.end).includes("["),
			afterEllipsis: index > 0 && left.some((span) => span.start >= from && span.end <= word.start),
		};
	});
	return { text, words };
}

/** Marks and signs around the words, of Markdown too: they belong to whoever quotes. */
function withoutMarks(written: string): string {
	const marks = `[\\s"“”„«»「」『』‘’‚'\`*_~|>]`;
	const trimmed = written
		.replace(new RegExp(`^${marks}+`, "u"), "")
		.replace(new RegExp(`${marks}+$`, "u"), "");
	const { start, end } = trimSpan(trimmed, { start: 0, end: trimmed.length });
	return trimmed.slice(start, end);
}

function spansOf(pattern: RegExp, text: string): Span[] {
	return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({
		start: index,
		end: index + length,
	}));
}
