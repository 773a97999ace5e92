import { type CueForm, cueForms, particles } from "./cues.ts";
import type { Range, Statement } from "./statement.ts";
import type { Subject } from "./subject.ts";
import { endsInComma, type Token } from "./tokens.ts";
import {
	auxiliaries,
	clauseOpeners,
	connectives,
	days,
	determiners,
	isAdverb,
	isCapitalised,
	prepositions,
	pronouns,
} from "./words.ts";

/** What follows a verb of saying, and how it is joined to it. */
export interface Content {
	readonly range: Range;
	readonly shape: Extract<Statement["shape"], "clause" | "marked" | "to" | "thing">;
}

/** What is said after the verb at `at`; undefined where nothing of the kind the verb takes follows. */
export function contentAfter(tokens: readonly Token[], at: number, form: CueForm): Content | undefined {
	const to = sentenceEnd(tokens);
	const second = tokens[at + 2];
	const spokenOf = particles.get(form.verb)?.has(tokens[at + 1]?.lower ?? "");
	if (spokenOf && second?.kind === "word" && second.lower !== "that") {
		return { range: { from: at + 2, to }, shape: "thing" };
	}
	const from = contentStart(tokens, at + 1, form);
	if (from === undefined || from >= to) return undefined;
	const shape = shapeOf(tokens, from, to, form);
	if (!shape) return undefined;
	return { range: { from, to: shape === "marked" ? wordsEnd(tokens, from, to) : to }, shape };
}

/** “The quay is full,” and left: what follows the comma is no part of what is said, unless it has marks as well. */
function wordsEnd(tokens: readonly Token[], from: number, to: number): number {
	const more = tokens.slice(from + 1, to).some(({ kind }) => kind === "marked");
	const turns = /^(?:and|then|but|before|while|as)$/.test(tokens[from + 1]?.lower ?? "");
	return turns && !more && endsInComma(tokens[from]) ? from + 1 : to;
}

/** Steps over who is told, when and where; undefined where a comma ends the clause before anything is said. */
function contentStart(tokens: readonly Token[], from: number, { verb, takes }: CueForm): number | undefined {
	// "As Xi put it, “…”"
	const put = verb === "put" ? 1 : 0;
	if (put && tokens[from]?.lower !== "it") return undefined;
	const told = takes.has("heard") ? afterHearer(tokens, from + put) : from + put;
	const start = afterAside(tokens, afterAdverbials(tokens, told, takes.has("to") || takes.has("heard")));
	let i = start;
	while (tokens[i]?.text === "," || tokens[i]?.text === ":") i++;
	if (tokens[i]?.text === ";" && tokens[i + 1]?.kind === "marked") i++;
	const next = tokens[i];
	const parted = tokens[start]?.text === "," && next?.kind !== "marked" && next?.lower !== "that";
	return next && !parted ? i : undefined;
}

const longestAside = 12;

/** "said, in a long letter, that": steps over what two commas put in before "that" or words in marks. */
function afterAside(tokens: readonly Token[], from: number): number {
	if (tokens[from]?.text !== ",") return from;
	const close = tokens.findIndex(({ text }, index) => index > from + 1 && text === ",");
	if (close < 0 || close - from > longestAside) return from;
	const next = tokens[close + 1];
	const isAside = tokens.slice(from + 1, close).every(({ kind }) => kind === "word");
	return isAside && tokens[from + 1]?.lower !== "that" && (next?.lower === "that" || next?.kind === "marked")
		? close
		: from;
}

const opensStatement = /^(?:that|whether|if|how|why|what|who|when|where|which)$/;

