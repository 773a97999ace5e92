import { availableParallelism } from "node:os";
// biome-ignore lint/style/noRestrictedImports: this is the one file that speaks to transformers.js.
import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from "@xenova/transformers";
import type { Embedder } from "./embedder.ts";
import { meanOfTokens } from "./pooling.ts";

type Transformers = typeof import("@xenova/transformers");

/** What to load, and under which name. */
export interface ModelSource {
	/** The `Embedder.id`. */
	readonly id: string;
	/** An absolute folder, or a hub id when `remote`. */
	readonly location: string;
	/** Quantised weights (`onnx/model_quantized.onnx`) or single precision (`onnx/model.onnx`). */
	readonly quantised: boolean;
	/** Whether files may be fetched from the hub. */
	readonly remote: boolean;
	/** An absolute folder for fetched files. */
	readonly cacheDir: string;
}

/** A text as the model takes it: three lists as long as the text has tokens. */
export interface EncodedText {
	readonly inputIds: BigInt64Array;
	readonly attentionMask: BigInt64Array;
	readonly tokenTypeIds: BigInt64Array;
}

/** Embedded once when a model is loaded: shows that it works, and how long its vectors are. */
const PROBE = "This is an example sentence";
/** No text is read beyond this many tokens, whatever the model allows: passages are far shorter. */
const MOST_TOKENS = 512;
/** Products of one text are too small to be worth sharing among more threads. */
const MOST_THREADS = 4;

/**
 * Loads a model and its tokenizer with transformers.js.
 * @throws whatever transformers.js or ONNX Runtime throw when a file is missing or damaged.
 */
export async function openEmbedder(source: ModelSource): Promise<TransformersEmbedder> {
	const library = await importLibrary();
	library.env.logLevel = library.LogLevel.NONE;
	library.env.allowRemoteModels = source.remote;
	const where = { cache_dir: source.cacheDir, local_files_only: !source.remote };
	const tokenizer = await library.AutoTokenizer.from_pretrained(source.location, where);
	const model = await library.AutoModel.from_pretrained(source.location, {
		...where,
		dtype: source.quantised ? "q8" : "fp32",
		session_options: {
			intraOpNumThreads: Math.min(MOST_THREADS, availableParallelism()),
			logSeverityLevel: 4,
		},
	});
	const encoder = new TextEncoderModel(library, tokenizer, model);
	try {
		return new TransformersEmbedder(source.id, await encoder.embed(PROBE), encoder);
	} catch (fault) {
		await encoder.close();
		throw fault;
	}
}

let imported: Promise<Transformers> | undefined;

/** Imported when a model is first needed: it takes a third of a second, and many commands need no model. */
function importLibrary(): Promise<Transformers> {
	// biome-ignore lint/style/noRestrictedImports: this is the one file that speaks to transformers.js.
	imported ??= import("@xenova/transformers");
	return imported;
}

/** Texts to vectors with a sentence encoder that transformers.js runs. Made by `openEmbedder`. */
export class TransformersEmbedder implements Embedder {
	readonly id: string;
	readonly dimensions: number;
	/** The vector of "This is an example sentence", by which a known model can be told from a damaged one. */
	readonly probe: Float32Array;
	readonly #encoder: TextEncoderModel;

	constructor(id: string, probe: Float32Array, encoder: TextEncoderModel) {
		this.id = id;
		this.dimensions = probe.length;
		this.probe = probe;
		this.#encoder = encoder;
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

	/** The inputs `embed` gives the model for a text, so that a benchmark can run the model on the same. */
	encode(text: string): EncodedText {
		return this.#encoder.encode(text);
	}

	async close(): Promise<void> {
		await this.#encoder.close();
	}
}

/** The tokenizer and the model, for one text at a time. */
class TextEncoderModel {
	readonly #library: Transformers;
	readonly #tokenizer: PreTrainedTokenizer;
	readonly #model: PreTrainedModel;
	readonly #maxTokens: number;

	constructor(library: Transformers, tokenizer: PreTrainedTokenizer, model: PreTrainedModel) {
		this.#library = library;
		this.#tokenizer = tokenizer;
		this.#model = model;
		this.#maxTokens = Math.min(tokenizer.model_max_length, MOST_TOKENS);
	}

	encode(text: string): EncodedText {
		const inputIds = BigInt64Array.from(this.#tokenIds(text), BigInt);
		const length = inputIds.length;
		return {
			inputIds,
			attentionMask: new BigInt64Array(length).fill(1n),
			tokenTypeIds: new BigInt64Array(length),
		};
	}

	/** Cut by hand, because transformers.js cuts the closing token off too, which the model was trained to see. */
	#tokenIds(text: string): number[] {
		const ids = this.#tokenizer(text, { return_tensor: false }).input_ids;
		if (ids.length <= this.#maxTokens) return ids;
		const last = ids.at(-1) ?? 0;
		const closing = this.#tokenizer.all_special_ids.includes(last) ? [last] : [];
		return [...ids.slice(0, this.#maxTokens - closing.length), ...closing];
	}

	async embed(text: string): Promise<Float32Array> {
		const { inputIds, attentionMask, tokenTypeIds } = this.encode(text);
		const count = inputIds.length;
		const tensor = (data: BigInt64Array) => new this.#library.Tensor("int64", data, [1, count]);
		const output: Record<string, Tensor> = await this.#model({
			input_ids: tensor(inputIds),
			attention_mask: tensor(attentionMask),
			token_type_ids: tensor(tokenTypeIds),
		});
		const states = output.last_hidden_state ?? output.token_embeddings;
		if (!(states?.data instanceof Float32Array) || states.dims[1] !== count) {
			throw new Error("it gives no vector for each token (last_hidden_state)");
		}
		return meanOfTokens(states.data, count);
	}

	async close(): Promise<void> {
		await this.#model.dispose();
	}
}
