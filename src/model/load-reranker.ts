import { type LoadOptions, type ModelChoice, openGiven, sourceOf } from "./given-model.ts";
import { rerankSetting } from "./model-setting.ts";
import type { Reranker } from "./reranker.ts";
import { openReranker } from "./transformers-reranker.ts";

/**
 * The `id` that `loadReranker` would give its reranker, without loading the model.
 * @throws ModelError when the choice names no model, or a folder that is missing or incomplete.
 */
export async function rerankerId(choice: ModelChoice): Promise<string> {
	return (await sourceOf(choice, rerankSetting)).id;
}

/**
 * Loads a cross-encoder.
 * @throws ModelError saying what is wrong with `RERANK_MODEL` or with the folder, and what to do.
 */
export function loadReranker(options: LoadOptions): Promise<Reranker> {
	return openGiven(options, rerankSetting, openReranker);
}
