/** What kind of thing a question asks for, as far as its words say so. */
type AnswerType = "name" | "time" | "number" | "reason";

const types: readonly (readonly [AnswerType, RegExp])[] = [
	[
		"number",
		/\bhow (?:many|much|long|old|far|big|large|tall|high|often)\b|\bwhat (?:percent|number|share|amount)/,
	],
	["time", /\bwhen\b|\b(?:what|which) (?:year|date|day|month|decade|century)\b/],
	["name", /\b(?:who|whom|whose|where)\b|\b(?:what|which) (?:country|city|state|company|person)\b/],
	["reason", /\bwhy\b/],
];

const numberWord =
	/\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|[mb]illions?|half|several)\b/i;
const timeWord =
	/\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|years?|decades?|century)\b/i;

/**
 * Whether a sentence holds something of the kind that a question asks for, beyond what the question itself says:
 * a name for "who", a number for "how many". True where the question does not say what it asks for.
 */
export function holdsAnswerType(question: string, sentence: string): boolean {
	const type = types.find(([, pattern]) => pattern.test(question.toLowerCase()))?.[0];
	const asked = new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
	const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
	const further = words.filter((word) => !asked.has(word.toLowerCase()));
	const numbers = further.some((word) => /^\p{N}/u.test(word));
	if (type === "number") return numbers || numberWord.test(further.join(" "));
	if (type === "time") return numbers || timeWord.test(further.join(" "));
	// A sentence's first word is always written large.
	if (type === "name") return further.some((word) => /^\p{Lu}/u.test(word) && word !== words[0]);
	return true;
}
