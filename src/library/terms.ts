import { stemmer } from "stemmer";

/** Changes whenever the same text would give other terms, so that word tables are known to be stale. */
export const termPolicy = "terms:1";

/**
 * The terms of a text, in order, as the word index knows them: without case, accents and possessive endings,
 * English words by the stem (Porter 1980) of their American
 * spelling, dotted acronyms without dots, numbers without thousands' commas. Runs of Chinese or Japanese script, which has no spaces, give every pair of neighbouring characters, and in
 * a passage (`single` true) also each character alone.
 */
export function termsOf(text: string, { single = true } = {}): string[] {
	// Nothing in ASCII has an accent, and most English text is little else.
	const plain = (isAscii.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "")).toLowerCase();
	if (!hasUnspaced.test(plain)) return (plain.match(spacedWord) ?? []).map(termOf);
	const terms: string[] = [];
	for (const [word] of plain.matchAll(anyWord)) {
		if (startsUnspaced.test(word)) terms.push(...characterTerms([...word], single));
		else terms.push(termOf(word));
	}
	return terms;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
const isAscii = /^[\x00-\x7f]*$/;
const unspacedScripts = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}";
const hasUnspaced = new RegExp(`[${unspacedScripts}]`, "u");
const startsUnspaced = new RegExp(`^[${unspacedScripts}]`, "u");
/** The source of a pattern for what is one term in spite of the signs in it: "U.S.", "12,000". */
export const acronymOrNumber = "(?:\\p{L}\\.){2,}|\\p{N}+(?:[.,]\\p{N}+)+";
const spacedWord = new RegExp(`${acronymOrNumber}|[\\p{L}\\p{N}]+(?:['’]\\p{L}+)?`, "gu");
const anyWord = new RegExp(
	`[${unspacedScripts}]+|${acronymOrNumber}|(?:(?![${unspacedScripts}])[\\p{L}\\p{N}])+(?:['’]\\p{L}+)?`,
	"gu",
);

/** Terms of words met so far: a few thousand words make up nearly all of a text, and a stem takes microseconds. */
const termsOfWords = new Map<string, string>();
const mostRemembered = 100_000;

function termOf(word: string): string {
	let term = termsOfWords.get(word);
	if (term === undefined) {
		term = makeTerm(word);
		if (termsOfWords.size < mostRemembered) termsOfWords.set(word, term);
	}
	return term;
}

function makeTerm(word: string): string {
	if (/^\p{N}/u.test(word)) return word.replaceAll(",", "");
	const bare = word.replaceAll(".", "").replace(/['’]\p{L}*$/u, "");
	return /^[a-z]{3,}$/.test(bare) ? stemmer(american(bare)) : bare;
}

/** "Organisation" and "labour" as "organization" and "labor": an index knows a word by one spelling. */
function american(word: string): string {
	return word
		.replace(/is(?=(?:e[drs]?|ing|ations?)$)/, "iz")
		.replace(/(?<=...)our(?=(?:s|ed|ing|ite|able)?$)/, "or")
		.replace(/^(def|off|lic|pret)ence/, "$1ense");
}

function characterTerms(characters: readonly string[], single: boolean): string[] {
	const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
	return single || pairs.length === 0 ? [...characters, ...pairs] : pairs;
}
