import type { Step } from "./align.ts";
import type { Word } from "./words.ts";

/**
 * An alignment without words of the text that stand at its two ends, beyond the end of a sentence, and are none of
 * the quotation's: words added in front of a sentence are no change to the last words of the sentence before.
 */
export function withinSentences(steps: readonly Step[], words: readonly Word[], body: string): Step[] {
	const first = steps.findIndex(({ likeness }) => likeness > 0);
	const last = steps.findLastIndex(({ likeness }) => likeness > 0);
	if (first < 0) return [...steps];
	const wordAt = (index: number) => words[steps[index]?.text ?? -1];
	let [start, next] = [first, wordAt(first)];
	for (; start > 0; start--) {
		const before = wordAt(start - 1);
		if (before && next && sentenceEnd.test(body.slice(before.end, next.start))) break;
		next = before ?? next;
	}
	let [end, previous] = [last, wordAt(last)];
	for (; end < steps.length - 1; end++) {
		const after = wordAt(end + 1);
		if (after && previous && sentenceEnd.test(body.slice(previous.end, after.start))) break;
		previous = after ?? previous;
	}
	return steps.flatMap((step, index) => (index < start || index > end ? withoutText(step) : [step]));
}

const sentenceEnd = /[.!?。！？]|\n\s*\n/;

function withoutText({ asked }: Step): Step[] {
	return asked === undefined ? [] : [{ asked, likeness: 0 }];
}
