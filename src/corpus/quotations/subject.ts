import { nameRunAfter, nameRunBefore, textOf } from "./name-run.ts";
import type { Token } from "./tokens.ts";
import {
	auxiliaries,
	clauseOpeners,
	days,
	determiners,
	isAdverb,
	isCapitalised,
	prepositions,
	pronouns,
} from "./words.ts";

/** Who a verb of saying belongs to, as tokens `[from, to)` of the sentence. */
export interface Subject {
	readonly from: number;
	readonly to: number;
	/** What the words name: a name, a pronoun, or something else ("the editor", "a poll"). */
	readonly head: string;
	readonly kind: "name" | "pronoun" | "other";
	/** A name that stands in apposition to it: "the editor, Shannon Tiezzi". */
	readonly apposed?: string;
}

/** Where the verb group of the verb at `at` begins: "has also said". */
export function groupStart(tokens: readonly Token[], at: number): number {
	let start = at;
	while (start > 0) {
		const before = tokens[start - 1] as Token;
		if (before.kind !== "word" || !(auxiliaries.has(before.lower) || isAdverb(before))) break;
		start--;
	}
	while (start < at && isAdverb(tokens[start] as Token)) start++;
	return start;
}

const clauseSigns = new Set([";", ":", "—", "–", "―", "…", "(", "[", "|"]);

/** The subject that ends right before token `end`; undefined where none does. */
export function subjectBefore(tokens: readonly Token[], end: number): Subject | undefined {
	const last = tokens[end - 1];
	if (!last || last.kind === "marked") return undefined;
	if (last.text === ")") return subjectBefore(tokens, matching(tokens, end - 1));
	if (last.text === ",") return beforeApposition(tokens, end - 1);
	if (last.lower === "who" || last.lower === "which") return antecedent(tokens, end - 1);
	if (last.kind !== "word") return undefined;
	if (days.has(last.lower) || isAdverb(last)) return subjectBefore(tokens, end - 1);
	const from = nounPhraseStart(tokens, end);
	if (from === end) return undefined;
	const partner = tokens[from - 1]?.lower === "and" ? tokens[from - 2] : undefined;
	const joint = partner && partner.kind === "word" && (pronouns.has(partner.lower) || isCapitalised(partner));
	return joint
		? { from: from - 2, to: end, head: textOf(tokens, from - 2, end), kind: "other" }
		: describe(tokens, from, end);
}

function matching(tokens: readonly Token[], close: number): number {
	for (let i = close - 1; i >= Math.max(0, close - 12); i--) if (tokens[i]?.text === "(") return i;
	return 0;
}

function antecedent(tokens: readonly Token[], who: number): Subject | undefined {
	return subjectBefore(tokens, tokens[who - 1]?.text === "," ? who - 1 : who);
}

/** "Jane Doe, a spokeswoman for the mayor," : the comma at `comma` closes what was put in. */
function beforeApposition(tokens: readonly Token[], comma: number): Subject | undefined {
	for (let i = comma - 1; i > Math.max(0, comma - 40); i--) {
		const token = tokens[i] as Token;
		if (token.text === ")") i = matching(tokens, i);
		else if (token.kind === "marked" || clauseSigns.has(token.text)) return undefined;
		if (token.text !== ",") continue;
		const subject = subjectBefore(tokens, i);
		if (!subject || prepositions.has(tokens[subject.from]?.lower ?? "")) continue;
		if (!opensApposition(tokens, i + 1)) return undefined;
		if (subject.kind === "name") return subject;
		// "Jane Doe, a member of the council, who sails,": a second thing put in.
		const outer = /^an?$/.test(tokens[subject.from]?.lower ?? "") && beforeApposition(tokens, i);
		if (outer && outer.kind === "name") return outer;
		const inside = describe(tokens, i + 1, comma);
		// "Jane Doe, a lawyer, pilot, and former mayor,": a list put in; the sentence opens with whom it is of.
		const listed =
			/^\p{Ll}/u.test(tokens[subject.from]?.text ?? "") &&
			!determiners.has(tokens[subject.from]?.lower ?? "");
		const opening = listed ? openingName(tokens) : undefined;
		if (opening) return opening;
		return inside.kind === "name" && inside.from === i + 1 ? { ...subject, apposed: inside.head } : subject;
	}
	return undefined;
}

