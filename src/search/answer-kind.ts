import { termsOf } from "../library/terms.ts";
import { numbersIn } from "./numbers.ts";

/** What kind of thing a question asks for. */
export type AnswerKind = "person" | "time" | "place" | "amount" | "reason";

/** The kind of thing that a question wants to hear; undefined where it does not say. */
export function wantedKind(question: string): AnswerKind | undefined {
	return wanted.find(([, pattern]) => pattern.test(question))?.[0];
}

const wanted: readonly (readonly [AnswerKind, RegExp])[] = [
	[
		"amount",
		/\bhow (?:much|many|big|large|long|old|far|high|tall|often|deep|wide|fast|heavy)\b|\b(?:what|which) (?:number|percentage|share|amount|price|cost|size|population|distance|length|height|age|sum|value|proportion|rate|fraction|temperature|speed)\b/i,
	],
	[
		"time",
		/\b(?:when|since when|until when|(?:what|which) (?:exact )?(?:year|date|day|month|decade|century|time)|how long ago)\b/i,
	],
	[
		"reason",
		/\b(?:why|how come|what (?:reason|caused|causes|led|made|makes|prompted|explains)|for what reason|what (?:is|was|were|are) the (?:reason|cause)s?)\b/i,
	],
	[
		"place",
		/\b(?:where|(?:what|which) (?:country|city|town|place|region|continent|state|province|location|area|village|island))\b/i,
	],
	[
		"person",
		/\b(?:who|whom|whose|(?:what|which) (?:person|man|woman|king|queen|leader|president|author|scientist|actor|player|singer|general|emperor|philosopher))\b/i,
	],
];

/** Whether a sentence has something of that kind that the question does not name already. */
export function holdsKind(kind: AnswerKind, sentence: string, question: string): boolean {
	switch (kind) {
		case "amount":
			return newNumbers(sentence, question) || amountWords.test(sentence);
		case "time":
			return timeWords.test(sentence) && (newNumbers(sentence, question) || dayWords.test(sentence));
		case "reason":
			return reasonWords.test(sentence);
		case "place":
			return newNames(sentence.matchAll(placeNames), question);
		case "person":
			return newNames(sentence.matchAll(names), question);
	}
}

const amountWords =
	/\b(?:several|few|many|dozens?|half|twice|once|double|none|no|majority|most|pair|couple|both)\b/i;
const timeWords =
	/\b(?:1\d{3}|20\d{2})s?\b|\b\d{1,2}(?:st|nd|rd|th)?\b|\bcentur(?:y|ies)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|spring|summer|autumn|fall|winter)\b|\b(?:during|after|before|until|since|when|ago|later|BC|AD)\b/;
const dayWords =
	/\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|spring|summer|autumn|winter|century|after|before|during|when)\b/;
const reasonWords =
	/\b(?:because|since|due to|owing to|as a result|result(?:s|ed|ing)? (?:in|from)|caus(?:e|es|ed|ing)|reasons?|therefore|thus|hence|so that|in order to|led to|leads to|leading to|thanks to|on account of|over|amid|in response|prompt(?:s|ed|ing)?|driven by|for fear|fear(?:s|ed)?|concern(?:s|ed)?|complaints?|dispute|to (?:avoid|prevent|protect|increase|reduce|improve|help|make|allow|ensure|build|counter|promote|gain|keep|encourage))\b/i;
const names =
	/(?<![.!?]["”’]?\s|^["“‘]?)\b\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:of|the|de|van|von|al|bin)\s+)?\p{Lu}[\p{L}’'-]+)*|^["“‘]?\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)+/gu;
const placeNames =
	/\b(?:in|at|near|from|to|into|across|through|outside|around|off|of|on|between|throughout|over|toward|towards|south|north|east|west|southern|northern|eastern|western|via|within|and)\s+(?:the\s+|central\s+|southern\s+|northern\s+|eastern\s+|western\s+)?\p{Lu}[\p{L}’'-]+/gu;

function newNumbers(sentence: string, question: string): boolean {
	const known = new Set(numbersIn(question).map(({ low }) => low));
	return numbersIn(sentence).some(({ low }) => !known.has(low));
}

function newNames(found: Iterable<RegExpMatchArray>, question: string): boolean {
	const known = new Set(termsOf(question));
	for (const [name] of found)
		if (termsOf(name).some((term) => /^\p{L}{2,}/u.test(term) && !known.has(term) && !prepositions.has(term)))
			return true;
	return false;
}

const prepositions = new Set(
	termsOf(
		"in at near from to into across through outside around off of on between throughout over toward towards south north east west southern northern eastern western via within and the central",
	),
);
