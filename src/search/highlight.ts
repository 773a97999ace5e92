import type { Span } from "../corpus/span.ts";
import { packedSimilarities } from "../library/compact-vector.ts";
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
 * @param weights how much each term of the question tells (idf), terms that no passage has among them.
 */
export function bestSentence(
	passage: StoredPassage,
	vector: Float32Array,
	weights: ReadonlyMap<string, number>,
): BestSentence | undefined {
	const similarities = packedSimilarities(vector, passage.sentenceVectors);
	const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
	let best: BestSentence | undefined;
	let bestScore = Number.NEGATIVE_INFINITY;
	passage.sentences.forEach((span, index) => {
		const similarity = similarities[index] ?? 0;
		const terms = new Set(termsOf(passage.text.slice(span.start, span.end)));
		let shared = 0;
		for (const [term, weight] of weights) if (terms.has(term)) shared += weight;
		const overlap = total > 0 ? shared / total : 0;
		const score = similarity + overlapWeight * overlap;
		if (score > bestScore) {
			best = { span, similarity, overlap };
			bestScore = score;
		}
	});
	return best;
}
