import { availableParallelism } from "node:os";
// biome-ignore lint/style/noRestrictedImports: this is the one file that imports transformers.js.
import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from "@xenova/transformers";

export type { PreTrainedTokenizer, Tensor };

type Transformers = typeof import("@xenova/transformers");

/** What to load, and under which name. */
export interface ModelSource {
	/** The `id` of the embedder or reranker made of it. */
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

/** A model with the tokenizer that prepares its texts. */
export interface LoadedModel {
	readonly library: Transformers;
	readonly tokenizer: PreTrainedTokenizer;
	readonly model: PreTrainedModel;
}

/** No text is read beyond this many tokens, whatever the model allows: passages are far shorter. */
export const mostTokens = 512;
/** Products of one text are too small to be worth sharing among more threads. */
const mostThreads = 4;

/**
 * Loads a model and its tokenizer with transformers.js.
 * @param kind the class of transformers.js that gives the model the output that is wanted.
 * @throws whatever transformers.js or ONNX Runtime throw when a file is missing or damaged.
 */
export async function loadTransformers(
	source: ModelSource,
	kind: "AutoModel" | "AutoModelForSequenceClassification",
): Promise<LoadedModel> {
	const library = await importLibrary();
	library.env.logLevel = library.LogLevel.NONE;
	// One setting for all models, which may be loading at the same time; `local_files_only` holds for this one.
	remoteWanted ||= source.remote;
	library.env.allowRemoteModels = remoteWanted;
	const where = { cache_dir: source.cacheDir, local_files_only: !source.remote };
	const tokenizer = await library.AutoTokenizer.from_pretrained(source.location, where);
	const model = await library[kind].from_pretrained(source.location, {
		...where,
		dtype: source.quantised ? "q8" : "fp32",
		session_options: {
			intraOpNumThreads: Math.min(mostThreads, availableParallelism()),
			logSeverityLevel: 4,
		},
	});
	return { library, tokenizer, model };
}

let remoteWanted = false;
let imported: Promise<Transformers> | undefined;

/** Imported when a model is first needed: it takes a third of a second, and many commands need no model. */
function importLibrary(): Promise<Transformers> {
	// biome-ignore lint/style/noRestrictedImports: this is the one file that imports transformers.js.
	imported ??= import("@xenova/transformers");
	return imported;
}
