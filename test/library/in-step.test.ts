import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { generatedArticle, generatedCorpus } from "../support/generated-corpus.ts";
import { writeFiles } from "../support/temporary-folder.ts";
import { allPassages, answersOf, evenly, testLibrary } from "../support/test-library.ts";

const three = {
	"boats.md": "# Boats\n\nThe ferry leaves the quay at noon.",
	"birds.md": "# Birds\n\nThe heron stands in the reeds.",
	"bread.md": "# Bread\n\nThe baker kneads the dough at dawn.",
};
const ids = (library: { cards(): readonly { id: string }[] }) => library.cards().map(({ id }) => id);

describe("opening a library", () => {
	test("for the first time embeds every passage once, after its title", async () => {
		const embedder = fakeEmbedder();
		const { report, size } = await testLibrary(three).open({ embedder });
		expect(embedder.texts.toSorted()).toEqual(
			[
				"Boats The ferry leaves the quay at noon.",
				"Birds The heron stands in the reeds.",
				"Bread The baker kneads the dough at dawn.",
			].toSorted(),
		);
		expect(size).toBe(3);
		expect(report).toEqual({
			embedded: ["birds", "boats", "bread"],
			removed: [],
			unchanged: 0,
			passages: 3,
			problems: [],
			notices: [],
		});
	});

	test("gives a model no brackets around a title that was supplied", async () => {
		const embedder = fakeEmbedder();
		await testLibrary({ "boats.md": "---\ntitle: '[Boats]'\n---\nThe ferry leaves." }).open({ embedder });
		expect(embedder.texts[0]).toBe("Boats The ferry leaves.");
	});

	test("again embeds nothing", async () => {
		const library = testLibrary(three);
		await library.open();
		const again = await library.open();
		expect(again.embedded).toBe(0);
		expect(again.report).toMatchObject({ embedded: [], removed: [], unchanged: 3, passages: 0 });
	});

	test("again gives the same answers", async () => {
		const library = testLibrary(generatedCorpus(5, 6));
		const first = answersOf(await library.open(), "the copper kettle by the river");
		expect(answersOf(await library.open(), "the copper kettle by the river")).toEqual(first);
	});

	test("tells how far it is, from none to all passages", async () => {
		const told: [number, number][] = [];
		await testLibrary(three).open({ onProgress: (done, total) => told.push([done, total]) });
		expect(told).toEqual([
			[0, 3],
			[1, 3],
			[2, 3],
			[3, 3],
		]);
	});

	test("tells of no progress when nothing is embedded", async () => {
		const library = testLibrary(three);
		await library.open();
		let told = 0;
		await library.open({ onProgress: () => told++ });
		expect(told).toBe(0);
	});

	test("keeps the articles that were done when the model fails at a later one", async () => {
		const library = testLibrary(generatedCorpus(3, 2));
		const beforeEmbedding = (soFar: number) => {
			if (soFar > 4) throw new Error("out of memory");
		};
		await expect(library.open({ embedder: fakeEmbedder({ beforeEmbedding }) })).rejects.toThrow(
			"out of memory",
		);
		expect((await library.open()).report.embedded).toEqual(["article-2"]);
	});
});

describe("an article that changed", () => {
	test("is embedded again, and no other", async () => {
		const library = testLibrary(three);
		await library.open();
		writeFiles(library.corpusDir, { "birds.md": "# Birds\n\nThe heron has flown." });
		const embedder = fakeEmbedder();
		const { report } = await library.open({ embedder });
		expect(embedder.texts).toEqual(["Birds The heron has flown."]);
		expect(report).toMatchObject({ embedded: ["birds"], removed: [], unchanged: 2, passages: 1 });
	});

	test("is found by its new words and no more by its old ones", async () => {
		const library = testLibrary(three);
		await library.open();
		writeFiles(library.corpusDir, { "birds.md": "# Birds\n\nThe stork has flown." });
		const changed = await library.open();
		expect(changed.matchWords(evenly(["heron"]), 10).best).toEqual([]);
		expect(changed.matchWords(evenly(["stork"]), 10).best).toHaveLength(1);
	});

	test("is not embedded again when only its time of change is new", async () => {
		const library = testLibrary(three);
		await library.open();
		writeFiles(library.corpusDir, three);
		expect((await library.open()).embedded).toBe(0);
	});

	test("that has another id now is not there under its old one", async () => {
		const library = testLibrary(three);
		await library.open();
		writeFiles(library.corpusDir, { "birds.md": `---\nid: herons\n---\n${three["birds.md"]}` });
		expect(ids(await library.open())).toEqual(["boats", "bread", "herons"]);
	});

	test("may trade ids with another", async () => {
		const [one, two] = ["---\nid: one\n---\nAlpha.", "---\nid: two\n---\nBeta."];
		const library = testLibrary({ "a.md": one, "b.md": two });
		await library.open();
		writeFiles(library.corpusDir, {
			"a.md": "---\nid: two\n---\nAlpha.",
			"b.md": "---\nid: one\n---\nBeta.",
		});
		const traded = await library.open();
		expect([traded.article("one")?.body, traded.article("two")?.body]).toEqual(["Beta.", "Alpha."]);
	});
});

