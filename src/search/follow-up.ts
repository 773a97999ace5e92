import { termsOf } from "../library/terms.ts";
import { isTelling } from "./question.ts";

/** How a question hangs together with those before it. */
export interface FollowUp {
	/** What is asked, without what only ties it to the one before: "and what about arms?" asks about arms. */
	readonly asked: string;
	/** How much those before it say of what is meant, 0..1: nothing where it is whole by itself. */
	readonly dependence: number;
}

/**
 * Tells whether a question can be understood alone. One that says nothing of its own ("why?", "no, the other one") or
 * mends the one before ("I mean the northern part") is asked together with it.
 * @param question as `bareQuestion` gives it.
 * @param before the question before, likewise; undefined where this is the first.
 */
export function followUp(question: string, before: string | undefined): FollowUp {
	const asked = without(opener, question);
	if (before === undefined) return { asked, dependence: 0 };
	const own = termsOf(asked).filter((term) => isTelling(term) && !empty.has(term));
	if (own.length === 0 || mending.test(question)) {
		return { asked: `${without(opener, before)} ${without(mending, asked)}`, dependence: 1 };
	}
	const tied = asked !== question;
	if (tied || pointing.test(asked)) return { asked, dependence: 1 };
	return { asked, dependence: own.length > 2 && questionWord.test(asked) ? ofWholeQuestion : 1 };
}

/** A question that is whole by itself may still be about what was spoken of: more drags it to the old topic. */
const ofWholeQuestion = 0.2;

/** What is left of a question when its beginning is taken off; all of it where nothing would be. */
function without(beginning: RegExp, question: string): string {
	const rest = question.replace(beginning, "").trim();
	return /[\p{L}\p{N}]/u.test(rest) ? rest : question;
}

const opener = /^(?:(?:and|but|so|ok|okay|then|also|now)\b\s*)*(?:(?:what|how) about\b\s*)?/i;
const mending = /^(?:(?:no|nope|not that|actually|rather|sorry)\s+)*(?:i (?:mean|meant)|not|no|rather)\b/i;
/** Words that stand for what was said before. */
const pointing =
	/\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|this|that|these|those|there|then|such|same|other|others|another|else|former|latter|one|ones|both|either|above)\b/i;
const questionWord =
	/^(?:what|who|whom|whose|why|when|where|which|how|is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|in|on|at|by|for|with|from|since|to)\b/i;
/** Say something, but nothing of what is asked about. */
const empty = new Set(
	termsOf(
		"no yes other others one ones mean meant more else same again further detail details elaborate example thing things first second last former latter part really exactly sure right rather another instead",
	),
);
