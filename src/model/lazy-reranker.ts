import type { LoadOptions } from "./given-model.ts";
import { lazily } from "./lazy.ts";
import { loadReranker, rerankerId } from "./load-reranker.ts";
import type { Reranker } from "./reranker.ts";

/**
 * A reranker whose model is loaded when it first reads something.
 * @throws ModelError when the choice names no model, or a folder that is missing or incomplete.
 */
export async function lazyReranker(options: LoadOptions): Promise<Reranker> {
	const id = await rerankerId(options);
	const { get, close } = lazily(() => loadReranker(options));
	return { id, relevance: async (question, texts) => (await get()).relevance(question, texts), close };
}

/** The reranker that `RERANK_MODEL` names; none where it is empty. */
export async function chosenReranker(
	model: string | undefined,
	options: Omit<LoadOptions, "model">,
): Promise<Reranker | undefined> {
	return model ? lazyReranker({ ...options, model }) : undefined;
}
