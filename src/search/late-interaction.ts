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
	const cosines = await embedder.tokenSimilarities(joined(passages), question);
	for (let i = 0; i < cosines.length; i++) cosines[i] = (cosines[i] as number) / tokenScale;
	let first = 0;
	return passages.map(({ ends }) => {
		const parts = ends.map((end, index) => {
			const from = (first + (ends[index - 1] ?? 0)) * question.count;
			return bestOf(cosines.subarray(from, (first + end) * question.count), question.count);
		});
		first += ends.at(-1) ?? 0;
		const anywhere = bestOf(Float32Array.from(parts.flatMap((best) => [...best])), question.count);
		return { parts, passageMatch: mean(anywhere), partMatches: parts.map(mean) };
	});
}

/** All passages' tokens one after the other, still times `tokenScale`: undoing that for all of them takes longer. */
function joined(passages: readonly PassageTokens[]): TokenVectors {
	const values = new Float32Array(passages.reduce((sum, { vectors }) => sum + vectors.length, 0));
	let at = 0;
	let count = 0;
	for (const { vectors, ends } of passages) {
		values.set(vectors, at);
		at += vectors.length;
		count += ends.at(-1) ?? 0;
	}
	return { count, values };
}

/** The highest number of each column. @param values rows of `width` numbers. */
function bestOf(values: Float32Array, width: number): Float32Array {
	const best = new Float32Array(width).fill(nothing);
	for (let row = 0; row < values.length; row += width) {
		for (let i = 0; i < width; i++) {
			const value = values[row + i] as number;
			if (value > (best[i] as number)) best[i] = value;
		}
	}
	return best;
}

/**
 * Cosine, −1..1, of the mean of a question's tokens with the mean of the tokens of each part of a passage; −1 for a
 * part without tokens.
 */
export function meanSimilarities(question: TokenVectors, { vectors, ends }: PassageTokens): number[] {
	const width = question.values.length / question.count;
	const asked = sumOf(question.values, width);
	return ends.map((end, index) => {
		const sum = sumOf(vectors.subarray((ends[index - 1] ?? 0) * width, end * width), width);
		const lengths = lengthOf(asked) * lengthOf(sum);
		return lengths === 0
			? nothing
			: asked.reduce((dot, value, i) => dot + value * (sum[i] as number), 0) / lengths;
	});
}

/** Sum of rows of `width` numbers. */
function sumOf(values: Float32Array | Int8Array, width: number): Float64Array {
	const sum = new Float64Array(width);
	for (let row = 0; row < values.length; row += width) {
		for (let i = 0; i < width; i++) sum[i] = (sum[i] as number) + (values[row + i] as number);
	}
	return sum;
}

function lengthOf(vector: Float64Array): number {
	return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

function mean(values: Float32Array): number {
	return values.length === 0 ? nothing : values.reduce((sum, value) => sum + value, 0) / values.length;
}
