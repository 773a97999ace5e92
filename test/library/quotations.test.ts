import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { connect } from "../../src/library/database.ts";
import type { Library } from "../../src/library/library.ts";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { writeFiles } from "../support/temporary-folder.ts";
import { copyOf, testLibrary } from "../support/test-library.ts";

const gas = "# Gas\n\n“Gas is cheap,” Jane Doe said. The pipes are old.\n\nNobody spoke on Monday.";
const oil = "# Oil\n\n“Oil is dear,” John Smith said. “The wells are dry,” Doe said.";

const wordsOf = (library: Library, name: string) =>
	library.quotationsBy(name).map(({ articleId, start, end }) => library.body(articleId)?.slice(start, end));

describe("quotations", () => {
	test("are found by speaker, with the article's own words at their offsets", async () => {
		const library = await testLibrary({ "gas.md": gas }).open();
		expect(library.speakers()).toMatchObject([{ name: "Jane Doe", quotations: 1, articles: 1 }]);
		expect(wordsOf(library, "Jane Doe")).toEqual(["“Gas is cheap,”"]);
		expect(library.quotationsBy("Jane Doe")).toMatchObject([
			{ articleId: "gas", paragraph: 1, kind: "direct" },
		]);
	});

	test("are found by article, and by where they stand in it", async () => {
		const library = await testLibrary({ "gas.md": gas, "oil.md": oil }).open();
		const [first, second] = library.quotationsOf("oil");
		expect([first?.speaker, second?.speaker]).toEqual(["John Smith", "Jane Doe"]);
		const end = first?.end ?? 0;
		expect(library.quotationsIn("oil", { start: end - 1, end: end + 1 })).toEqual([first]);
		expect(library.quotationsIn("oil", { start: end, end: end + 1 })).toEqual([]);
		expect(library.quotationsIn("oil", { start: 0, end: 10_000 })).toEqual([first, second]);
	});

	test("are of nobody where there are none", async () => {
		const library = await testLibrary({ "quiet.md": "# Quiet\n\nThe heron stands in the reeds." }).open();
		expect(library.speakers()).toEqual([]);
		expect(library.quotationsIn("quiet", { start: 0, end: 10 })).toEqual([]);
		expect(library.quotationsBy("Jane Doe")).toEqual([]);
	});
});

describe("quotations stay in step", () => {
	test("with an article that changed", async () => {
		const library = testLibrary({ "gas.md": gas, "oil.md": oil });
		await library.open();
		writeFiles(library.corpusDir, { "oil.md": "# Oil\n\n“Oil is cheap,” Ann Lee said." });
		const changed = await library.open();
		expect(changed.speakers().map(({ name }) => name)).toEqual(["Ann Lee", "Jane Doe"]);
		expect(wordsOf(changed, "Ann Lee")).toEqual(["“Oil is cheap,”"]);
	});

	test("with an article that is gone", async () => {
		const library = testLibrary({ "gas.md": gas, "oil.md": oil });
		await library.open();
		rmSync(path.join(library.corpusDir, "oil.md"));
		const without = await library.open();
		expect(without.speakers()).toMatchObject([{ name: "Jane Doe", quotations: 1 }]);
		expect(without.quotationsOf("oil")).toEqual([]);
	});

	test("with the rules that find them, and nothing is embedded for it", async () => {
		const library = testLibrary({ "gas.md": gas });
		(await library.open()).close();
		const indexDir = copyOf(library.indexDir);
		const database = connect(path.join(indexDir, "library.db"), 0);
		database.exec("UPDATE quotations SET speaker = 'Nobody'; UPDATE articles SET quotation_policy = 'older'");
		database.close();
		const embedder = fakeEmbedder();
		const later = await library.open({ indexDir, embedder });
		expect(later.speakers()).toMatchObject([{ name: "Jane Doe" }]);
		expect(embedder.texts).toEqual([]);
	});

	test("with a library that an older version made", async () => {
		const library = testLibrary({ "gas.md": gas });
		(await library.open()).close();
		const indexDir = copyOf(library.indexDir);
		const database = connect(path.join(indexDir, "library.db"), 0);
		database.exec("DROP TABLE quotations; PRAGMA user_version = 2");
		database.close();
		const later = await library.open({ indexDir });
		expect(later.speakers()).toMatchObject([{ name: "Jane Doe" }]);
		expect(later.notices).toEqual([expect.stringContaining("made by another version")]);
	});
});
