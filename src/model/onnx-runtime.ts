import { createRequire } from "node:module";

/** As much of onnxruntime-node as is needed here. */
export interface OnnxRuntime {
	readonly InferenceSession: {
		/** @param model an ONNX file's path, or its bytes. */
		create(model: string | Uint8Array, options: SessionOptions): Promise<OnnxSession>;
	};
	readonly Tensor: new (
		type: "float32" | "int64",
		data: Float32Array | BigInt64Array,
		dims: readonly number[],
	) => object;
}

interface SessionOptions {
	readonly intraOpNumThreads: number;
	readonly logSeverityLevel: number;
}

export interface OnnxSession {
	run(feeds: Readonly<Record<string, object>>): Promise<Record<string, { readonly data: unknown }>>;
	release(): Promise<void>;
}

/** The very copy of onnxruntime-node that transformers.js runs: a second one would load its libraries twice. */
export function onnxRuntime(): OnnxRuntime {
	const library = createRequire(import.meta.url).resolve("@xenova/transformers");
	return createRequire(library)("onnxruntime-node");
}
