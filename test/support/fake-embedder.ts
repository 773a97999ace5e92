import { similarityOf } from "../../src/library/similarity.ts";
import type { Embedder } from "../../src/model/embedder.ts";
import { hashOf, randomVector, unitVector } from "./random.ts";

/** An embedder without a model: texts that share words have vectors that are near each other. */
export interface FakeEmbedder extends Embedder {
	/** Length of its vectors. */
	readonly dimensions: number;
	/** All texts embedded so far, in order. */
	readonly texts: readonly string[];
	/** The vector of one text, not counted among `texts`. */
	vectorOf(text: string): Float32Array;
}

export interface FakeEmbedderOptions {
	readonly id?: string;
	readonly dimensions?: number;
	/** Gives each text a direction of its own, near to no other. */
	readonly unrelated?: boolean;
	/** Words that are one token; a longer word that is none of them is two. All are one where it is not given. */
	readonly vocabulary?: readonly string[];
	/** Called with the number of texts embedded so far, before each group; what it returns is awaited. */
	readonly beforeEmbedding?: (textsSoFar: number) => unknown;
}

export function fakeEmbedder(options: FakeEmbedderOptions = {}): FakeEmbedder {
	const { id = "fake:1", dimensions = 32, unrelated = false, vocabulary, beforeEmbedding } = options;
	const texts: string[] = [];
	const vectorOf = (text: string) =>
		unrelated ? randomVector(hashOf(text), dimensions) : sumOfWords(text, dimensions);
	const tokensOf = (word: string) =>
		!vocabulary || vocabulary.includes(word) ? [word] : [word.slice(0, 2), word.slice(2)].filter(Boolean);
	return {
		id,
		dimensions,
		texts,
		vectorOf,
		async embed(group) {
			await beforeEmbedding?.(texts.length);
			texts.push(...group);
			return group.map(vectorOf);
		},
		async read(pieces, own) {
			const meant = pieces.slice(own?.from, own?.to);
			const [vector] = (await this.embed([pieces.join(" ")])) as [Float32Array];
			const words = meant.map((piece) => (piece.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(tokensOf));
			const values = Float32Array.from(words.flat().flatMap((word) => [...vectorOf(word)]));
			let count = 0;
			const ends = words.map((found) => {
				count += found.length;
				return count;
			});
			return { vector, tokens: { count, values }, ends };
		},
		async tokenSimilarities(a, b) {
			const row = (values: Float32Array, index: number) =>
				values.subarray(index * dimensions, (index + 1) * dimensions);
			return Float32Array.from({ length: a.count * b.count }, (_, at) =>
				similarityOf(row(a.values, Math.floor(at / b.count)), row(b.values, at % b.count)),
			);
		},
		async close() {},
	};
}

const wordVectors = new Map<string, Float32Array>();

function sumOfWords(text: string, dimensions: number): Float32Array {
	const sum = new Float32Array(dimensions);
	for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
		const key = `${dimensions} ${word}`;
		const vector = wordVectors.get(key) ?? randomVector(hashOf(word), dimensions);
		wordVectors.set(key, vector);
		for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0);
	}
	return unitVector(sum);
}
