import { availableParallelism } from "node:os";
import { type OnnxRuntime, type OnnxSession, onnxRuntime } from "../model/onnx-runtime.ts";
import type { EncodedText } from "../model/transformers-embedder.ts";

type Feeds = Record<string, object>;

/** ONNX Runtime with nothing around it: the bound that embedding with it can come near to. */
export class RawRuntime {
	readonly #runtime: OnnxRuntime;
	readonly #session: OnnxSession;

	private constructor(runtime: OnnxRuntime, session: OnnxSession) {
		this.#runtime = runtime;
		this.#session = session;
	}

	/** Opens a model file with the runtime that transformers.js uses. */
	static async open(onnxFile: string): Promise<RawRuntime> {
		const runtime = onnxRuntime();
		const options = { intraOpNumThreads: Math.min(4, availableParallelism()), logSeverityLevel: 4 };
		return new RawRuntime(runtime, await runtime.InferenceSession.create(onnxFile, options));
	}

	/** Inputs for one run with all of the texts, the shorter ones padded. */
	feedsOf(texts: readonly EncodedText[]): Feeds {
		const width = Math.max(...texts.map((text) => text.inputIds.length));
		const tensor = (field: keyof EncodedText) => {
			const data = new BigInt64Array(texts.length * width);
			texts.forEach((text, row) => {
				data.set(text[field], row * width);
			});
			return new this.#runtime.Tensor("int64", data, [texts.length, width]);
		};
		return {
			input_ids: tensor("inputIds"),
			attention_mask: tensor("attentionMask"),
			token_type_ids: tensor("tokenTypeIds"),
		};
	}

	/** Runs the model on each of the inputs, one after the other. */
	async run(all: readonly Feeds[]): Promise<void> {
		for (const feeds of all) await this.#session.run(feeds);
	}

	async close(): Promise<void> {
		await this.#session.release();
	}
}
