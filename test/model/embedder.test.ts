import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadBundled } from "../../src/model/load-embedder.ts";
import type { TransformersEmbedder } from "../../src/model/transformers-embedder.ts";

let indexDir: string;
let int8: TransformersEmbedder;
let fp32: TransformersEmbedder;

beforeAll(async () => {
	indexDir = await mkdtemp(join(tmpdir(), "passim-embedder-"));
	int8 = await loadBundled({ indexDir });
	fp32 = await loadBundled({ indexDir, dtype: "fp32" });
}, 60_000);

afterAll(async () => {
	await int8.close();
	await fp32.close();
	await rm(indexDir, { recursive: true });
});

const PASSAGES = [
	"The committee met on Tuesday and approved the budget for repairing the old stone bridge.",
	"Photosynthesis turns sunlight, water and carbon dioxide into sugar and oxygen.",
	"Sourdough bread rises slowly because wild yeast works more slowly than baker's yeast.",
	"Glaciers in the valley have lost a third of their ice since measurements began.",
];
const LONG_TEXT = "The delegation discussed trade, rivers and the price of bread. ".repeat(200);

async function one(embedder: TransformersEmbedder, text: string): Promise<Float32Array> {
	const [vector] = await embedder.embed([text]);
	return vector ?? new Float32Array();
}

function cosine(a: Float32Array, b: Float32Array): number {
	return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
}

describe("the bundled model", () => {
	test("agrees in fp32 with an independent engine on the same weights", async () => {
		const vector = await one(fp32, "This is an example sentence");
		const expected = [0.067655, 0.063557, 0.048735, 0.079413, 0.037445];
		expected.forEach((value, i) => {
			expect(Math.abs((vector[i] ?? Number.NaN) - value)).toBeLessThan(1e-5);
		});
	});

	test("stays near fp32 in int8", async () => {
		for (const text of [...PASSAGES, LONG_TEXT, "bridge repair?"]) {
			expect(cosine(await one(int8, text), await one(fp32, text))).toBeGreaterThan(0.98);
		}
	});

	test("names itself by model, quantisation and build", () => {
		expect(int8.id).toMatch(/^bundled:all-MiniLM-L6-v2:int8:\d+$/);
		expect(fp32.id).toMatch(/^bundled:all-MiniLM-L6-v2:fp32:\d+$/);
	});
});

describe.each(["int8", "fp32"] as const)("embed in %s", (dtype) => {
	const embedder = () => (dtype === "int8" ? int8 : fp32);
	const texts = [
		LONG_TEXT,
		"",
		"   \n",
		"Why?",
		...PASSAGES,
		"北京的天气很好",
		"🎉🧠 👩‍👩‍👧",
		"\ud83d",
		"[SEP] [MASK]",
	];

	test("gives vectors of length 1 and of the stated dimensions for any text", async () => {
		for (const vector of await embedder().embed(texts)) {
			expect(vector).toHaveLength(embedder().dimensions);
			expect(cosine(vector, vector)).toBeCloseTo(1, 5);
		}
		expect(embedder().dimensions).toBe(384);
	});

	test("gives a text the same numbers alone and among others, in the order given", async () => {
		const together = await embedder().embed(texts);
		const reversed = (await embedder().embed([...texts].reverse())).reverse();
		for (const [i, text] of texts.entries()) {
			expect(together[i]).toEqual(await one(embedder(), text));
			expect(reversed[i]).toEqual(together[i]);
		}
	});

	test("gives a text the same numbers when several calls overlap", async () => {
		const alone = await embedder().embed(PASSAGES);
		const overlapping = await Promise.all(PASSAGES.map((text) => one(embedder(), text)));
		expect(overlapping).toEqual(alone);
	});

	test("puts a question nearest to the passage that answers it", async () => {
		const questions = [
			"What did the council decide about the crossing over the river?",
			"How do plants make food?",
			"Why does sourdough take long?",
			"Is the ice melting?",
		];
		const passages = await embedder().embed(PASSAGES);
		for (const [i, vector] of (await embedder().embed(questions)).entries()) {
			const similarities = passages.map((passage) => cosine(vector, passage));
			expect(similarities.indexOf(Math.max(...similarities))).toBe(i);
		}
	});

	test("takes no texts for an answer", async () => {
		expect(await embedder().embed([])).toEqual([]);
	});
});