function shapeOf(
	tokens: readonly Token[],
	from: number,
	to: number,
	form: CueForm,
): Content["shape"] | undefined {
	const { takes, verb } = form;
	const next = tokens[from] as Token;
	const states = takes.has("clause") || takes.has("that") || takes.has("heard");
	if (next.kind === "marked") return states || takes.has("thing") ? "marked" : undefined;
	if (opensStatement.test(next.lower) && states) return "clause";
	const wants = next.lower === "to" || (next.lower === "not" && tokens[from + 1]?.lower === "to");
	if (wants && (takes.has("to") || takes.has("heard"))) return "to";
	if (takes.has("clause") && isClause(tokens, from, to, verb)) return "clause";
	if (takes.has("heard") && opensClause(next) && hasVerb(tokens, from, to)) return "clause";
	const isThing =
		next.kind === "word" && (determiners.has(next.lower) || isCapitalised(next) || isHim(tokens, from));
	// "a move called the Boneless" names, it does not tell what somebody said.
	if (!takes.has("thing") || !isThing || form.bare || (verb === "call" && isCapitalised(next)))
		return undefined;
	return "thing";
}

/** "called him “a bore”", "described it as “rather full”". */
function isHim(tokens: readonly Token[], at: number): boolean {
	const next = tokens[at + 1]?.lower === "as" ? tokens[at + 2] : tokens[at + 1];
	return (
		/^(?:it|him|her|them|me|us|himself|herself|themselves)$/.test(tokens[at]?.lower ?? "") &&
		next?.kind === "marked"
	);
}

/** Verbs that hardly take anything but a statement, so that any words that hold a verb are one. */
const mostlyClause =
	/^(?:say|think|believe|add|claim|argue|contend|insist|suggest|note|assert|warn|predict|estimate|conclude|acknowledge|hope|fear|explain|allege|maintain|report|announce)$/;

function isClause(tokens: readonly Token[], from: number, to: number, verb: string): boolean {
	const next = tokens[from] as Token;
	if (opensClause(next)) return true;
	return (
		mostlyClause.test(verb) &&
		next.kind === "word" &&
		!prepositions.has(next.lower) &&
		hasVerb(tokens, from, to)
	);
}

function opensClause(token: Token): boolean {
	if (token.kind !== "word" || prepositions.has(token.lower) || days.has(token.lower)) return false;
	if (pronouns.has(token.lower) || /^(?:there|[a-z]+'(?:s|d|m|re|ll|ve))$/.test(token.lower)) return true;
	return determiners.has(token.lower) || isCapitalised(token) || /^\p{N}|^[$€£]/u.test(token.text);
}

/** Where a sentence ends, less its closing signs. */
export function sentenceEnd(tokens: readonly Token[]): number {
	let end = tokens.length;
	while (end > 0 && tokens[end - 1]?.kind === "sign" && !/[)\]%]/.test(tokens[end - 1]?.text ?? "")) end--;
	return end;
}

const farthestHearer = 12;

/** Steps over whom something is told: "reporters", "The New York Times", "a crowd in Iowa". */
function afterHearer(tokens: readonly Token[], from: number): number {
	let i = from;
	while (i < tokens.length && i - from < farthestHearer) {
		const { kind, lower } = tokens[i] as Token;
		if (kind !== "word" || /^(?:that|to|whether|if|how|why|what|not)$/.test(lower)) break;
		if (/^(?:him|me|us|them|you|reporters|people|supporters|voters)$/.test(lower)) return i + 1;
		if (i > from && pronouns.has(lower) && lower !== "who") break;
		// "told Bo Roe the quay was full"
		if (i > from && determiners.has(lower) && isCapitalised(tokens[i - 1] as Token)) break;
		i++;
	}
	return i;
}

const timeWords =
	/^(?:week|month|year|night|morning|afternoon|evening|summer|spring|fall|winter|weekend|ago)$/;

/** Steps over "on Monday", "in a statement", "again", "Friday night". */
function afterAdverbials(tokens: readonly Token[], from: number, takesTo: boolean): number {
	let i = from;
	for (;;) {
		const token = tokens[i];
		if (token?.kind !== "word") return i;
		const { lower } = token;
		if (isAdverb(token) || days.has(lower) || timeWords.test(lower)) i++;
		else if (/^(?:last|this|late)$/.test(lower) && timeWords.test(tokens[i + 1]?.lower ?? "")) i += 2;
		else if (prepositions.has(lower) && !/^(?:of|like)$/.test(lower) && !(takesTo && lower === "to")) {
			const end = phraseEnd(tokens, i + 1);
			if (end === undefined) return i;
			i = end;
		} else return i;
	}
}

