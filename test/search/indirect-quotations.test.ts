import path from "node:path";
import { describe, expect, test } from "vitest";
import { connect } from "../../src/library/database.ts";
import { ask } from "../../src/search/ask.ts";
import { findQuotations } from "../../src/search/quote/find-quotations.ts";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { copyOf, testLibrary } from "../support/test-library.ts";

const files = {
	"gas.md": "# Gas\n\n“Gas is cheap,” Jane Doe said.\n\n“Pipes are old,” Jane Doe said.\n\nIt rained.",
};

/** A library whose first quotation is stored as the changes say. */
async function libraryWith(changes: string) {
	const library = testLibrary(files);
	(await library.open()).close();
	const indexDir = copyOf(library.indexDir);
	const database = connect(path.join(indexDir, "library.db"), 0);
	database.exec(`UPDATE quotations SET ${changes} WHERE ordinal = 0`);
	database.close();
	return library.open({ indexDir });
}

describe("a statement that the article only reports", () => {
	test("comes after somebody's own words, and is of its own kind", async () => {
		const library = await libraryWith("kind = 'indirect'");
		const { quotations } = await findQuotations(library, fakeEmbedder(), { who: "Doe" });
		expect(quotations.map(({ quotation, kind }) => [quotation, kind])).toEqual([
			["“Pipes are old,”", "direct"],
			["“Gas is cheap,”", "indirect"],
		]);
	});

	test("is told with a hit of ask", async () => {
		const library = await libraryWith("kind = 'indirect'");
		const { hits } = await ask(library, fakeEmbedder(), { question: "is gas cheap" });
		expect(hits[0]?.said).toMatchObject([{ speaker: "Jane Doe", kind: "indirect" }]);
	});
});

describe("a few marked words", () => {
	test("are not told with a hit of ask where they are fewer than three", async () => {
		const question = "is gas cheap";
		const three = await libraryWith("kind = 'mixed'");
		expect((await ask(three, fakeEmbedder(), { question })).hits[0]?.said).toHaveLength(1);
		const two = await libraryWith("kind = 'mixed', end = start + 7");
		expect((await ask(two, fakeEmbedder(), { question })).hits[0]).not.toHaveProperty("said");
	});
});

test("words that something interrupts are marked on both sides of it", async () => {
	const library = await libraryWith("spans = '[7,11,15,20]'");
	const { quotations } = await findQuotations(library, fakeEmbedder(), { who: "Doe", limit: 1 });
	const [{ text, highlights, spans } = { text: "", highlights: [], spans: [] }] = quotations;
	expect(highlights).toHaveLength(2);
	expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(
		spans?.map(({ start, end }) => library.body("gas")?.slice(start, end)),
	);
});
