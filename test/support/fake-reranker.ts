import type { Reranker } from "../../src/model/reranker.ts";

/** A reranker without a model, and what it was asked. */
export interface FakeReranker extends Reranker {
	readonly questions: readonly string[];
	/** All texts read so far, in order. */
	readonly texts: readonly string[];
	readonly closed: boolean;
}

/** @param logitOf the number of a text. */
export function fakeReranker(logitOf: (text: string) => number, id = "fake-reranker:1"): FakeReranker {
	const questions: string[] = [];
	const texts: string[] = [];
	let closed = false;
	return {
		id,
		questions,
		texts,
		get closed() {
			return closed;
		},
		async relevance(question, group) {
			questions.push(question);
			texts.push(...group);
			return group.map(logitOf);
		},
		async close() {
			closed = true;
		},
	};
}
