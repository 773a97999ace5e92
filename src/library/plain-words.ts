/** The words of a name as they are compared: "L’Été" is `lete`, "O'Brien" is `obrien`, "U.S." is `us`, "Łódź" is `lodz`. */
export function plainWords(text: string): string[] {
	return text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[\p{M}'’‘‚`.\u02b9-\u02bf]/gu, "")
		.replace(/[^\p{ASCII}]/gu, (letter) => baseLetters[letter] ?? letter)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
}

/** Letters with a stroke and the like, which Unicode does not take apart as it does those with an accent. */
const baseLetters: Readonly<Record<string, string>> = {
	ł: "l",
	ø: "o",
	đ: "d",
	ð: "d",
	ħ: "h",
	ŧ: "t",
	ı: "i",
	ß: "ss",
	æ: "ae",
	œ: "oe",
	þ: "th",
};
