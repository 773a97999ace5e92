import type { Span } from "../corpus/span.ts";
import type { StoredPassage } from "../library/passage-store.ts";
import { termsOf } from "../library/terms.ts";

/** The sentence of a passage that comes nearest to answering a question. */
export interface BestSentence {
	readonly span: Span;
	/** Cosine with the question, −1..1. */
	readonly similarity: number;
	/** Share (0..1) of what the question's terms tell that the sentence has. */
	readonly overlap: number;
}

/** What a sentence that has all the question's words gains over one that has none, in units of cosine. */
const overlapWeight = 0.5;

/**
 * Picks the sentence that answers, by its vector and by the question's words it has.
 * @param similarities of the question with each of the passage's sentences.
 * @param weights how much each term of the question tells (idf), terms that no passage has among them.
 */
export function bestSentence(
	passage: StoredPassage,
	similarities: readonly number[],
	weights: ReadonlyMap<string, number>,
): BestSentence | undefined {
	const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
	let best: BestSentence | undefined;
	let bestScore = Number.NEGATIVE_INFINITY;
	passage.sentences.forEach((span, index) => {
		const similarity = similarities[index] ?? 0;
		const shared = weightOf(passage.text.slice(span.start, span.end), weights);
		const overlap = total > 0 ? shared / total : 0;
		const score = similarity + overlapWeight * overlap;
		if (score > bestScore) {
			best = { span, similarity, overlap };
			bestScore = score;
		}
	});
	return best;
}

/** Sum of the weights of the terms that a text has. */
function weightOf(text: string, weights: ReadonlyMap<string, number>): number {
	const found = new Set(termsOf(text).filter((term) => weights.has(term)));
	let sum = 0;
	for (const [term, weight] of weights) if (found.has(term)) sum += weight;
	return sum;
}
