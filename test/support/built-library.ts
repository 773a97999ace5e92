import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { loadEmbedder } from "../../src/model/load-embedder.ts";
import { openEngine } from "../../src/search/engine.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** An `INDEX_DIR` in step with the project's own corpus, for tests that change neither. */
		readonly indexDir: string;
	}
}

/** Builds the model and the library of the project's own articles once for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const indexDir = await mkdtemp(path.join(tmpdir(), "passim-test-"));
	const embedder = await loadEmbedder({ model: "bundled", indexDir });
	const engine = await openEngine({ corpusDir: "corpus", indexDir, embedder });
	await engine.close();
	project.provide("indexDir", indexDir);
	return () => rm(indexDir, { recursive: true, force: true });
}