describe.each(["int8", "fp32"] as const)("read in %s", (dtype) => {
	const embedder = () => (dtype === "int8" ? int8 : fp32);
	const pieces = ["The old bridge", ...PASSAGES];
	const rowOf = (values: Float32Array, row: number, count: number) =>
		values.subarray((row * values.length) / count, ((row + 1) * values.length) / count);

	test.each([
		["sentences", pieces],
		["one text", [PASSAGES[0] ?? ""]],
		["words and signs", ["Why", "was", "the", "bridge", "repaired", "?"]],
		["an empty piece among others", ["The bridge", "", "was repaired."]],
		["Chinese", ["北京的天气", "很好"]],
		["more than the model reads", ["A title", LONG_TEXT, "The end."]],
	])("gives the vector that embed gives the pieces joined by a space: %s", async (_, given) => {
		const { vector } = await embedder().read(given);
		expect(vector).toEqual(await one(embedder(), given.join(" ")));
	});

	test("tells for each piece how many tokens there are up to its end", async () => {
		const { tokens, ends } = await embedder().read(["The bridge", "", "stands.", "Why?"]);
		expect(ends).toEqual([2, 2, 4, 6]);
		expect(tokens.count).toBe(6);
	});

	test("gives each token a vector of length 1", async () => {
		const { tokens } = await embedder().read(pieces);
		expect(tokens.count).toBeGreaterThan(40);
		for (let token = 0; token < tokens.count; token++) {
			const row = rowOf(tokens.values, token, tokens.count);
			expect(row).toHaveLength(128);
			expect(Math.hypot(...row)).toBeCloseTo(1, 5);
		}
	});

	test("gives pieces beyond what the model reads no tokens", async () => {
		const { tokens, ends } = await embedder().read(["A title", LONG_TEXT, "The end.", "Of all."]);
		expect(ends).toEqual([2, 254, 254, 254]);
		expect(tokens.count).toBe(254);
	});

	test.each([[[]], [[""]], [["", "  "]]])("of a text without words has no tokens: %j", async (given) => {
		const { vector, tokens, ends } = await embedder().read(given);
		expect(vector).toEqual(await one(embedder(), ""));
		expect([tokens.count, tokens.values.length, ends]).toEqual([0, 0, given.map(() => 0)]);
	});
});

describe.each(["int8", "fp32"] as const)("tokenSimilarities in %s", (dtype) => {
	const embedder = () => (dtype === "int8" ? int8 : fp32);

	test("of a text with itself are 1 on the diagonal, and alike on both sides of it", async () => {
		const { tokens } = await embedder().read([PASSAGES[0] ?? ""]);
		const cosines = await embedder().tokenSimilarities(tokens, tokens);
		expect(cosines).toHaveLength(tokens.count ** 2);
		for (let a = 0; a < tokens.count; a++) {
			expect(cosines[a * tokens.count + a]).toBeCloseTo(1, 3);
			for (let b = 0; b < a; b++) {
				expect(cosines[a * tokens.count + b]).toBeCloseTo(cosines[b * tokens.count + a] ?? Number.NaN, 5);
			}
		}
	});

	test("are a row for each token of the first text", async () => {
		const { tokens: short } = await embedder().read(["bridge"]);
		const { tokens: long } = await embedder().read([PASSAGES[0] ?? ""]);
		const across = await embedder().tokenSimilarities(short, long);
		const down = await embedder().tokenSimilarities(long, short);
		expect(across).toHaveLength(long.count);
		expect(down).toHaveLength(long.count);
		across.forEach((cosine, i) => {
			expect(cosine).toBeCloseTo(down[i] ?? Number.NaN, 5);
		});
	});

	test("are highest where a word means the same", async () => {
		const { tokens: word } = await embedder().read(["bridge"]);
		const { tokens: text, ends } = await embedder().read(["They mended", "the", "bridge", "in", "spring"]);
		const cosines = await embedder().tokenSimilarities(word, text);
		expect(cosines.indexOf(Math.max(...cosines))).toBe(ends[1]);
	});

	test("with a text without tokens are none", async () => {
		const { tokens } = await embedder().read(["bridge"]);
		const none = { count: 0, values: new Float32Array() };
		expect(await embedder().tokenSimilarities(tokens, none)).toHaveLength(0);
		expect(await embedder().tokenSimilarities(none, tokens)).toHaveLength(0);
	});
});

describe("encode", () => {
	test("cuts a long text at 256 tokens and keeps the closing one", () => {
		const { inputIds, attentionMask, tokenTypeIds } = int8.encode(LONG_TEXT);
		expect(inputIds).toHaveLength(256);
		expect(inputIds[255]).toBe(102n);
		expect(attentionMask).toEqual(new BigInt64Array(256).fill(1n));
		expect(tokenTypeIds).toEqual(new BigInt64Array(256));
	});

	test("gives a short text its tokens and no padding", () => {
		expect(int8.encode("Hello world").inputIds).toEqual(BigInt64Array.of(101n, 7592n, 2088n, 102n));
		expect(int8.encode("").inputIds).toEqual(BigInt64Array.of(101n, 102n));
	});

	test("makes what lies beyond the cut without effect", async () => {
		const longer = await one(int8, `${LONG_TEXT} And then something else entirely.`);
		expect(longer).toEqual(await one(int8, LONG_TEXT));
	});
});
