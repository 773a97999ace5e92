import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { loadEmbedder } from "../../src/model/load-embedder.ts";
import { type Engine, openEngine } from "../../src/search/engine.ts";
import { writeFiles } from "./temporary-folder.ts";

/** An engine on articles of a test's own with the real model, opened once for a test file. */
export function useSmallEngine(files: Record<string, string>): () => Engine {
	const folder = mkdtempSync(path.join(tmpdir(), "passim-test-"));
	let engine: Engine;
	beforeAll(async () => {
		const corpusDir = path.join(folder, "corpus");
		writeFiles(corpusDir, files);
		const embedder = await loadEmbedder({ model: "bundled", indexDir: inject("indexDir") });
		engine = await openEngine({ corpusDir, indexDir: path.join(folder, "embeddings"), embedder });
	});
	afterAll(async () => {
		await engine.close();
		rmSync(folder, { recursive: true, force: true });
	});
	return () => engine;
}
