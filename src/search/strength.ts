import type { Strength } from "./answer.ts";

/** What speaks for the first hit being an answer. */
export interface Evidence {
	/** Cosine of the question with the passage, −1..1. */
	readonly passageSimilarity: number;
	/** Cosine of the question with the passage's best sentence, −1..1. */
	readonly sentenceSimilarity: number;
	/** BM25 of the passage over the most that BM25 could give for the question, 0..1. */
	readonly wordCoverage: number;
}

/** One number that grows with the odds that the first hit answers the question. */
export function confidenceOf({ passageSimilarity, sentenceSimilarity, wordCoverage }: Evidence): number {
	return 0.5 * passageSimilarity + 0.25 * sentenceSimilarity + 0.25 * wordCoverage;
}

const fairFrom = 0.3;
const strongFrom = 0.45;

export function strengthOf(confidence: number): Strength {
	if (confidence >= strongFrom) return "strong";
	return confidence >= fairFrom ? "fair" : "none";
}
