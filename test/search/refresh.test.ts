import { renameSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { CorpusError } from "../../src/errors.ts";
import { openEngine } from "../../src/search/engine.ts";
import { type FakeEmbedder, fakeEmbedder } from "../support/fake-embedder.ts";
import { folderWith, temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const files = {
	"boats.md": "# Boats\n\nBoats lie in the harbour.",
	"bread.md": "# Bread\n\nBread is baked.",
};

async function opened(embedder: FakeEmbedder = fakeEmbedder()) {
	const corpusDir = folderWith(files);
	const engine = await openEngine({ corpusDir, indexDir: temporaryFolder(), embedder });
	onTestFinished(() => engine.close());
	return { corpusDir, engine };
}

/** An embedder that stops at a text until it is let go on. */
function gated() {
	let open: (() => void) | undefined;
	let reached: (() => void) | undefined;
	const atGate = new Promise<void>((resolve) => {
		reached = resolve;
	});
	const gate = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { atGate, gate, reach: () => reached?.(), open: () => open?.() };
}

describe("an engine that is refreshed", () => {
	it("knows what came, changed and went", async () => {
		const { corpusDir, engine } = await opened();
		const before = engine.edition();
		writeFiles(corpusDir, { "birds.md": "# Birds\n\nBirds sing.", "boats.md": "# Boats\n\nBoats sink." });
		rmSync(path.join(corpusDir, "bread.md"));
		expect(await engine.refresh()).toMatchObject({ embedded: ["birds", "boats"], removed: ["bread"] });
		expect(engine.sources().map(({ id }) => id)).toEqual(["birds", "boats"]);
		expect(engine.report().embedded).toEqual(["birds", "boats"]);
		expect(engine.passages()).toBe(2);
		expect(engine.edition()).not.toBe(before);
		expect((await engine.ask({ question: "birds sing" })).hits[0]?.ref).toBe("birds#1");
		expect(engine.everyPassage().map(({ text }) => text)).toEqual(["Birds sing.", "Boats sink."]);
	});

	it("is of the same edition where nothing changed", async () => {
		const { engine } = await opened();
		const before = engine.edition();
		expect(await engine.refresh()).toMatchObject({ embedded: [], removed: [], unchanged: 2 });
		expect(engine.edition()).toBe(before);
	});

	it("answers what is asked meanwhile, and what was asked before, from the articles as they were", async () => {
		const { atGate, gate, reach, open } = gated();
		const embedder = fakeEmbedder();
		const slow: FakeEmbedder = {
			...embedder,
			async read(pieces) {
				if (pieces.join(" ").includes("how are")) {
					reach();
					await gate;
				}
				return embedder.read(pieces);
			},
		};
		const { corpusDir, engine } = await opened(slow);
		const asked = engine.ask({ question: "how are boats baked" });
		await atGate;
		rmSync(path.join(corpusDir, "boats.md"));
		await engine.refresh();
		expect(engine.sources().map(({ id }) => id)).toEqual(["bread"]);
		open();
		expect((await asked).hits.map(({ article }) => article.id).sort()).toEqual(["boats", "bread"]);
		expect((await engine.ask({ question: "boats" })).hits.map(({ article }) => article.id)).toEqual([
			"bread",
		]);
	});

	it("stays as it is where the folder is gone, and comes along when it is back", async () => {
		const { corpusDir, engine } = await opened();
		renameSync(corpusDir, `${corpusDir}-away`);
		await expect(engine.refresh()).rejects.toThrow(CorpusError);
		expect((await engine.ask({ question: "bread" })).hits).toHaveLength(2);
		renameSync(`${corpusDir}-away`, corpusDir);
		writeFiles(corpusDir, { "birds.md": "# Birds\n\nBirds sing." });
		expect(await engine.refresh()).toMatchObject({ embedded: ["birds"] });
	});

	it("is refreshed once at a time", async () => {
		const { corpusDir, engine } = await opened();
		writeFiles(corpusDir, { "birds.md": "# Birds\n\nBirds sing." });
		const reports = await Promise.all([engine.refresh(), engine.refresh()]);
		expect(reports.map(({ embedded }) => embedded)).toEqual([["birds"], []]);
	});

	it("gives up when it is to stop, and goes on from there the next time", async () => {
		const stop = new AbortController();
		const embedder = fakeEmbedder({ beforeEmbedding: (texts) => texts === 3 && stop.abort() });
		const { corpusDir, engine } = await opened(embedder);
		const more = Array.from({ length: 5 }, (_, at) => [`more-${at}.md`, `# More ${at}\n\nWord ${at}.`]);
		writeFiles(corpusDir, Object.fromEntries(more));
		await expect(engine.refresh(stop.signal)).rejects.toThrow();
		expect(engine.passages()).toBe(2);
		const { embedded } = await engine.refresh();
		expect(embedded.length).toBeLessThan(5);
		expect(engine.passages()).toBe(7);
	});
});
