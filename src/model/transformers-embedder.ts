import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Embedder, Reading, TokenVectors } from "./embedder.ts";
import { MatrixProduct } from "./matrix-product.ts";
import { meanOfTokens, scaleRows, transposed } from "./pooling.ts";
import { keptBasis, type TokenBasis, tokenPolicy, vocabularyTexts } from "./token-basis.ts";
import {
	type LoadedModel,
	loadTransformers,
	type ModelSource,
	mostTokens,
	type Tensor,
} from "./transformers.ts";

/** A text as the model takes it: three lists as long as the text has tokens. */
export interface EncodedText {
	readonly inputIds: BigInt64Array;
	readonly attentionMask: BigInt64Array;
	readonly tokenTypeIds: BigInt64Array;
}

/** Embedded once when a model is loaded: shows that it works, and how long its vectors are. */
const PROBE = "This is an example sentence";

/**
 * Loads a model and its tokenizer with transformers.js, and the basis of its token vectors, which is made the
 * first time by running the model on texts of its own words.
 * @throws whatever transformers.js or ONNX Runtime throw when a file is missing or damaged.
 * @throws ModelError when the basis cannot be kept.
 */
export async function openEmbedder(source: ModelSource): Promise<TransformersEmbedder> {
	const encoder = new TextEncoderModel(await loadTransformers(source, "AutoModel"));
	try {
		const probe = await encoder.embed(PROBE);
		const basis = await basisOf(encoder, source, probe.length);
		return new TransformersEmbedder(source.id, probe, encoder, basis, await MatrixProduct.open());
	} catch (fault) {
		await encoder.close();
		throw fault;
	}
}

/** The basis of a model's token vectors, kept beside the models under a name made of the embedder's id. */
function basisOf(encoder: TextEncoderModel, source: ModelSource, width: number): Promise<TokenBasis> {
	const name = createHash("sha256").update(`${source.id} | ${tokenPolicy}`).digest("hex").slice(0, 16);
	return keptBasis(join(source.cacheDir, `token-basis-${name}.bin`), width, async () => {
		const states: Float32Array[] = [];
		for (const text of vocabularyTexts(encoder.vocabulary())) states.push((await encoder.run(text)).states);
		return states;
	});
}

/** Texts to vectors with a sentence encoder that transformers.js runs. Made by `openEmbedder`. */
export class TransformersEmbedder implements Embedder {
	readonly id: string;
	readonly dimensions: number;
	/** The vector of "This is an example sentence", by which a known model can be told from a damaged one. */
	readonly probe: Float32Array;
	readonly #encoder: TextEncoderModel;
	readonly #basis: TokenBasis;
	readonly #product: MatrixProduct;

	constructor(
		id: string,
		probe: Float32Array,
		encoder: TextEncoderModel,
		basis: TokenBasis,
		product: MatrixProduct,
	) {
		this.id = id;
		this.dimensions = probe.length;
		this.probe = probe;
		this.#encoder = encoder;
		this.#basis = basis;
		this.#product = product;
	}

	/**
	 * Texts are run one by one. A quantised model's numbers depend on everything in a run, so that a text's
	 * vector depends on that text alone; nothing is wasted on padding; a passage's numbers fit the CPU's cache,
	 * so that single passages are as fast as batches of 16; and the event loop gets its turn after each.
	 */
	async embed(texts: readonly string[]): Promise<Float32Array[]> {
		const vectors: Float32Array[] = [];
		for (const text of texts) vectors.push(await this.#encoder.embed(text));
		return vectors;
	}

	async read(pieces: readonly string[], { from, to } = { from: 0, to: pieces.length }): Promise<Reading> {
		const { states, count, ends, specialBefore } = await this.#encoder.run(pieces);
		const { dimensions, values: basis } = this.#basis;
		const width = states.length / count;
		const first = ends[from - 1] ?? 0;
		const last = ends[to - 1] ?? 0;
		const own = states.subarray((specialBefore + first) * width, (specialBefore + last) * width);
		const values = await this.#product.of(own, width, basis, dimensions);
		const tokens = { count: last - first, values: scaleRows(values, dimensions) };
		const vector = meanOfTokens(states, count);
		return { vector, tokens, ends: ends.slice(from, to).map((end) => end - first) };
	}

	tokenSimilarities(a: TokenVectors, b: TokenVectors): Promise<Float32Array> {
		if (a.count === 0 || b.count === 0) return Promise.resolve(new Float32Array());
		const { dimensions } = this.#basis;
		return this.#product.of(a.values, dimensions, transposed(b.values, dimensions), b.count);
	}

	/** The inputs `embed` gives the model for a text, so that a benchmark can run the model on the same. */
	encode(text: string): EncodedText {
		return this.#encoder.encode(text);
	}

	async close(): Promise<void> {
		await this.#encoder.close();
		await this.#product.close();
	}
}

/** The tokenizer and the model, for one text at a time. */
class TextEncoderModel {
	readonly #loaded: LoadedModel;
	readonly #maxTokens: number;
	readonly #special: { readonly before: readonly number[]; readonly after: readonly number[] };

	constructor(loaded: LoadedModel) {
		this.#loaded = loaded;
		this.#maxTokens = Math.min(loaded.tokenizer.model_max_length, mostTokens);
		// What an empty text gets: most tokenizers open and close a text, some only close it.
		const special = this.#idsOf("");
		this.#special = { before: special.slice(0, -1), after: special.slice(-1) };
	}

	/** The tokens of all pieces, one piece after the other, between the special ones. */
	encode(text: string | readonly string[]): EncodedText & { ends: number[]; specialBefore: number } {
		const { before, after } = this.#special;
		const room = this.#maxTokens - before.length - after.length;
		const ids: number[] = [];
		const ends = (typeof text === "string" ? [text] : text).map((piece) => {
			const own = this.#idsOf(piece);
			ids.push(...own.slice(before.length, own.length - after.length).slice(0, room - ids.length));
			return ids.length;
		});
		const inputIds = BigInt64Array.from([...before, ...ids, ...after], BigInt);
		const length = inputIds.length;
		return {
			inputIds,
			attentionMask: new BigInt64Array(length).fill(1n),
			tokenTypeIds: new BigInt64Array(length),
			ends,
			specialBefore: before.length,
		};
	}

	#idsOf(text: string): number[] {
		return this.#loaded.tokenizer(text, { return_tensor: false }).input_ids;
	}

	vocabulary(): Iterable<string> {
		return this.#loaded.tokenizer.get_vocab().keys();
	}

	async embed(text: string): Promise<Float32Array> {
		const { states, count } = await this.run(text);
		return meanOfTokens(states, count);
	}

	/** The last hidden states of a text, `count` rows, special tokens among them. */
	async run(text: string | readonly string[]) {
		const { inputIds, attentionMask, tokenTypeIds, ends, specialBefore } = this.encode(text);
		const count = inputIds.length;
		const tensor = (data: BigInt64Array) => new this.#loaded.library.Tensor("int64", data, [1, count]);
		const output: Record<string, Tensor> = await this.#loaded.model({
			input_ids: tensor(inputIds),
			attention_mask: tensor(attentionMask),
			token_type_ids: tensor(tokenTypeIds),
		});
		const states = output.last_hidden_state ?? output.token_embeddings;
		if (!(states?.data instanceof Float32Array) || states.dims[1] !== count) {
			throw new Error("it gives no vector for each token (last_hidden_state)");
		}
		return { states: states.data, count, ends, specialBefore };
	}

	async close(): Promise<void> {
		await this.#loaded.model.dispose();
	}
}
