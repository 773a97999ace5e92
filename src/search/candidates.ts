import { packedSimilarities, similarityOf } from "../library/compact-vector.ts";
import type { Library } from "../library/library.ts";
import type { StoredPassage } from "../library/passage-store.ts";
import type { WordMatches } from "../library/word-index.ts";

/** A passage that may answer, with how near it is by meaning and by words. */
export interface Candidate {
	readonly passage: number;
	/** Cosine with the question, −1..1. */
	readonly similarity: number;
	/** BM25, 0 or more. */
	readonly lexicalScore: number;
	/** What candidates are ranked by. */
	readonly fusedScore: number;
}

/** So many candidates are taken from each index. The right passage is among them or will not be found. */
const candidatesEach = 50;

/**
 * How much of the fused score comes from meaning; the rest comes from words. Convex fusion keeps the scores'
 * distances, which rank fusion throws away (Bruch et al. 2023, "An Analysis of Fusion Functions").
 */
const meaningWeight = 0.6;

/** The passages nearest to a question by its vector and by its terms, best first by both together. */
export function findCandidates(
	library: Library,
	vector: Float32Array,
	words: WordMatches,
	within: ReadonlySet<number> | undefined,
): Candidate[] {
	const similarities = new Map<number, number>();
	for (const { passage, similarity } of library.nearest(vector, candidatesEach, within)) {
		similarities.set(passage, similarity);
	}
	const unseen = words.best.map((match) => match.passage).filter((passage) => !similarities.has(passage));
	for (const [passage, other] of library.vectors(unseen))
		similarities.set(passage, similarityOf(vector, other));
	const best = words.best[0]?.lexicalScore ?? 1;
	const candidates = Array.from(similarities, ([passage, similarity]) => {
		const lexicalScore = words.scoreOf(passage);
		const fusedScore = meaningWeight * similarity + ((1 - meaningWeight) * lexicalScore) / best;
		return { passage, similarity, lexicalScore, fusedScore };
	});
	return candidates.sort((a, b) => b.fusedScore - a.fusedScore || a.passage - b.passage);
}

/** A candidate with its passage, after a look at its sentences. */
export interface RankedPassage extends Candidate {
	readonly stored: StoredPassage;
	/** Cosine of the question with each of its sentences, −1..1. */
	readonly sentenceSimilarities: readonly number[];
}

/**
 * So many of the best candidates are looked at sentence by sentence. Each costs time; looking at 20 or 50 puts the
 * right passage first no more often (squad2 .850, clapnq-dev .947 for all) and ranks further down a little better
 * (nDCG@10 on squad2 .917 for 12, .919 for 50).
 */
const rerankedAtMost = 12;

/**
 * What the best sentence's cosine adds. A passage about much else can hold the one sentence that answers; its own
 * vector hardly shows that. Tried on squad2 (nDCG@10 .906 without, .919 with) and clapnq-dev (.976, .979).
 */
const sentenceWeight = 0.5;

/** The candidates' order after a look at their sentences, with at least `limit` passages if there are so many. */
export function rerank(
	library: Library,
	vector: Float32Array,
	candidates: readonly Candidate[],
	limit: number,
): RankedPassage[] {
	const looked = candidates.slice(0, Math.max(rerankedAtMost, limit));
	const vectors = library.sentenceVectors(looked.map(({ passage }) => passage));
	const best = looked
		.map((candidate) => {
			const packed = vectors.get(candidate.passage) ?? new Int8Array();
			const sentenceSimilarities = packedSimilarities(vector, packed);
			const fusedScore = candidate.fusedScore + sentenceWeight * Math.max(0, ...sentenceSimilarities);
			return { ...candidate, fusedScore, sentenceSimilarities };
		})
		.sort((a, b) => b.fusedScore - a.fusedScore || a.passage - b.passage);
	return withPassages(library, best.slice(0, limit));
}

/** Only what will be shown is read whole. */
function withPassages(library: Library, best: readonly Omit<RankedPassage, "stored">[]): RankedPassage[] {
	const passages = library.passages(best.map(({ passage }) => passage));
	const byId = new Map(passages.map((stored) => [stored.id, stored]));
	return best.flatMap((candidate) => {
		const stored = byId.get(candidate.passage);
		return stored ? [{ ...candidate, stored }] : [];
	});
}

/** For `findCandidates`: how many matches by words it looks at. */
export const wordMatchLimit = candidatesEach;
