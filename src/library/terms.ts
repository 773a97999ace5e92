import { stemmer } from "stemmer";

/**
 * The terms of a text, in order, as the word index knows them: without case, accents and possessive endings,
 * English words by their stem (Porter 1980), dotted acronyms without dots, numbers without thousands' commas.
 * Runs of Chinese or Japanese script, which has no spaces, give every pair of neighbouring characters, and in
 * a passage (`single` true) also each character alone.
 */
export function termsOf(text: string, { single = true } = {}): string[] {
	// Nothing in ASCII has an accent, and most English text is little else.
	const plain = (isAscii.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "")).toLowerCase();
	const terms: string[] = [];
	for (const [word] of plain.matchAll(wordPattern)) {
		if (unspaced.test(word)) terms.push(...characterTerms([...word], single));
		else terms.push(termOf(word));
	}
	return terms;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
const isAscii = /^[\x00-\x7f]*$/;
const unspacedScripts = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}";
const unspaced = new RegExp(`^[${unspacedScripts}]`, "u");
const wordPattern = new RegExp(
	`[${unspacedScripts}]+|(?:\\p{L}\\.){2,}|\\p{N}+(?:[.,]\\p{N}+)+|(?:(?![${unspacedScripts}])[\\p{L}\\p{N}])+(?:['’]\\p{L}+)?`,
	"gu",
);

function termOf(word: string): string {
	if (/^\p{N}/u.test(word)) return word.replaceAll(",", "");
	const bare = word.replaceAll(".", "").replace(/['’]\p{L}*$/u, "");
	return /^[a-z]{3,}$/.test(bare) ? stemOf(bare) : bare;
}

/** Stems found so far: the same few thousand words make up nearly all of a text, and a stem takes microseconds. */
const stems = new Map<string, string>();
const mostStems = 100_000;

function stemOf(word: string): string {
	let stem = stems.get(word);
	if (stem === undefined) {
		stem = stemmer(word);
		if (stems.size < mostStems) stems.set(word, stem);
	}
	return stem;
}

function characterTerms(characters: readonly string[], single: boolean): string[] {
	const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
	return single || pairs.length === 0 ? [...characters, ...pairs] : pairs;
}
