import { expect, test } from "vitest";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { generatedCorpus } from "../support/generated-corpus.ts";
import { allPassages, testLibrary } from "../support/test-library.ts";

test("every stored passage is what its offsets in the article's body say", async () => {
	const library = await testLibrary(generatedCorpus(4, 5)).open();
	for (const { articleId, start, end, text } of allPassages(library)) {
		expect(library.article(articleId)?.body.slice(start, end)).toBe(text);
	}
});

test("every stored passage has the vectors of its title's and its sentences' tokens", async () => {
	const embedder = fakeEmbedder();
	const library = await testLibrary(generatedCorpus(2, 3)).open({ embedder });
	const [passage] = allPassages(library);
	const { sentences = [], text = "", id = 0, articleId = "" } = passage ?? {};
	const words = (piece: string) => piece.match(/[\p{L}\p{N}]+/gu) ?? [];
	const { vectors, ends } = library.tokens([id]).get(id) ?? { vectors: new Int8Array(), ends: [] };
	const titleWords = words(library.card(articleId)?.title ?? "").length;
	expect(ends).toHaveLength(1 + sentences.length);
	expect(ends[0]).toBe(titleWords);
	expect(vectors).toHaveLength((ends.at(-1) ?? 0) * embedder.dimensions);
	const own = vectors.subarray(titleWords * embedder.dimensions, (titleWords + 1) * embedder.dimensions);
	const vector = embedder.vectorOf(words(text)[0] ?? "");
	expect(
		own.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0) / Math.hypot(...own),
	).toBeGreaterThan(0.99);
});
