import {
	type Content,
	contentAfter,
	contentBefore,
	endsMarked,
	sentenceEnd,
	withinClause,
} from "./content.ts";
import { type CueForm, cueForms, cueNouns } from "./cues.ts";
import { cutAtNext, isRetold } from "./cut.ts";
import { firstSubject } from "./first-subject.ts";
import { textOf } from "./name-run.ts";
import { accordingTo, afterWords, ofNoun, ofPassive } from "./other-cues.ts";
import type { Statement } from "./statement.ts";
import { groupStart, type Subject, subjectAfter, subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { auxiliaries, determiners, isCapitalised, pronouns } from "./words.ts";

/** All that is said in a sentence, in the order of the verbs of saying. */
export function statementsIn(tokens: readonly Token[]): Statement[] {
	const told = afterWords(tokens);
	const found = told ? [told] : [];
	tokens.forEach((token, at) => {
		const statement = token.kind === "word" ? statementAt(tokens, at, found) : undefined;
		if (statement) found.push(statement);
	});
	const once = found.filter((one) => !isRetold(one, found));
	return cutAtNext(tokens, once);
}

function statementAt(
	tokens: readonly Token[],
	at: number,
	earlier: readonly Statement[],
): Statement | undefined {
	const { lower } = tokens[at] as Token;
	if (lower === "according" && tokens[at + 1]?.lower === "to") return accordingTo(tokens, at);
	const noun = cueNouns.has(lower) ? ofNoun(tokens, at) : undefined;
	const form = cueForms.get(lower);
	return noun ?? (form && !isNoun(tokens, at) ? ofVerb(tokens, at, form, earlier) : undefined);
}

/** "the report", "China's claims", "United States". */
function isNoun(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	if (!before) return false;
	if (isCapitalised(tokens[at] as Token) && isCapitalised(before)) return true;
	if (/(?:['’]s|s['’])$/.test(before.text)) return !pronouns.has(before.lower.replace(/'s$/, ""));
	// "these say", "both argue": these may be subjects.
	const alone = /^(?:this|that|these|those|all|both|many|some|most|several|few|one)$/;
	return determiners.has(before.lower) && !alone.test(before.lower);
}

const passive = /^(?:is|are|was|were|be|been|being)$/;

/** A verb of saying while its sentence is read. */
interface Verb {
	readonly at: number;
	readonly form: CueForm;
	/** Where its auxiliaries begin: "has also said". */
	readonly start: number;
	readonly cue: string;
}

function ofVerb(
	tokens: readonly Token[],
	at: number,
	form: CueForm,
	earlier: readonly Statement[],
): Statement | undefined {
	const start = groupStart(tokens, at);
	const isPassive = tokens.slice(start, at).some(({ lower }) => passive.test(lower));
	if (isPassive && !form.participle) return ofPassive(tokens, start, at);
	if (tokens[start - 1]?.lower === "to" || (form.bare && start === 0)) return undefined;
	const verb = { at, form, start, cue: textOf(tokens, start, at + 1) };
	const own = form.participle ? ofParticiple(tokens, start, earlier) : subjectBefore(tokens, start);
	const speaker = own?.kind === "name" || own?.apposed ? undefined : invertedSubject(tokens, verb);
	if (speaker) return inverted(tokens, verb, speaker);
	const subject = own ?? (form.participle ? undefined : shared(tokens, start, earlier));
	// "a tweet", not "experts tweet".
	if (form.bare && start === at && !isPlural(subject)) return undefined;
	return stated(tokens, verb, subject, contentAfter(tokens, at, form), earlier);
}

/** What a subject and its verb say, after them, before them, or both: “…,” Xi said, “…”. */
function stated(
	tokens: readonly Token[],
	{ at, form, cue }: Verb,
	subject: Subject | undefined,
	content: Content | undefined,
	earlier: readonly Statement[],
): Statement | undefined {
	const tells = form.takes.has("clause") || form.takes.has("heard");
	const ends = at + 1 >= sentenceEnd(tokens);
	const words = subject && tells ? contentBefore(tokens, subject.from, ends) : undefined;
	// “…,” Xi said, adding that …: the words before belong to "said".
	const isTaken = earlier.some(({ parts }) => parts.some(({ from }) => from === words?.from));
	const before = isTaken ? undefined : words;
	if (before && (!content || endsMarked(tokens, before.to))) {
		const parts = content?.shape === "marked" ? [before, content.range] : [before];
		return { cue, at, subject, parts, shape: "before" };
	}
	if (!content) return undefined;
	const range = subject ? withinClause(tokens, subject, content.range) : content.range;
	return { cue, at, subject, parts: [range], shape: content.shape };
}

/** Followed by who is spoken to, never by who speaks. */
const takesHearer = /^(?:tell|inform|remind|assure|advise|notify|convince|persuade)$/;

function invertedSubject(tokens: readonly Token[], { at, start, form }: Verb): Subject | undefined {
	const before = tokens[start - 1];
	const mayBe = before && (before.kind === "marked" || before.text === ",");
	if (!mayBe || form.participle || start < at || takesHearer.test(form.verb)) return undefined;
	const subject = subjectAfter(tokens, at + 1);
	// "Xi, 65, said the quay was full": the quay has a verb of its own.
	return subject && auxiliaries.has(tokens[subject.to]?.lower ?? "") ? undefined : subject;
}

/** “…,” said Jane Doe. With what goes on after her: “…,” said Doe, “…”. */
function inverted(
	tokens: readonly Token[],
	{ at, start, cue }: Verb,
	subject: Subject,
): Statement | undefined {
	const before = contentBefore(tokens, start);
	if (!before) return undefined;
	const next = tokens.findIndex(({ kind }, index) => index >= subject.to && kind === "marked");
	const last = tokens.findLastIndex(({ kind }) => kind === "marked");
	// “…,” wrote Xi in “The Quay”: a title, no words of his.
	const goesOn = next >= 0 && (next === subject.to || tokens[next - 1]?.kind === "sign");
	const parts = goesOn ? [before, { from: next, to: last + 1 }] : [before];
	return { cue, at, subject, parts, shape: "before" };
}

/** "Xi left Moscow, saying that …": whoever spoke before in the sentence, else whom it opens with. */
function ofParticiple(
	tokens: readonly Token[],
	start: number,
	earlier: readonly Statement[],
): Subject | undefined {
	const last = earlier.at(-1);
	if (last?.subject) return last.subject;
	const hasAuxiliary = auxiliaries.has(tokens[start]?.lower ?? "");
	return hasAuxiliary ? subjectBefore(tokens, start) : firstSubject(tokens);
}

/** "Xi visited Moscow and said": the verb's subject is that of the clause before. */
function shared(tokens: readonly Token[], start: number, earlier: readonly Statement[]): Subject | undefined {
	const before = tokens[start - 1];
	// "Asked about the quay, Xi …": Xi is asked.
	if (!before) return undefined;
	if (before.text !== "," && !/^(?:and|but|or|then)$/.test(before.lower)) return undefined;
	return earlier.at(-1)?.subject ?? firstSubject(tokens);
}

/** "Experts", "they": takes a verb without an s. */
function isPlural(subject: Subject | undefined): boolean {
	if (!subject) return false;
	const { head } = subject;
	return (
		/^(?:they|we|i|you|who)$/.test(head) ||
		/s$| and |people|police|many|some|most|several|few|women|men/i.test(head)
	);
}
