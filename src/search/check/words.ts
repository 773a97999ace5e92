import type { Span } from "../../corpus/span.ts";
import { unseenSigns, withoutAccents, withoutUnseen } from "../../library/accents.ts";

/** A word as quotations are compared by it: two words are one where their keys are. Offsets are into the text. */
export interface Word extends Span {
	/** Without case, accents, the kind of apostrophe, an acronym's dots, a number's thousands' commas. */
	readonly key: string;
}

const unspaced = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}";
const inWord = `(?![${unspaced}])[\\p{L}\\p{M}\\p{N}${unseenSigns}]`;

/**
 * "U.S.", "83.5" and "Russia’s" are one word each, a character of Chinese or Japanese is one, and so is a sign that
 * says what a number counts: 100 $ are not 100 €.
 */
const word = new RegExp(
	`[${unspaced}]|\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])\\.?|\\p{N}+(?:[.,]\\p{N}+)+|(?:${inWord})+(?:['’ʼ](?:${inWord})+)*|[\\p{Sc}%‰°]`,
	"gu",
);

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	for (const { 0: found, index } of text.matchAll(word)) {
		const key = keyOf(found);
		if (key !== "") words.push({ key, start: index, end: index + found.length });
	}
	return words;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
const isAscii = /^[\x00-\x7f]*$/;

function keyOf(found: string): string {
	const lower = folded(found);
	if (/^\p{N}{1,3}(?:,\p{N}{3})+(?:\.|$)/u.test(lower)) return lower.replaceAll(",", "");
	return /^\p{L}(?:\.\p{L})+/u.test(lower) ? lower.replaceAll(".", "") : lower;
}

/** A text without case, accents, the kind of apostrophe, and signs that nobody sees. */
export function folded(text: string): string {
	const bare = isAscii.test(text) ? text : withoutAccents(withoutUnseen(text)).replace(/[’ʼ]/g, "'");
	return bare.toLowerCase();
}
