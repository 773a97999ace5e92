/** What each abbreviation stands for: "SCO" for "Shanghai Cooperation Organization". */
export type Abbreviations = ReadonlyMap<string, string>;

/** A name of at most eight words, then its abbreviation in brackets: "One Belt, One Road (OBOR, also known as …)". */
const definition =
	/((?:[\p{L}\p{N}][\p{L}\p{N}’'-]*,?\s+){1,8})\((\p{Lu}[\p{L}\p{N}&]{0,8}\p{Lu}s?)(?=[\s),;])/gu;
/** Words that an abbreviation may pass over. */
const passedOver = /^(?:of|the|and|for|in|on|to|de|la|der|des|du)$/i;

/**
 * The abbreviations that a text explains: "Shanghai Cooperation Organization (SCO)". The words before the brackets
 * must begin with its letters, little words aside.
 */
export function abbreviationsIn(text: string): Map<string, string> {
	const found = new Map<string, string>();
	// Most texts have none, and few have many: only what stands before a bracket is looked at.
	for (const [, before = "", short = ""] of text.matchAll(definition)) {
		const long = longForm(before.trim().split(/\s+/), short);
		if (long && !found.has(short)) found.set(short, long);
	}
	return found;
}

function longForm(words: readonly string[], short: string): string | undefined {
	const letters = short.replace(/s$/, "").replace(/[^\p{L}\p{N}]/gu, "");
	for (let from = words.length - 1; from >= 0; from--) {
		if (initials(words.slice(from)) === letters.toLowerCase() && !passedOver.test(words[from] ?? ""))
			return words.slice(from).join(" ").replace(/,$/, "");
	}
	return undefined;
}

/** The first letters of the parts of words, little words left out. */
function initials(words: readonly string[]): string {
	return words
		.filter((word) => !passedOver.test(word))
		.flatMap((word) => word.split("-"))
		.map((part) => part.charAt(0).toLowerCase())
		.join("");
}

/**
 * The text with each abbreviation's long form after it, and after each long form the abbreviation, in brackets, once
 * each: for indexes and models, to which the two are one thing then. Never shown to anybody.
 */
export function spelledOut(text: string, abbreviations: Abbreviations): string {
	let result = text;
	for (const [short, long] of abbreviations) {
		const hasShort = wordPattern(short).exec(result);
		const at = result.toLowerCase().indexOf(long.toLowerCase());
		if (hasShort && at < 0) {
			const end = hasShort.index + short.length;
			result = `${result.slice(0, end)} (${long})${result.slice(end)}`;
		} else if (!hasShort && at >= 0) {
			const end = at + long.length;
			result = `${result.slice(0, end)} (${short})${result.slice(end)}`;
		}
	}
	return result;
}

const patterns = new Map<string, RegExp>();

function wordPattern(word: string): RegExp {
	const known = patterns.get(word);
	if (known) return known;
	const made = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "u");
	if (patterns.size < 10_000) patterns.set(word, made);
	return made;
}
