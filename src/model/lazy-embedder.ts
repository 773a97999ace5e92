import type { Embedder } from "./embedder.ts";
import { type LoadOptions, loadEmbedder, modelId } from "./load-embedder.ts";

/**
 * An embedder whose model is loaded when a text is first embedded. With nothing to embed (a list of the articles,
 * a library in step) it never is, which saves most of the time such a command would take.
 * @throws ModelError when the choice names no model, or a folder that is missing or incomplete.
 */
export async function lazyEmbedder(options: LoadOptions): Promise<Embedder> {
	const id = await modelId(options);
	let loading: Promise<Embedder> | undefined;
	const load = () => {
		loading ??= loadEmbedder(options);
		return loading;
	};
	return {
		id,
		embed: async (texts) => (await load()).embed(texts),
		read: async (pieces) => (await load()).read(pieces),
		tokenSimilarities: async (a, b) => (await load()).tokenSimilarities(a, b),
		close: async () => (await loading)?.close(),
	};
}
