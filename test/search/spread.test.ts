import { describe, expect, it } from "vitest";
import { similarityOf } from "../../src/library/similarity.ts";
import type { RankedPassage } from "../../src/search/rank.ts";
import { spread } from "../../src/search/spread.ts";
import { generatedArticle, generatedCorpus } from "../support/generated-corpus.ts";
import { type OpenedLibrary, testLibrary } from "../support/test-library.ts";

const river = generatedArticle(4, 1);
const files = {
	"river.md": river,
	"bridge.md": generatedArticle(3, 2),
	"garden.md": generatedArticle(1, 3),
	// The same words under another address.
	"reprint.md": river,
	// Only where many articles compete is it worth showing others.
	...generatedCorpus(20, 1, 5),
};

/** Passages ranked in this order, each named by its article and its place there, from 1. */
function ranked(library: OpenedLibrary, names: readonly string[]): RankedPassage[] {
	return names.map((name) => {
		const [article = "", place] = name.split(" ");
		const stored = library.passagesOf(article)[Number(place) - 1];
		if (!stored) throw new Error(`There is no passage ${name}.`);
		const match = { parts: [], similarities: [], passageMatch: 0, partMatches: [] };
		return {
			passage: stored.id,
			stored,
			sentence: 0,
			match,
			similarity: 0,
			lexicalScore: 0,
			fusedScore: 0,
		};
	});
}

/** What becomes of that order. */
async function spreadOut(
	names: readonly string[],
	corpus: Record<string, string> = files,
): Promise<string[]> {
	const library = await testLibrary(corpus).open();
	return spread(library, ranked(library, names)).map(({ stored: { articleId, id } }) => {
		const place = library.passagesOf(articleId).findIndex((other) => other.id === id) + 1;
		return `${articleId} ${place}`;
	});
}

describe("ranked passages", () => {
	it("of which no article has three stay as they are", async () => {
		const names = ["river 2", "bridge 1", "river 1", "garden 1", "bridge 3"];
		expect(await spreadOut(names)).toEqual(names);
	});

	it("have the third and fourth of an article after the others, in their order", async () => {
		expect(await spreadOut(["river 4", "river 1", "river 3", "bridge 1", "river 2", "garden 1"])).toEqual([
			"river 4",
			"river 1",
			"bridge 1",
			"garden 1",
			"river 3",
			"river 2",
		]);
	});

	it("stay as they are where there are few articles", async () => {
		const few = { "river.md": river, "bridge.md": files["bridge.md"], "garden.md": files["garden.md"] };
		const names = ["river 4", "river 1", "river 3", "bridge 1", "river 2", "garden 1"];
		expect(await spreadOut(names, few)).toEqual(names);
	});

	it("have a reprint after the others", async () => {
		expect(await spreadOut(["river 1", "reprint 1", "bridge 1", "garden 1"])).toEqual([
			"river 1",
			"bridge 1",
			"garden 1",
			"reprint 1",
		]);
	});

	it("have reprints after an article's third passage", async () => {
		expect(await spreadOut(["river 1", "reprint 1", "river 2", "river 3", "garden 1"])).toEqual([
			"river 1",
			"river 2",
			"garden 1",
			"river 3",
			"reprint 1",
		]);
	});

	it("keep the first and lose none, whichever it is", async () => {
		const names = ["reprint 1", "river 1", "bridge 1", "bridge 2", "bridge 3", "garden 1"];
		for (const [index, first] of names.entries()) {
			const order = [first, ...names.slice(0, index), ...names.slice(index + 1)];
			const out = await spreadOut(order);
			expect(out[0]).toBe(first);
			expect(out.toSorted()).toEqual(names.toSorted());
		}
	});

	it("keep their order where two tell the same with a word exchanged", async () => {
		const text = (season: string) =>
			`# Trade\n\nLast ${season} our harbour took copper, pepper, silk, velvet, amber and oysters from nine ` +
			"distant islands, while ferries carried candles, baskets, kettles, lanterns, ribbons, violins back west.";
		const corpus = { "one.md": text("spring"), "other.md": text("autumn"), "garden.md": files["garden.md"] };
		const library = await testLibrary(corpus).open();
		const both = ranked(library, ["one 1", "other 1"]).map(({ passage }) => passage);
		const [one, other] = [...library.vectors(both).values()] as [Float32Array, Float32Array];
		expect(similarityOf(one, other)).toBeGreaterThan(0.95);
		const names = ["one 1", "other 1", "garden 1"];
		expect(await spreadOut(names, corpus)).toEqual(names);
	});

	it("are none where there are none", async () => {
		expect(await spreadOut([])).toEqual([]);
	});
});
