import { nameRunAfter, textOf } from "./name-run.ts";
import type { Subject } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { clauseOpeners, days, prepositions } from "./words.ts";

const openingsLookedAt = 4;

/** The name or pronoun a sentence opens with, after a phrase like "Hours later," where there is one. */
export function firstSubject(tokens: readonly Token[]): Subject | undefined {
	const openings = [0];
	tokens.forEach(({ text }, index) => {
		if (text === "," && openings.length < openingsLookedAt) openings.push(index + 1);
	});
	for (const from of openings) {
		const subject = opening(tokens, from);
		if (subject) return subject;
	}
	return undefined;
}

function opening(tokens: readonly Token[], from: number): Subject | undefined {
	const first = tokens[from];
	if (first?.kind !== "word" || prepositions.has(first.lower) || clauseOpeners.has(first.lower))
		return undefined;
	if (/^(?:he|she|they|we|i)$/.test(first.lower))
		return { from, to: from + 1, head: first.lower, kind: "pronoun" };
	const to = nameRunAfter(tokens, from);
	if (to === from || days.has(first.lower) || /^\p{Lu}\p{Ll}+(?:ing|ed)$/u.test(first.text)) return undefined;
	const isOwner = /['’]s?$/.test(tokens[to - 1]?.text ?? "");
	return !isOwner && mayAct(tokens[to])
		? { from, to, head: textOf(tokens, from, to), kind: "name" }
		: undefined;
}

/** What follows a name that does something: an apposition or a verb. */
function mayAct(next: Token | undefined): boolean {
	if (!next) return false;
	if (next.kind !== "word") return next.text === ",";
	return !prepositions.has(next.lower) && !/^(?:later|ago|before|after|and)$/.test(next.lower);
}
