/**
 * A text taken apart (NFKD) without the marks that may be left out in writing: accents of Latin and Greek letters, Hebrew
 * points, Arabic vowel signs, stress and the dots of ё in Cyrillic. Marks that make another letter stay: of й, of Indian and
 * Thai vowels and tones, of kana. One letter for what is written in two ways: ß and ss, œ and oe, æ and ae, Persian and
 * Arabic kaf and yeh.
 */
export function withoutAccents(text: string): string {
	return isAscii.test(text)
		? text
		: text
				.normalize("NFKD")
				.replace(marked, (_, base: string, marks: string) => base + keptMarks(base, marks))
				.replace(twoWays, (letter) => oneWay[letter] ?? letter);
}

/** Soft hyphens and signs without width: they stand inside words, unseen. The last one stands in for a bracket. */
export const unseenSigns = "\\u00AD\\u200B-\\u200D\\u2060";

export function withoutUnseen(text: string): string {
	return text.replace(unseen, "");
}

const unseen = new RegExp(`[${unseenSigns}]`, "g");

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
const isAscii = /^[\x00-\x7f]*$/;
const marked = /(^|\P{M})(\p{M}+)/gu;
const marksSayLittle =
	/^(?:|[\p{sc=Latin}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Common}\p{sc=Inherited}])$/u;

function keptMarks(base: string, marks: string): string {
	if (marksSayLittle.test(base)) return "";
	if (!/\p{sc=Cyrillic}/u.test(base)) return marks;
	const kept = /[еЕ]/.test(base) ? breve : `${breve}${diaeresis}`;
	return Array.from(marks)
		.filter((mark) => kept.includes(mark))
		.join("");
}

const breve = "\u0306";
const diaeresis = "\u0308";

const oneWay: Readonly<Record<string, string>> = {
	ß: "ss",
	ẞ: "SS",
	œ: "oe",
	Œ: "OE",
	æ: "ae",
	Æ: "AE",
	ک: "ك",
	ی: "ي",
	ى: "ي",
};
const twoWays = new RegExp(Object.keys(oneWay).join("|"), "gu");
