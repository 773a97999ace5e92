import { type PassageTokens, tokenScale } from "../library/token-store.ts";
import type { Embedder, TokenVectors } from "../model/embedder.ts";

/**
 * How well a passage's tokens match those of a question: for each token of the question the best cosine with any
 * token of each part of the passage (late interaction, Khattab & Zaharia 2020, "ColBERT"). One vector for a whole
 * passage blurs its details; its tokens keep them, and each carries what it means where it stands.
 */
export interface TokenMatch {
	/** For each part (the title, then the sentences) the best cosine, −1..1, of each token of the question. */
	readonly parts: readonly Float32Array[];
	/** Cosine, −1..1, of the mean of the question's tokens with the mean of each part's. */
	readonly similarities: readonly number[];
	/** The mean over the question's tokens of the best cosine with any token of the passage. */
	readonly passageMatch: number;
	/** The same for each part alone. */
	readonly partMatches: readonly number[];
}

/** Stands for a part without tokens: one that lies beyond what the model reads. */
const nothing = -1;

/** Matches a question with passages, in their order. */
export async function matchTokens(
	embedder: Embedder,
	question: TokenVectors,
	passages: readonly PassageTokens[],
): Promise<TokenMatch[]> {
	const dimensions = question.count === 0 ? 1 : question.values.length / question.count;
	const all = unpacked(passages, dimensions);
	const cosines = await embedder.tokenSimilarities(question, all);
	const table = { cosines, width: all.count, rows: question.count };
	const questionLength = lengthOfSum(question.values, dimensions);
	let first = 0;
	return passages.map(({ vectors, ends }) => {
		const parts = ends.map((end, index) => {
			const [from, to] = [first + (ends[index - 1] ?? 0), first + end];
			const length = lengthOfSum(all.values.subarray(from * dimensions, to * dimensions), dimensions);
			return matchPart(table, from, to, questionLength * length);
		});
		first += vectors.length / dimensions;
		return matchOf(question.count, parts);
	});
}

/** All passages' tokens one after the other, as unit vectors again. */
function unpacked(passages: readonly PassageTokens[], dimensions: number): TokenVectors {
	const length = passages.reduce((sum, { vectors }) => sum + vectors.length, 0);
	const values = new Float32Array(length);
	let at = 0;
	for (const { vectors } of passages) {
		for (let i = 0; i < vectors.length; i++) values[at++] = (vectors[i] as number) / tokenScale;
	}
	return { count: length / dimensions, values };
}

/** Cosines of the question's tokens (rows) with those of all passages (columns). */
interface Table {
	readonly cosines: Float32Array;
	readonly width: number;
	readonly rows: number;
}

interface PartMatch {
	readonly best: Float32Array;
	readonly similarity: number;
}

/** @param lengths the product of the lengths of the two sums of tokens: makes their cosine of the sum of all cosines. */
function matchPart({ cosines, width, rows }: Table, from: number, to: number, lengths: number): PartMatch {
	const best = new Float32Array(rows).fill(nothing);
	let sum = 0;
	for (let row = 0; row < rows; row++) {
		let highest = nothing;
		for (let at = row * width + from; at < row * width + to; at++) {
			const cosine = cosines[at] as number;
			sum += cosine;
			if (cosine > highest) highest = cosine;
		}
		best[row] = highest;
	}
	return { best, similarity: lengths === 0 ? nothing : sum / lengths };
}

function matchOf(rows: number, matches: readonly PartMatch[]): TokenMatch {
	const parts = matches.map(({ best }) => best);
	const anywhere = new Float32Array(rows).fill(nothing);
	for (const best of parts) {
		for (let row = 0; row < rows; row++) {
			anywhere[row] = Math.max(anywhere[row] as number, best[row] as number);
		}
	}
	return {
		parts,
		similarities: matches.map(({ similarity }) => similarity),
		passageMatch: mean(anywhere),
		partMatches: parts.map(mean),
	};
}

function lengthOfSum(values: Float32Array, dimensions: number): number {
	const sum = new Float64Array(dimensions);
	for (let start = 0; start < values.length; start += dimensions) {
		for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) + (values[start + i] as number);
	}
	return Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
}

function mean(values: Float32Array): number {
	return values.length === 0 ? nothing : values.reduce((sum, value) => sum + value, 0) / values.length;
}
