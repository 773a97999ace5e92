import type { Embedder } from "./embedder.ts";
import type { LoadOptions } from "./given-model.ts";
import { lazily } from "./lazy.ts";
import { loadEmbedder, modelId } from "./load-embedder.ts";

/**
 * An embedder whose model is loaded when a text is first embedded. With nothing to embed (a list of the articles,
 * a library in step) it never is, which saves most of the time such a command would take.
 * @throws ModelError when the choice names no model, or a folder that is missing or incomplete.
 */
export async function lazyEmbedder(options: LoadOptions): Promise<Embedder> {
	const id = await modelId(options);
	const { get, close } = lazily(() => loadEmbedder(options));
	return {
		id,
		embed: async (texts) => (await get()).embed(texts),
		read: async (pieces, own) => (await get()).read(pieces, own),
		tokenSimilarities: async (a, b) => (await get()).tokenSimilarities(a, b),
		close,
	};
}
