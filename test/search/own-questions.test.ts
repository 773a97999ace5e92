import { describe, expect, it } from "vitest";
import type { Hit } from "../../src/search/index.ts";
import { useEngine } from "../support/shared-engine.ts";
import { answered, misjudged, unanswered } from "./questions.ts";

const engine = useEngine();

/** Whether the sentence marked first has some of the words. */
function marks({ text, highlights: [marked] }: Hit, words: string): boolean {
	const at = text.indexOf(words);
	return at >= 0 && marked !== undefined && marked.start < at + words.length && at < marked.end;
}

/** `it` for what holds, `it.fails` for what is known to be wrong still: when it comes right, the list is to be mended. */
const test = (question: string) => (misjudged.has(question) ? it.fails : it);

describe("a question that the articles answer", () => {
	for (const [question, ...answers] of answered) {
		test(question)(question, async () => {
			const answer = await engine().ask({ question });
			const [first] = answer.hits;
			expect(answers.some((words) => first?.text.includes(words))).toBe(true);
			expect(first && answers.some((words) => marks(first, words))).toBe(true);
			expect(answer.answered).toBe(true);
		});
	}
});

describe("a question that they do not answer", () => {
	for (const question of unanswered) {
		test(question)(question, async () => {
			const { answered, strength, hits } = await engine().ask({ question });
			expect({ answered, strength }).toEqual({ answered: false, strength: "none" });
			expect(hits).toHaveLength(3);
		});
	}
});

it("no strong answer is a wrong one", async () => {
	for (const [question, ...answers] of answered) {
		const { strength, hits } = await engine().ask({ question });
		if (strength !== "strong") continue;
		expect(
			answers.some((words) => hits[0]?.text.includes(words)),
			question,
		).toBe(true);
	}
});
