import { similarityOf } from "../library/similarity.ts";
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
	const cosines = await embedder.tokenSimilarities(joined(passages), scaled(question, 1 / tokenScale));
	let row = 0;
	return passages.map(({ ends }) => {
		const start = row;
		const anywhere = new Float32Array(question.count).fill(nothing);
		const parts = ends.map((end) => {
			const best = new Float32Array(question.count).fill(nothing);
			for (; row < start + end; row++) raise(best, cosines, row * question.count);
			raise(anywhere, best, 0);
			return best;
		});
		return { parts, passageMatch: mean(anywhere), partMatches: parts.map(mean) };
	});
}

/** Puts into `best` what is higher in the row that starts at an offset. Plain loops: this runs 3,000 times a question. */
function raise(best: Float32Array, values: Float32Array, offset: number): void {
	for (let i = 0; i < best.length; i++) {
		const value = values[offset + i] as number;
		if (value > (best[i] as number)) best[i] = value;
	}
}

function scaled({ count, values }: TokenVectors, factor: number): TokenVectors {
	return { count, values: values.map((value) => value * factor) };
}

/** All passages' tokens one after the other, still times `tokenScale`: it is the question's few that are divided. */
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

/**
 * Cosine, −1..1, of the mean of a question's tokens with the mean of the tokens of each part of a passage; −1 for a
 * part without tokens.
 */
export function meanSimilarities(question: TokenVectors, { vectors, ends }: PassageTokens): number[] {
	const width = question.values.length / question.count;
	const asked = sumOf(question.values, width);
	const length = lengthOf(asked);
	return ends.map((end, index) => {
		const sum = sumOf(vectors.subarray((ends[index - 1] ?? 0) * width, end * width), width);
		const lengths = length * lengthOf(sum);
		return lengths === 0 ? nothing : similarityOf(asked, sum) / lengths;
	});
}

/** Sum of rows of `width` numbers. */
function sumOf(values: Float32Array | Int8Array, width: number): Float32Array {
	const sum = new Float32Array(width);
	for (let row = 0; row < values.length; row += width) {
		for (let i = 0; i < width; i++) sum[i] = (sum[i] as number) + (values[row + i] as number);
	}
	return sum;
}

function lengthOf(vector: Float32Array): number {
	return Math.sqrt(similarityOf(vector, vector));
}

function mean(values: Float32Array): number {
	let sum = 0;
	for (const value of values) sum += value;
	return values.length === 0 ? nothing : sum / values.length;
}
