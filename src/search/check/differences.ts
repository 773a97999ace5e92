import type { Step } from "./align.ts";
import type { AskedQuotation } from "./asked-quotation.ts";
import type { Difference } from "./checked.ts";
import type { Word } from "./words.ts";

type Class = "same" | "omitted" | "bracketed" | "edit";

/** Neighbouring steps that are one difference. */
interface Run {
	readonly kind: Class;
	readonly steps: Step[];
	/** Where in the text it stands if it has none of the text's words: the end of the word before. */
	readonly at: number;
}

/**
 * What differs between a quotation and the stretch of text it was laid beside, neighbouring words as one difference.
 * @param body the text that the words are of.
 * @param from where the match begins in it: the differences' offsets count from there.
 */
export function differencesOf(
	asked: AskedQuotation,
	words: readonly Word[],
	steps: readonly Step[],
	body: string,
	from: number,
): Difference[] {
	return runsOf(asked, words, steps, from)
		.filter(({ kind }) => kind !== "same")
		.map(({ kind, steps, at }) => {
			const [first, last] = ends(
				steps.flatMap(({ text }) => (text === undefined ? [] : (words[text] ?? []))),
			);
			const [start, end] = first && last ? [first.start, last.end] : [at, at];
			const [askedFirst, askedLast] = ends(
				steps.flatMap((step) => (step.asked === undefined ? [] : (asked.words[step.asked] ?? []))),
			);
			const own = askedFirst && askedLast ? asked.text.slice(askedFirst.start, askedLast.end) : null;
			return {
				kind: kind === "edit" ? editOf(own !== null, end > start) : kind,
				asked: kind === "omitted" ? "…" : kind === "bracketed" ? inBrackets(own) : own,
				text: end > start ? body.slice(start, end) : null,
				start: start - from,
				end: end - from,
			} as Difference;
		});
}

function editOf(inAsked: boolean, inText: boolean): Difference["kind"] {
	if (inAsked && inText) return "changed";
	return inAsked ? "added" : "missing";
}

function inBrackets(words: string | null): string | null {
	return words === null || words.includes("[") ? words : `[${words}]`;
}

function runsOf(asked: AskedQuotation, words: readonly Word[], steps: readonly Step[], from: number): Run[] {
	const runs: Run[] = [];
	let next = 0;
	let at = from;
	for (const step of steps) {
		const kind = classOf(asked, step, next);
		const run = runs.at(-1);
		if (run && joins(run, kind, step)) {
			if (run.kind !== kind && kind === "bracketed") runs[runs.length - 1] = { ...run, kind };
			run.steps.push(step);
		} else runs.push({ kind, steps: [step], at });
		if (step.asked !== undefined) next = step.asked + 1;
		if (step.text !== undefined) at = words[step.text]?.end ?? at;
	}
	return runs;
}

function classOf(asked: AskedQuotation, step: Step, next: number): Class {
	if (step.likeness === 1) return "same";
	if (step.asked === undefined) return asked.words[next]?.afterEllipsis ? "omitted" : "edit";
	return asked.words[step.asked]?.bracketed ? "bracketed" : "edit";
}

/** Words that only the text has, next to brackets, are what the brackets stand for. */
function joins(run: Run, kind: Class, step: Step): boolean {
	if (run.kind === kind) return true;
	if (run.kind === "bracketed" && kind === "edit") return step.asked === undefined;
	return kind === "bracketed" && run.kind === "edit" && run.steps.every(({ asked }) => asked === undefined);
}

function ends<T>(items: readonly T[]): [T | undefined, T | undefined] {
	return [items[0], items.at(-1)];
}
