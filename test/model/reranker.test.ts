import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { lazyReranker } from "../../src/model/lazy-reranker.ts";
import { loadReranker } from "../../src/model/load-reranker.ts";
import { onnxRuntime } from "../../src/model/onnx-runtime.ts";
import type { Reranker } from "../../src/model/reranker.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type TinyModel, tinyLength, vocabulary, writeTinyModel } from "../support/tiny-cross-encoder.ts";

/** A reranker on a tiny model, and what the model says of tokens put together by hand. */
async function tiny(model: TinyModel = {}) {
	const folder = path.join(temporaryFolder(), "tiny");
	writeTinyModel(folder, model);
	const reranker = await loadReranker({ model: folder, indexDir: temporaryFolder() });
	onTestFinished(() => reranker.close());
	return { reranker, logits: (text: string) => logitsOf(folder, text) };
}

/** Runs a model's file on tokens, those after `|` being of type 1. */
async function logitsOf(folder: string, tokens: string): Promise<number[]> {
	const { InferenceSession, Tensor } = onnxRuntime();
	const session = await InferenceSession.create(path.join(folder, "onnx", "model.onnx"), {
		intraOpNumThreads: 1,
		logSeverityLevel: 3,
	});
	const [question = [], text = []] = tokens.split("|").map((part) => part.trim().split(" ").filter(Boolean));
	const ids = [...question, ...text].map((word) => BigInt(vocabulary.indexOf(word)));
	const types = [...question.map(() => 0n), ...text.map(() => 1n)];
	const tensor = (values: readonly bigint[]) =>
		new Tensor("int64", BigInt64Array.from(values), [1, ids.length]);
	const { logits } = await session.run({
		input_ids: tensor(ids),
		attention_mask: tensor(ids.map(() => 1n)),
		token_type_ids: tensor(types),
	});
	await session.release();
	if (!(logits?.data instanceof Float32Array)) throw new Error("the model gives no logits");
	return [...logits.data];
}

async function one(reranker: Reranker, question: string, text: string): Promise<number> {
	const [number = Number.NaN] = await reranker.relevance(question, [text]);
	return number;
}

const repeated = (word: string, times: number) => Array.from({ length: times }, () => word).join(" ");

describe("a reranker", () => {
	test("reads question and text as a pair, each of its own type", async () => {
		const { reranker, logits } = await tiny();
		const [expected = 0] = await logits("[CLS] why deal stalled [SEP] | gas price [SEP]");
		expect(await one(reranker, "Why deal stalled", "gas price")).toBeCloseTo(expected, 5);
	});

	test("gives another number for another question, another text, or the two changed about", async () => {
		const { reranker } = await tiny();
		const numbers = [
			await one(reranker, "why deal", "gas price"),
			await one(reranker, "why bread", "gas price"),
			await one(reranker, "why deal", "stone oven"),
			await one(reranker, "gas price", "why deal"),
			await one(reranker, "why deal gas", "price"),
		];
		expect(new Set(numbers.map((number) => number.toFixed(4))).size).toBe(5);
	});

	test("gives each text the number it has alone, in their order, and the same each time", async () => {
		const { reranker } = await tiny();
		const texts = ["gas price", "", "cork harbour stone", repeated("bread", 60), "gas price"];
		const numbers = await reranker.relevance("why", texts);
		expect(numbers).toHaveLength(5);
		expect(numbers.every(Number.isFinite)).toBe(true);
		expect(numbers[4]).toBe(numbers[0]);
		for (const [index, text] of texts.entries()) {
			expect(await one(reranker, "why", text)).toBe(numbers[index]);
		}
		expect(await reranker.relevance("why", [])).toEqual([]);
	});

	test("reads of a model with two labels the second less the first", async () => {
		const { reranker, logits } = await tiny({ labels: 2 });
		const [no = 0, yes = 0] = await logits("[CLS] why [SEP] | gas [SEP]");
		expect(await one(reranker, "why", "gas")).toBeCloseTo(yes - no, 5);
	});

	test("knows one kind of token where the model does", async () => {
		const { reranker, logits } = await tiny({ separators: 2, tokenTypes: 1 });
		const [expected = 0] = await logits("[CLS] why [SEP] [SEP] gas [SEP]");
		expect(await one(reranker, "why", "gas")).toBeCloseTo(expected, 5);
	});

	test("is named by its files", async () => {
		const { reranker } = await tiny();
		expect(reranker.id).toMatch(/^folder:tiny:fp32:[0-9a-f]{16}$/);
		expect((await tiny({ labels: 2 })).reranker.id).not.toBe(reranker.id);
	});
});

describe.each([1, 2])("what a model with %i separators cannot read at once", (separators) => {
	const separator = repeated("[SEP]", separators);
	/** What is left for words beside the special tokens. */
	const room = tinyLength - 2 - separators;

	test("is cut off the text's end", async () => {
		const { reranker, logits } = await tiny({ separators });
		const text = `cork ${repeated("stone", room - 3)}`;
		const [expected = 0] = await logits(`[CLS] why deal ${separator} | ${text} [SEP]`);
		expect(await one(reranker, "why deal", text)).toBeCloseTo(expected, 5);
		expect(await one(reranker, "why deal", `${text} gas price`)).toBeCloseTo(expected, 5);
	});

	test("is cut off the question only where no text is left", async () => {
		const { reranker, logits } = await tiny({ separators });
		const question = `why ${repeated("deal", room - 1)}`;
		const [expected = 0] = await logits(`[CLS] ${question} ${separator} | [SEP]`);
		expect(await one(reranker, question, "gas price")).toBeCloseTo(expected, 5);
		expect(await one(reranker, `${question} bread oven`, "gas price")).toBeCloseTo(expected, 5);
	});
});

describe("a lazy reranker", () => {
	test("loads its model when it first reads something", async () => {
		const folder = path.join(temporaryFolder(), "tiny");
		writeTinyModel(folder);
		const reranker = await lazyReranker({ model: folder, indexDir: temporaryFolder() });
		onTestFinished(() => reranker.close());
		const loaded = await loadReranker({ model: folder, indexDir: temporaryFolder() });
		onTestFinished(() => loaded.close());
		expect(reranker.id).toBe(loaded.id);
		expect(await one(reranker, "why", "gas")).toBe(await one(loaded, "why", "gas"));
	});

	test("is closed without having loaded anything", async () => {
		const folder = path.join(temporaryFolder(), "tiny");
		writeTinyModel(folder);
		await (await lazyReranker({ model: folder, indexDir: temporaryFolder() })).close();
	});
});
