import { describe, expect, test } from "vitest";
import { similarityOf } from "../../src/library/similarity.ts";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { generatedCorpus } from "../support/generated-corpus.ts";
import { randomVector } from "../support/random.ts";
import { allPassages, type OpenedLibrary, testLibrary } from "../support/test-library.ts";

const embedder = fakeEmbedder({ unrelated: true });

/** The nearest passages as found by comparing with each of them. */
function nearestOfAll(vectors: ReadonlyMap<number, Float32Array>, vector: Float32Array, limit: number) {
	return [...vectors]
		.map(([passage, other]) => ({ passage, similarity: similarityOf(vector, other) }))
		.sort((a, b) => b.similarity - a.similarity)
		.slice(0, limit);
}

const vectorsOf = (library: OpenedLibrary) => library.vectors(allPassages(library).map(({ id }) => id));

describe("the nearest passages", () => {
	test("among 2,000 random vectors are nearly all of the true 10", { timeout: 120_000 }, async () => {
		const library = await testLibrary(generatedCorpus(40, 50)).open({ embedder });
		const vectors = vectorsOf(library);
		expect(vectors.size).toBe(2000);
		let found = 0;
		for (let question = 0; question < 50; question++) {
			const vector = randomVector(question, embedder.dimensions);
			const wanted = new Set(nearestOfAll(vectors, vector, 10).map(({ passage }) => passage));
			const nearest = library.nearest(vector, 10);
			expect(nearest).toHaveLength(10);
			found += nearest.filter(({ passage }) => wanted.has(passage)).length;
		}
		expect(found / 500).toBeGreaterThanOrEqual(0.98);
	});

	test("are given best first, with their cosines", async () => {
		const library = await testLibrary(generatedCorpus(5, 8)).open({ embedder });
		const vector = randomVector(3, embedder.dimensions);
		const nearest = library.nearest(vector, 40);
		const wanted = nearestOfAll(vectorsOf(library), vector, 40);
		expect(nearest.map(({ passage }) => passage)).toEqual(wanted.map(({ passage }) => passage));
		nearest.forEach(({ similarity }, index) => {
			expect(similarity).toBeCloseTo(wanted[index]?.similarity ?? 9, 5);
		});
	});

	test("are at most as many as there are", async () => {
		const library = await testLibrary({ "a.md": "Alpha.", "b.md": "Beta." }).open({ embedder });
		expect(library.nearest(randomVector(1, 32), 50)).toHaveLength(2);
	});

	test("within some articles are the true ones among these", async () => {
		const library = await testLibrary(generatedCorpus(20, 15)).open({ embedder });
		for (const articles of [["article-3"], ["article-0", "article-7", "article-19"]]) {
			const within = library.idsOfArticles(articles);
			const vector = randomVector(articles.length, embedder.dimensions);
			const nearest = library.nearest(vector, 10, within);
			const wanted = nearestOfAll(library.vectors([...within]), vector, 10);
			expect(nearest.map(({ passage }) => passage)).toEqual(wanted.map(({ passage }) => passage));
		}
	});

	test("within nothing are none", async () => {
		const library = await testLibrary(generatedCorpus(2, 2)).open({ embedder });
		expect(library.nearest(randomVector(1, 32), 10, new Set())).toEqual([]);
	});

	test("of an article that is not there are none", async () => {
		const library = await testLibrary(generatedCorpus(2, 2)).open({ embedder });
		expect(library.idsOfArticles(["nobody"]).size).toBe(0);
	});
});
