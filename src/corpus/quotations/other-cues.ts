import { contentBefore, endsMarked, openingOf, sentenceEnd } from "./content.ts";
import { cueForms } from "./cues.ts";
import { nameRunAfter, nameRunBefore, textOf } from "./name-run.ts";
import type { Range, Statement } from "./statement.ts";
import { type Subject, subjectAfter } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { clauseOpeners, isAdverb, pronouns } from "./words.ts";

/**
 * “…,” Jane Doe barked. Whatever the verb: words in marks that end in a comma, a name and a verb after them. And the
 * signature: “…” — Jane Doe.
 */
export function afterWords(tokens: readonly Token[]): Statement | undefined {
	const [marked, second] = tokens;
	if (marked?.kind !== "marked" || !second) return undefined;
	const part = { from: 0, to: 1 };
	if (/^[—–―-]$/.test(second.text)) return signed(tokens, part);
	if (!/[,?!…—–-]\s?(?:["”»’」]|'')$/.test(marked.text) || second.kind !== "word") return undefined;
	const isPronoun = pronouns.has(second.lower);
	const to = isPronoun ? 2 : nameRunAfter(tokens, 1);
	if (to < 2) return barkedBy(tokens, part);
	const at = isAdverb(tokens[to] ?? second) ? to + 1 : to;
	const verb = tokens[at];
	const known = tokens.slice(at, at + 4).some(({ lower }) => cueForms.has(lower));
	if (known || !mayTell(verb)) return undefined;
	const head = isPronoun ? second.lower : textOf(tokens, 1, to);
	const subject: Subject = { from: 1, to, head, kind: isPronoun ? "pronoun" : "name" };
	return { cue: verb.text, at, subject, parts: [part], shape: "before" };
}

/** “…,” barked Jane Doe. */
function barkedBy(tokens: readonly Token[], part: Range): Statement | undefined {
	const verb = tokens[1];
	const to = nameRunAfter(tokens, 2);
	const after = tokens[to];
	if (!mayTell(verb) || cueForms.has(verb.lower) || to === 2 || after?.kind !== "sign") return undefined;
	const subject: Subject = { from: 2, to, head: textOf(tokens, 2, to), kind: "name" };
	return { cue: verb.text, at: 1, subject, parts: [part], shape: "before" };
}

/** Looks like a verb that tells what is done: "barked", "sighs". */
function mayTell(token: Token | undefined): token is Token {
	return token !== undefined && /^\p{Ll}+(?:ed|s)$/u.test(token.text);
}

function signed(tokens: readonly Token[], part: Range): Statement | undefined {
	const to = nameRunAfter(tokens, 2);
	const rest = tokens.slice(to).some(({ kind }) => kind !== "sign");
	if (to === 2 || rest) return undefined;
	const subject: Subject = { from: 2, to, head: textOf(tokens, 2, to), kind: "name" };
	return { cue: (tokens[1] as Token).text, at: 1, subject, parts: [part], shape: "before" };
}

/** "Xi's claim that …", "his decision to …": the noun is at `at`. */
export function ofNoun(tokens: readonly Token[], at: number): Statement | undefined {
	const next = tokens[at + 1]?.lower;
	const owned = /(?:'s|s')$|^(?:his|her|their|its)$/.test(tokens[at - 1]?.lower ?? "");
	if (next !== "that" && !(next === "to" && owned)) return undefined;
	const comma = tokens.findIndex(({ text }, index) => index > at + 3 && text === ",");
	const part = { from: at + 1, to: comma > 0 ? comma : sentenceEnd(tokens) };
	if (part.to <= at + 3) return undefined;
	return { cue: (tokens[at] as Token).text, at, subject: owner(tokens, at), parts: [part], shape: "noun" };
}

/** Whose claim it is: "Mr. Xi's recent claim". */
function owner(tokens: readonly Token[], at: number): Subject | undefined {
	for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
		const { lower, text } = tokens[i] as Token;
		if (lower === "his") return { from: i, to: i + 1, head: "he", kind: "pronoun" };
		if (lower === "her") return { from: i, to: i + 1, head: "she", kind: "pronoun" };
		if (!/['’]s?$/.test(text)) continue;
		const from = nameRunBefore(tokens, 0, i + 1);
		const head = textOf(tokens, from, i + 1).replace(/['’]s?$/, "");
		return head === "" ? undefined : { from, to: i + 1, head, kind: "name" };
	}
	return undefined;
}

const supposed =
	/^(?:expected|said|believed|reported|thought|alleged|rumored|rumoured|projected|predicted|estimated|seen|viewed|regarded|known)$/;

/** "is expected to", "was seen as": by whom is not told. @param start where its auxiliaries begin. */
export function ofPassive(tokens: readonly Token[], start: number, at: number): Statement | undefined {
	if (!supposed.test(tokens[at]?.lower ?? "") || !/^(?:to|as)$/.test(tokens[at + 1]?.lower ?? ""))
		return undefined;
	const part = { from: at + 1, to: sentenceEnd(tokens) };
	return { cue: textOf(tokens, start, at + 1), at, subject: undefined, parts: [part], shape: "to" };
}

/** "According to the minutes, …" and "…, according to the minutes": "according" is at `at`. */
export function accordingTo(tokens: readonly Token[], at: number): Statement | undefined {
	const opens = tokens.slice(0, at).every(({ lower, kind }) => kind === "sign" || clauseOpeners.has(lower));
	const end = sentenceEnd(tokens);
	const parts = (from: number) => (token: Token, index: number) =>
		index > from && (token.text === "," || token.kind === "marked");
	const first = tokens.findIndex(parts(at + 2));
	// "According to Xi, a pilot, …"
	const apposed = /^(?:an?|who)$/.test(tokens[first + 1]?.lower ?? "")
		? tokens.findIndex(parts(first + 1))
		: -1;
	const parted = apposed > 0 ? apposed : first;
	const source = { from: at + 2, to: opens && parted > 0 ? parted : end };
	const part = opens ? partAfter(tokens, parted, end) : partBefore(tokens, at);
	if (!part) return undefined;
	return { cue: "according to", at, subject: sourceOf(tokens, source), parts: [part], shape: "according" };
}

function partAfter(tokens: readonly Token[], parted: number, to: number): Range | undefined {
	return parted > 0 ? { from: tokens[parted]?.text === "," ? parted + 1 : parted, to } : undefined;
}

function partBefore(tokens: readonly Token[], at: number): Range | undefined {
	const to = tokens[at - 1]?.text === "," ? at - 1 : at;
	const from = openingOf(tokens, to);
	return to - from > 2 || endsMarked(tokens, to) ? { from, to } : contentBefore(tokens, at);
}

/** "an analysis in a magazine by its editor Jane Doe": who it is by, else what it is. */
function sourceOf(tokens: readonly Token[], { from, to }: Range): Subject | undefined {
	const by = tokens.findIndex(
		({ lower }, index) => index > from && index < to && /^(?:by|from)$/.test(lower),
	);
	return subjectAfter(tokens, by > 0 ? by + 1 : from);
}
