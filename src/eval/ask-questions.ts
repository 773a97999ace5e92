import { shiftSpan } from "../corpus/span.ts";
import { UsageError } from "../errors.ts";
import type { Answer, Hit } from "../search/answer.ts";
import type { Engine } from "../search/engine.ts";
import type { CollectionQuestion } from "./collection-questions.ts";
import type { AskedQuestion, FoundPassage } from "./figures.ts";

export interface AskOptions {
	/** Pass on what was said before in the conversation; else each question is asked alone. */
	readonly history: boolean;
	/** Told after every question how many are done. */
	readonly onQuestion?: (done: number) => void;
	/** Told of a question that could not be asked. */
	readonly onRefusal?: (question: CollectionQuestion, fault: UsageError) => void;
}

/** As many passages as `ask` gives: ten documents are wanted, and several passages may be of one. */
const limit = 20;

/** Asks one question after the other, as a user would. One that is no question to the engine counts as unanswered. */
export async function askQuestions(
	engine: Pick<Engine, "ask">,
	questions: readonly CollectionQuestion[],
	{ history, onQuestion = () => {}, onRefusal = () => {} }: AskOptions,
): Promise<AskedQuestion[]> {
	const asked: AskedQuestion[] = [];
	for (const question of questions) {
		const conversation = history ? question.earlier : [];
		const answer = await engine
			.ask({ question: question.text, limit, conversation })
			.catch((fault: unknown) => {
				if (!(fault instanceof UsageError)) throw fault;
				onRefusal(question, fault);
				return unanswered;
			});
		const { strength, confidence } = answer;
		asked.push({ question, strength, confidence, hits: answer.hits.map(foundPassage) });
		onQuestion(asked.length);
	}
	return asked;
}

const unanswered: Pick<Answer, "strength" | "confidence" | "hits"> = {
	strength: "none",
	confidence: 0,
	hits: [],
};

function foundPassage({ article, start, highlights: [first] }: Hit): FoundPassage {
	return { document: article.id, highlight: first && shiftSpan(first, start) };
}
