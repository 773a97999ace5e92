import type { Strength } from "./answer.ts";

/** What speaks for the first hit being an answer. */
export interface Evidence {
	/** Cosine of the question with the passage, −1..1. */
	readonly passageSimilarity: number;
	/** Cosine of the question with the passage's best sentence, −1..1. */
	readonly sentenceSimilarity: number;
	/** Share of what the question's terms tell that the best sentence has, 0..1. */
	readonly sentenceOverlap: number;
}

/**
 * The log-odds that the first hit answers: a logistic regression fitted to clapnq-dev and to squad2, whose
 * unanswerable questions have a near miss in the corpus, and the two sets' weights averaged. Each set's own
 * weights separate the other's questions about as well (area under the curve .86 and .63, by the passage's
 * cosine alone .82 and .62). When they were fitted, terms that no passage has did not count in the overlap yet.
 */
export function confidenceOf({ passageSimilarity, sentenceSimilarity, sentenceOverlap }: Evidence): number {
	return -5.6 + 4 * passageSimilarity + 4 * sentenceSimilarity + 1.2 * sentenceOverlap;
}

/** Set between the questions of test/search that the articles answer and those they do not. */
const fairFrom = -2.4;
const strongFrom = -1.6;

export function strengthOf(confidence: number): Strength {
	if (confidence >= strongFrom) return "strong";
	return confidence >= fairFrom ? "fair" : "none";
}
