import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import type { EncodedText } from "../model/transformers-embedder.ts";

/** As much of onnxruntime-node as is needed here. */
interface Runtime {
	readonly InferenceSession: {
		create(file: string, options: { intraOpNumThreads: number; logSeverityLevel: number }): Promise<Session>;
	};
	readonly Tensor: new (type: "int64", data: BigInt64Array, dims: readonly number[]) => object;
}

interface Session {
	run(feeds: Record<string, object>): Promise<Record<string, { readonly data: unknown }>>;
	release(): Promise<void>;
}

type Feeds = Record<string, object>;

/** ONNX Runtime with nothing around it: the bound that embedding with it can come near to. */
export class RawRuntime {
	readonly #runtime: Runtime;
	readonly #session: Session;

	private constructor(runtime: Runtime, session: Session) {
		this.#runtime = runtime;
		this.#session = session;
	}

	/** Opens a model file with the very copy of onnxruntime-node that transformers.js uses. */
	static async open(onnxFile: string): Promise<RawRuntime> {
		const require = createRequire(import.meta.resolve("@xenova/transformers"));
		const runtime: Runtime = require("onnxruntime-node");
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