/** The name a sentence opens with, if something is put in after it. */
function openingName(tokens: readonly Token[]): Subject | undefined {
	const to = nameRunAfter(tokens, 0);
	const isOpening =
		to > 0 && /^[,(]$/.test(tokens[to]?.text ?? "") && !prepositions.has(tokens[0]?.lower ?? "");
	return isOpening && !days.has(tokens[0]?.lower ?? "")
		? { from: 0, to, head: textOf(tokens, 0, to), kind: "name" }
		: undefined;
}

function opensApposition(tokens: readonly Token[], at: number): boolean {
	const first = tokens[at];
	if (first?.kind !== "word") return false;
	return (
		determiners.has(first.lower) ||
		/^(?:who|which|whose|whom|now|then|formerly|also|\d+)$/.test(first.lower) ||
		prepositions.has(first.lower) ||
		/(?:ing|ed)$/.test(first.lower) ||
		isCapitalised(first) ||
		/^\p{Ll}/u.test(first.text)
	);
}

/** Goes back over the words of a noun phrase that ends before `end`. */
function nounPhraseStart(tokens: readonly Token[], end: number): number {
	let start = end;
	while (start > 0 && end - start < 25) {
		const token = tokens[start - 1] as Token;
		if (token.kind === "marked" || token.text === "," || clauseSigns.has(token.text) || token.text === ")")
			break;
		if (clauseOpeners.has(token.lower) && !joinsNames(tokens, start - 1)) break;
		if (auxiliaries.has(token.lower)) break;
		start--;
	}
	return start;
}

function joinsNames(tokens: readonly Token[], at: number): boolean {
	const [before, after] = [tokens[at - 1], tokens[at + 1]];
	if (tokens[at]?.lower !== "and" || !before || !after) return false;
	return isCapitalised(before) && isCapitalised(after);
}

/** What the words `[from, to)` name: their head is before the first preposition or sign. */
function describe(tokens: readonly Token[], from: number, to: number): Subject {
	let first = from;
	while (first < to && isAdverb(tokens[first] as Token)) first++;
	let headEnd = first;
	while (headEnd < to) {
		const token = tokens[headEnd] as Token;
		const stops =
			token.kind !== "word" ||
			prepositions.has(token.lower) ||
			/^(?:who|which|whose|that|and)$/.test(token.lower);
		if (stops) break;
		headEnd++;
	}
	// "In a statement Mr. Smith": the words before the name belong to something else.
	if (headEnd === first) return describeTail(tokens, first, to);
	const only = tokens[first] as Token;
	const isJoint = headEnd < to && tokens[headEnd]?.lower === "and";
	if (headEnd === first + 1 && pronouns.has(only.lower) && !isJoint)
		return { from: first, to, head: only.lower, kind: "pronoun" };
	const run = nameRunBefore(tokens, first, headEnd);
	if (run < headEnd && !isJoint && !isTorn(tokens, run, headEnd)) {
		return { from: first, to, head: textOf(tokens, run, headEnd), kind: "name" };
	}
	return { from: first, to, head: textOf(tokens, first, isJoint ? to : headEnd), kind: "other" };
}

/** Noise of a scan runs through the name: "J~ne D*e". */
function isTorn(tokens: readonly Token[], from: number, to: number): boolean {
	const [before, first, last, after] = [tokens[from - 1], tokens[from], tokens[to - 1], tokens[to]];
	const noise = /^[^\s\p{L}\p{N},.;:!?()[\]{}'"’”“‘—–―…/-]$/u;
	return (
		(before?.end === first?.start && noise.test(before?.text ?? "")) ||
		(after?.start === last?.end && noise.test(after?.text ?? "")) ||
		(to - from === 1 && first?.text.length === 1)
	);
}

function describeTail(tokens: readonly Token[], from: number, to: number): Subject {
	const run = nameRunBefore(tokens, from, to);
	const before = tokens[run - 1];
	const isName = run < to && before && !prepositions.has(before.lower) && before.lower !== "the";
	return isName
		? { from: run, to, head: textOf(tokens, run, to), kind: "name" }
		: { from, to, head: textOf(tokens, from, to), kind: "other" };
}

/** The subject that begins at `from`, after an inverted verb: "said Jane Doe, a spokeswoman". */
export function subjectAfter(tokens: readonly Token[], from: number): Subject | undefined {
	const first = tokens[from];
	if (first?.kind !== "word") return undefined;
	if (pronouns.has(first.lower) && first.lower !== "it")
		return { from, to: from + 1, head: first.lower, kind: "pronoun" };
	const run = nameRunAfter(tokens, from);
	let end = Math.max(run, from);
	while (end < tokens.length && end - from < 14) {
		const token = tokens[end] as Token;
		if (
			token.kind !== "word" ||
			prepositions.has(token.lower) ||
			/^(?:who|which|whose|that|and|but|when|while)$/.test(token.lower) ||
			auxiliaries.has(token.lower)
		)
			break;
		end++;
	}
	if (end === from) return undefined;
	const partner = tokens[end]?.lower === "and" ? nameRunAfter(tokens, end + 1) : 0;
	if (partner > end + 1) return { from, to: end, head: textOf(tokens, from, partner), kind: "other" };
	const subject = describe(tokens, from, withoutParticiple(tokens, from, end));
	const after = tokens[run];
	const isWhole = after?.kind !== "word" || isAdverb(after) || /^(?:last|this|late|early)$/.test(after.lower);
	if (
		subject.kind === "other" &&
		run > from &&
		isWhole &&
		!isTorn(tokens, from, run) &&
		!determiners.has(first.lower)
	)
		return { ...subject, head: textOf(tokens, from, run), kind: "name" };
	if (subject.kind === "other" && tokens[end]?.text === ",") {
		const apposed = nameRunAfter(tokens, end + 1);
		if (apposed > end + 1) return { ...subject, apposed: textOf(tokens, end + 1, apposed) };
	}
	return subject;
}

/** "a statement published": the noun alone. */
function withoutParticiple(tokens: readonly Token[], from: number, end: number): number {
	const isParticiple = /^(?:\p{Ll}+ed|made|given|written|sent|held|seen)$/u.test(tokens[end - 1]?.text ?? "");
	return isParticiple && end - from > 2 ? end - 1 : end;
}
