import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { writeFiles } from "../support/temporary-folder.ts";
import { answersOf, testLibrary } from "../support/test-library.ts";

const three = {
	"boats.md": "# Boats\n\nThe ferry leaves the quay at noon.",
	"birds.md": "# Birds\n\nThe heron stands in the reeds.",
	"bread.md": "# Bread\n\nThe baker kneads the dough at dawn.",
};
const ids = (library: { cards(): readonly { id: string }[] }) => library.cards().map(({ id }) => id);

describe("a file that was good and is broken", () => {
	test.each([
		["its prose is gone", "---\ntitle: Birds\n---\n", "holds no prose"],
		["it is binary", "\0\0\0", "is a binary file"],
		["it is empty", "", "is empty"],
	])("keeps the version before, and the report says so: %s", async (_, broken, why) => {
		const library = testLibrary(three);
		const before = answersOf(await library.open(), "the heron in the reeds");
		writeFiles(library.corpusDir, { "birds.md": broken });
		const after = await library.open();
		expect(answersOf(after, "the heron in the reeds")).toEqual(before);
		expect([after.embedded, after.report.unchanged]).toEqual([0, 3]);
		expect(after.report.problems).toEqual([{ file: "birds.md", message: expect.stringContaining(why) }]);
		expect(after.report.problems[0]?.message).toMatch(
			/^birds\.md: .* Until then the version read before stays\.$/s,
		);
	});

	test("keeps it even when it is the only one", async () => {
		const library = testLibrary({ "birds.md": three["birds.md"] });
		await library.open();
		writeFiles(library.corpusDir, { "birds.md": "" });
		expect(ids(await library.open())).toEqual(["birds"]);
	});

	test("is taken in when it is good again", async () => {
		const library = testLibrary(three);
		await library.open();
		writeFiles(library.corpusDir, { "birds.md": "\0" });
		await library.open();
		writeFiles(library.corpusDir, { "birds.md": "# Birds\n\nThe stork has flown." });
		const mended = await library.open();
		expect([mended.report.problems, mended.article("birds")?.body]).toEqual([
			[],
			"# Birds\n\nThe stork has flown.",
		]);
	});

	test("is embedded by a new model from the version before", async () => {
		const library = testLibrary(three);
		await library.open();
		writeFiles(library.corpusDir, { "birds.md": "\0" });
		const embedder = fakeEmbedder({ id: "fake:2" });
		await library.open({ embedder });
		expect(embedder.texts).toContain("Birds The heron stands in the reeds.");
	});
});

describe("files that cannot be read", () => {
	test("stop none of the others", async () => {
		const { report, cards } = await testLibrary({
			...three,
			"binary.md": Uint8Array.of(1, 0, 2),
			"broken.md": "---\ntitle: No text\n---\n",
			"deep.md": `${">".repeat(4000)} deep`,
			"empty.md": "",
			"latin.txt": Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
			"paper.pdf": "%PDF-1.7",
		}).open();
		expect(cards().map(({ id }) => id)).toEqual(["birds", "boats", "bread"]);
		expect(report.problems.map(({ file }) => file).toSorted()).toEqual([
			"binary.md",
			"broken.md",
			"deep.md",
			"empty.md",
			"latin.txt",
			"paper.pdf",
		]);
		for (const { file, message } of report.problems) expect(message.startsWith(`${file}: `)).toBe(true);
	});

	test("and are all there is are named in one error", async () => {
		const library = testLibrary({ "a.md": "\0", "b.pdf": "%PDF-1.7" });
		await expect(library.open()).rejects.toThrow(
			/^No article in ".*" could be read\.\nb\.pdf: this kind .*\na\.md: is a binary file/,
		);
	});
});

describe("two files with the same id", () => {
	const twins = { "a.md": "---\nid: twin\n---\nAlpha.", "b.md": "---\nid: twin\n---\nBeta." };

	test("give one article, the first by name, and a sentence about the other", async () => {
		const { report, cards, article } = await testLibrary(twins).open();
		expect([cards().length, article("twin")?.body]).toEqual([1, "Alpha."]);
		expect(report.problems).toEqual([
			{
				file: "b.md",
				message: `b.md: has the same id "twin" as a.md and is left out; give one of them another "id:" in its front matter.`,
			},
		]);
	});

	test("give the same when the first came later", async () => {
		const library = testLibrary({ "b.md": twins["b.md"] });
		await library.open();
		writeFiles(library.corpusDir, twins);
		expect((await library.open()).article("twin")?.body).toBe("Alpha.");
	});

	test("embed nothing when nothing changed", async () => {
		const library = testLibrary(twins);
		await library.open();
		expect((await library.open()).embedded).toBe(0);
	});

	test("give the second when the first is gone", async () => {
		const library = testLibrary(twins);
		await library.open();
		rmSync(path.join(library.corpusDir, "a.md"));
		const left = await library.open();
		expect([left.article("twin")?.body, left.report.problems]).toEqual(["Beta.", []]);
	});
});