describe("a file that is gone", () => {
	test("takes its article out of cards, words and vectors", async () => {
		const library = testLibrary(three);
		await library.open();
		rmSync(path.join(library.corpusDir, "birds.md"));
		const without = await library.open();
		expect(without.report).toMatchObject({ removed: ["birds"], unchanged: 2 });
		expect(ids(without)).toEqual(["boats", "bread"]);
		expect(without.article("birds")).toBeUndefined();
		expect(without.matchWords(evenly(["heron"]), 10).best).toEqual([]);
		const nearest = without.nearest(fakeEmbedder().vectorOf("The heron stands in the reeds."), 10);
		expect(
			without
				.passages(nearest.map(({ passage }) => passage))
				.map((one) => one.articleId)
				.sort(),
		).toEqual(["boats", "bread"]);
	});

	test("takes nothing with it when the whole folder is empty: that is a fault", async () => {
		const library = testLibrary(three);
		await library.open();
		for (const file of Object.keys(three)) rmSync(path.join(library.corpusDir, file));
		await expect(library.open()).rejects.toThrow("holds no article");
		writeFiles(library.corpusDir, three);
		expect((await library.open()).embedded).toBe(0);
	});

	test("and is there again under another name keeps its id, if its front matter gives one", async () => {
		const text = "---\nid: boats\n---\nThe ferry leaves.";
		const library = testLibrary({ "a.md": text, "birds.md": three["birds.md"] });
		await library.open();
		rmSync(path.join(library.corpusDir, "a.md"));
		writeFiles(library.corpusDir, { "b.md": text });
		const renamed = await library.open();
		expect([ids(renamed), renamed.article("boats")?.file]).toEqual([["birds", "boats"], "b.md"]);
	});
});

test("a file that is new is embedded, and no other", async () => {
	const library = testLibrary(three);
	await library.open();
	writeFiles(library.corpusDir, { "bees.md": "# Bees\n\nThe hive hums." });
	const more = await library.open();
	expect(more.report).toMatchObject({ embedded: ["bees"], unchanged: 3, passages: 1 });
	expect([more.embedded, more.size]).toEqual([1, 4]);
});

describe("another model", () => {
	test("embeds everything again", async () => {
		const library = testLibrary(three);
		const first = await library.open();
		const second = await library.open({ embedder: fakeEmbedder({ id: "fake:2" }) });
		expect([first.embedded, second.embedded]).toEqual([3, 3]);
		expect(second.report).toMatchObject({ embedded: ["birds", "boats", "bread"], unchanged: 0 });
	});

	test("may have vectors of another length", async () => {
		const library = testLibrary(generatedCorpus(4, 5));
		await library.open();
		const embedder = fakeEmbedder({ id: "fake:48", dimensions: 48 });
		const wider = await library.open({ embedder });
		const fresh = await testLibrary(generatedCorpus(4, 5)).open({ embedder });
		expect(answersOf(wider, "a lantern", embedder)).toEqual(answersOf(fresh, "a lantern", embedder));
	});
});

describe("a library brought in step many times", () => {
	const states: Record<string, string>[] = [
		generatedCorpus(12, 5),
		{
			...generatedCorpus(12, 5),
			"article-3.md": generatedArticle(7, 91),
			"more.txt": generatedArticle(3, 92),
		},
		generatedCorpus(3, 2, 5),
		{ ...generatedCorpus(9, 4), "article-0.md": "# Short\n\nA lantern." },
	];

	test("answers as one made from the last corpus alone", async () => {
		const library = testLibrary({ "none.md": "Nothing yet." });
		for (const state of states) {
			for (let index = 0; index < 12; index++) {
				rmSync(path.join(library.corpusDir, `article-${index}.md`), { force: true });
			}
			for (const file of ["none.md", "more.txt"]) rmSync(path.join(library.corpusDir, file), { force: true });
			for (const [file, text] of Object.entries(state))
				writeFileSync(path.join(library.corpusDir, file), text);
			const inStep = await library.open();
			const fresh = await testLibrary(state).open();
			expect(answersOf(inStep, "lantern harbour violin")).toEqual(answersOf(fresh, "lantern harbour violin"));
			expect(allPassages(inStep).map(({ id: _, ...rest }) => rest)).toEqual(
				allPassages(fresh).map(({ id: _, ...rest }) => rest),
			);
		}
	});
});