const longestPhrase = 14;

/** Where a prepositional phrase ends, if a statement opens there; undefined where none does. */
function phraseEnd(tokens: readonly Token[], from: number): number | undefined {
	for (let i = from; i < Math.min(tokens.length, from + longestPhrase); i++) {
		const { kind, lower, text } = tokens[i] as Token;
		// "Speaking at the quay, Xi said that …": the statement is another verb's.
		if (cueForms.has(lower) && /^(?:said|says|told|wrote|.+ed)$/.test(lower)) return undefined;
		if (kind === "marked" || text === ":" || /^(?:that|he|she|they|it|there|i|we)$/.test(lower)) return i;
		const next = tokens[i + 1];
		if (text === "," && (next?.kind === "marked" || next?.lower === "that")) return i;
		if (kind !== "word" && text !== ",") return undefined;
	}
	return undefined;
}

/**
 * What stands before a subject and its verb, if it is what is said: it ends in a comma or in marks, and is a clause.
 * @param subject the subject's first token. @param ends whether nothing follows the verb: then it must be.
 */
export function contentBefore(tokens: readonly Token[], subject: number, ends = false): Range | undefined {
	const before = tokens[subject - 1];
	if (before?.kind === "marked") return { from: openingOf(tokens, subject), to: subject };
	if (!before || !/^[,—–―-]$/.test(before.text)) return undefined;
	const to = subject - 1;
	const from = openingOf(tokens, to);
	if (endsMarked(tokens, to)) return { from, to };
	return to - from >= 3 && (ends || hasVerb(tokens, from, to)) ? { from, to } : undefined;
}

/** Where the clause that ends before `end` opens, less "but" or "meanwhile,". */
export function openingOf(tokens: readonly Token[], end: number): number {
	const semicolon = tokens.findLastIndex(({ text }, index) => index < end && text === ";");
	if (semicolon >= 0) return semicolon + 1;
	const first = tokens[0];
	// "(LAUGHTER) “…,” Xi said."
	if (/^[([]$/.test(first?.text ?? "")) {
		const close = tokens.slice(0, Math.min(8, end)).findIndex(({ text }) => /^[)\]]$/.test(text));
		if (close > 0 && close + 1 < end) return close + 1;
	}
	const isParted = tokens[1]?.text === ",";
	if (first && isParted && (isAdverb(first) || connectives.has(first.lower))) return 2;
	return first && /^(?:but|and|yet|so)$/.test(first.lower) ? 1 : 0;
}

/** Rather a clause than a phrase like "In Iowa on Monday": a word in it looks like a verb, and no preposition opens it. */
function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
	const first = tokens[from];
	if (!first || prepositions.has(first.lower)) return false;
	if (clauseOpeners.has(first.lower) && !opensStatement.test(first.lower)) return false;
	return tokens
		.slice(from + 1, to)
		.some(({ lower }) => auxiliaries.has(lower) || /(?:'(?:s|re|d|ll|ve)|ed|es)$/.test(lower));
}

export function endsMarked(tokens: readonly Token[], to: number): boolean {
	return tokens[to - 1]?.kind === "marked";
}

/** "When Xi said that …, Putin left": what is said ends with its clause. */
export function withinClause(tokens: readonly Token[], subject: Subject, { from, to }: Range): Range {
	const opener = subject.from <= 2 ? (tokens[subject.from - 1]?.lower ?? "") : "";
	if (!/^(?:when|after|as|while|if|although|though|since|before|because)$/.test(opener)) return { from, to };
	const comma = tokens.findIndex(({ text }, index) => index > from && index < to && text === ",");
	return { from, to: comma > from ? comma : to };
}
