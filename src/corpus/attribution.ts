import type { Span } from "./span.ts";

/** Who the text beside some words in quotation marks says they are by. */
export interface Attribution {
	/** Null where the cue belongs to a pronoun or a common noun. */
	readonly speakerText: string | null;
	readonly cue: string;
}

const verbs =
	"said|says|saying|stated|states|stating|told|tells|telling|added|adds|adding|explained|explains|explaining|concluded|concludes|noted|notes|noting|argued|argues|arguing|wrote|writes|writing|claimed|claims|claiming|warned|warns|warning|declared|declares|announced|announces|remarked|replied|asked|insisted|insists|acknowledged|admitted|suggested|suggests|predicted|stressed|emphasized|described|describes|called|calls|recalled|reported|reports|commented|continued|observed|maintained|responded|asserted|joked|quipped|tweeted|testified|complained";
const name = "(?:\\p{Lu}[\\p{L}'’.-]*)(?:\\s+(?:(?:de|van|von|al|bin|der|la)\\s+)?\\p{Lu}[\\p{L}'’.-]*)*";
const pronoun = "he|she|they|it|who|we|I";

/** ", Tiezzi concluded" and ", said Tiezzi" right after the words; the verb's form must be finite. */
const afterName = new RegExp(
	`^[,\\s]*(?:the\\s+)?(${name}|${pronoun})\\s+(?:also\\s+|later\\s+|then\\s+)?(${verbs})\\b`,
	"u",
);
const afterVerb = new RegExp(`^[,\\s]*(${verbs})\\s+(?:the\\s+)?(${name}|${pronoun})(?![\\p{L}])`, "u");
const accordingTo = /\baccording to\s+/giu;
const precedingVerb = new RegExp(`\\b(${verbs})\\b`, "giu");

/**
 * Reads the attribution of the words at `span` from the rest of their sentence: from what follows them
 * directly, else from the nearest cue before them, else from an "according to" after them.
 * @param outside the text with all words in quotation marks blanked, see `blank`: they are nobody's cue.
 */
export function attributionOf(outside: string, sentence: Span, span: Span): Attribution | undefined {
	const after = outside.slice(span.end, sentence.end);
	const before = outside.slice(sentence.start, span.start);
	return directlyAfter(after) ?? nearestBefore(before) ?? accordingAfter(after);
}

function directlyAfter(after: string): Attribution | undefined {
	const named = afterName.exec(after);
	if (named) return { speakerText: nameOnly(named[1]), cue: named[2] ?? "" };
	const inverted = afterVerb.exec(after);
	return inverted ? { speakerText: nameOnly(inverted[2]), cue: inverted[1] ?? "" } : undefined;
}

function nearestBefore(before: string): Attribution | undefined {
	const verb = [...before.matchAll(precedingVerb)].at(-1);
	const according = [...before.matchAll(accordingTo)].at(-1);
	if (according && isSourceOfAll(before, according.index, verb)) {
		const source = before.slice(according.index + according[0].length).split(",")[0] ?? "";
		return { speakerText: lastName(source), cue: according[0].trim() };
	}
	if (!verb) return undefined;
	return { speakerText: subjectOf(before.slice(0, verb.index)), cue: verb[0] };
}

/** "According to A, B gave a “…”": what B gave is told by A. A later verb of saying after a clause break is its own. */
function isSourceOfAll(before: string, at: number, verb: RegExpMatchArray | undefined): boolean {
	if (!verb?.index || verb.index < at) return true;
	return !/,[^,]*\b(?:when|as|while|who|which|after|before)\b/.test(before.slice(at, verb.index));
}

function accordingAfter(after: string): Attribution | undefined {
	const match = /^[,\s]*according to\s+/iu.exec(after);
	if (!match) return undefined;
	return { speakerText: lastName(after.slice(match[0].length).split(/[,;]/)[0] ?? ""), cue: "according to" };
}

/** The name before a verb: the nearest one, unless a pronoun is nearer. */
function subjectOf(before: string): string | null {
	const clause = before.split(/[;:]|,\s+(?:when|as|while|after|before|but|and)\s/).at(-1) ?? "";
	const words = [...clause.matchAll(new RegExp(`(?<![\\p{L}])(${pronoun})(?![\\p{L}])|${name}`, "gu"))];
	const subject = words.find((word) => word.index < 40) ?? words.at(-1);
	return subject && !subject[1] ? nameOnly(subject[0]) : null;
}

/** The last name in "a June 6 analysis in The Diplomat by its editor-in-chief Shannon Tiezzi". */
function lastName(words: string): string | null {
	const by = /^.*\bby\s+(.*)$/su.exec(words)?.[1] ?? words;
	const names = [...by.matchAll(new RegExp(name, "gu"))].map((match) => match[0]);
	return nameOnly(names.at(-1));
}

const notNames = new RegExp(
	`^(?:${pronoun}|The|A|An|This|That|Both|In|On|At|According|Despite|But|And)$`,
	"iu",
);

function nameOnly(words: string | undefined): string | null {
	const clean = words?.trim().replace(/(?:[’']s|(?<=\p{Ll})\.)$/u, "") ?? "";
	return clean === "" || notNames.test(clean) ? null : clean;
}

/** The text with the spans (in order, none overlapping) overwritten, so that all offsets stay. */
export function blank(text: string, spans: readonly Span[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { start, end } of spans) {
		parts.push(text.slice(at, start), "_".repeat(end - start));
		at = end;
	}
	return parts.join("") + text.slice(at);
}
