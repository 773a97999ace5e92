import {
	copyFile,
	mkdir,
	mkdtemp,
	open,
	readdir,
	rm,
	stat,
	truncate,
	utimes,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ModelError } from "../../src/errors.ts";
import { bundledModelFolder, ensureBundledModel, writeFaultSentence } from "../../src/model/bundled-model.ts";
import { loadBundled } from "../../src/model/load-embedder.ts";

let indexDir: string;
let folder: string;
let onnx: string;
let sound: string;
let steps: string[];
const onProgress = (step: string) => steps.push(step);

beforeAll(async () => {
	indexDir = await mkdtemp(join(tmpdir(), "passim-bundled-"));
	folder = await ensureBundledModel(indexDir, "int8");
	onnx = join(folder, "onnx", "model_quantized.onnx");
	sound = join(indexDir, "sound.onnx");
	await copyFile(onnx, sound);
}, 60_000);

beforeEach(() => {
	steps = [];
});

afterAll(() => rm(indexDir, { recursive: true }));

/** Whether a file beside the models holds the directions of one's token vectors, see token-basis.ts. */
const isBasis = (name: string) => /^token-basis-[0-9a-f]+\.bin$/.test(name);

async function startsAndAnswers(): Promise<void> {
	const embedder = await loadBundled({ indexDir, onProgress });
	const [vector] = await embedder.embed(["This is an example sentence"]);
	await embedder.close();
	expect(vector?.[0]).toBeCloseTo(0.0677, 1);
}

async function fillWithZeros(path: string, from: number, to: number): Promise<void> {
	const file = await open(path, "r+");
	await file.write(Buffer.alloc(to - from), 0, to - from, from);
	await file.close();
}

describe("a start", () => {
	test("takes a sound model as it is", async () => {
		const before = await stat(onnx);
		await startsAndAnswers();
		expect((await stat(onnx)).mtimeMs).toBe(before.mtimeMs);
		expect(steps).toEqual([]);
	});

	const damages: [string, () => Promise<void>][] = [
		["the model file is missing", () => rm(onnx)],
		["the model file is cut short", () => truncate(onnx, 1_000_000)],
		["the tokenizer is missing", () => rm(join(folder, "tokenizer.json"))],
		["the manifest is no JSON", () => writeFile(join(folder, "manifest.json"), "{")],
		["the model file's beginning is garbage", () => fillWithZeros(onnx, 0, 4096)],
		["the model file's weights are garbage", () => fillWithZeros(onnx, 14_000_000, 20_000_000)],
		[
			"a file stands in the folder's place",
			async () => {
				await rm(folder, { recursive: true });
				await writeFile(folder, "");
			},
		],
	];
	test.each(damages)(
		"builds the model anew when %s",
		async (_, damage) => {
			await damage();
			await startsAndAnswers();
			expect(steps).toHaveLength(1);
			expect(steps[0]).toContain(folder);
			expect((await stat(onnx)).size).toBe((await stat(sound)).size);
		},
		30_000,
	);

	test("clears away what older builds and crashes left, but not another process's work", async () => {
		const models = dirname(folder);
		const abandoned = `${folder}.dead.tmp`;
		const older = folder.replace(/\d+$/, "0");
		const working = `${folder}.busy.tmp`;
		const bases = (await readdir(models)).filter(isBasis).map((name) => join(models, name));
		expect(bases).toHaveLength(1);
		for (const path of [abandoned, older, working, join(models, "another-model")]) await mkdir(path);
		await utimes(abandoned, 0, 0);
		await rm(onnx);
		await ensureBundledModel(indexDir, "int8");
		const left = (await readdir(models)).map((name) => join(models, name));
		expect(left.sort()).toEqual([join(models, "another-model"), ...bases, folder, working].sort());
	}, 30_000);

	test("comes to one sound model when two build at once", async () => {
		const other = join(indexDir, "twice");
		await Promise.all([ensureBundledModel(other, "int8"), ensureBundledModel(other, "int8")]);
		expect(await readdir(join(other, "models"))).toHaveLength(1);
		expect(await ensureBundledModel(other, "int8", { onProgress })).toBe(bundledModelFolder(other, "int8"));
		expect(steps).toEqual([]);
	}, 30_000);
});

describe("a folder that cannot be written", () => {
	test("is named in one sentence", async () => {
		const file = join(indexDir, "file");
		await writeFile(file, "");
		const failure = ensureBundledModel(file, "int8");
		await expect(failure).rejects.toThrow(ModelError);
		await expect(failure).rejects.toThrow(/could not be written to .*file.*: a part of that path is a file/);
	});

	test.each([
		["ENOSPC", /no space is left there/],
		["EACCES", /may not write there/],
		["EROFS", /may not write there/],
		["EIO", /\(EIO: broken\)/],
	])("gives advice for %s", (code, advice) => {
		const sentence = writeFaultSentence(
			Object.assign(new Error(`${code}: broken`), { code }),
			"/data/models/m",
		);
		expect(sentence).toMatch(advice);
		expect(sentence).toContain("/data/models/m");
		expect(sentence).toContain("INDEX_DIR");
	});
});
