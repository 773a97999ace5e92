import { afterAll, beforeAll, inject } from "vitest";
import { loadEmbedder } from "../../src/model/load-embedder.ts";
import { type Engine, openEngine } from "../../src/search/engine.ts";

/** An engine on the project's own articles with the real model, opened once for a test file. */
export function useEngine(): () => Engine {
	let engine: Engine;
	beforeAll(async () => {
		const indexDir = inject("indexDir");
		const embedder = await loadEmbedder({ model: "bundled", indexDir });
		engine = await openEngine({ corpusDir: "corpus", indexDir, embedder });
	});
	afterAll(() => engine.close());
	return () => engine;
}
