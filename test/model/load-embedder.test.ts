import { appendFile, cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ModelError } from "../../src/errors.ts";
import { ensureBundledModel } from "../../src/model/bundled-model.ts";
import { loadEmbedder, modelId } from "../../src/model/load-embedder.ts";

let indexDir: string;
let folder: string;

beforeAll(async () => {
	indexDir = await mkdtemp(join(tmpdir(), "passim-load-"));
	folder = join(indexDir, "my model #1");
	await cp(await ensureBundledModel(indexDir, "int8"), folder, { recursive: true });
}, 60_000);

afterAll(() => rm(indexDir, { recursive: true }));

async function refused(model: string): Promise<string> {
	const fault: unknown = await loadEmbedder({ model, indexDir }).catch((reason: unknown) => reason);
	expect(fault).toBeInstanceOf(ModelError);
	const sentence = (fault as ModelError).message;
	expect(sentence).toContain("EMBEDDING_MODEL");
	expect(sentence).not.toContain("\n");
	return sentence;
}

describe("loadEmbedder", () => {
	test("loads the bundled model under the id that modelId foretells", async () => {
		const embedder = await loadEmbedder({ model: "bundled", indexDir });
		expect(embedder.id).toBe(await modelId({ model: "bundled", indexDir }));
		await embedder.close();
	});

	test("loads a folder given by an absolute or a relative path", async () => {
		for (const model of [folder, relative(process.cwd(), folder)]) {
			const embedder = await loadEmbedder({ model, indexDir });
			expect(embedder.id).toBe(await modelId({ model, indexDir }));
			expect((await embedder.embed(["one", "two"])).map(({ length }) => length)).toEqual([384, 384]);
			await embedder.close();
		}
	});

	test("takes a folder's only ONNX file, whichever was asked for", async () => {
		const embedder = await loadEmbedder({ model: folder, indexDir, dtype: "fp32" });
		expect(embedder.id).toContain(":int8:");
		await embedder.close();
	});

	test("names a folder that is not there", async () => {
		expect(await refused("./no/such/folder")).toMatch(/there is no folder .*no.such.folder/);
		expect(await refused("~/no-such-folder-of-passim")).toContain("no-such-folder-of-passim");
	});

	test("names the file a folder lacks", async () => {
		const bare = join(indexDir, "bare");
		await mkdir(bare);
		expect(await refused(bare)).toMatch(/bare, which holds no config\.json/);
		await writeFile(join(bare, "config.json"), "{}");
		expect(await refused(bare)).toMatch(/holds no tokenizer\.json/);
		await writeFile(join(bare, "tokenizer.json"), "{}");
		expect(await refused(bare)).toMatch(/neither onnx.model_quantized\.onnx nor onnx.model\.onnx/);
	});

	test("says so when a folder's model does not load", async () => {
		const broken = join(indexDir, "broken");
		await cp(folder, broken, { recursive: true });
		await writeFile(join(broken, "onnx", "model_quantized.onnx"), "not a model");
		expect(await refused(broken)).toMatch(/broken, whose model cannot be used/);
	});

	test("says what may be given when a name is none of it", async () => {
		expect(await refused("minilm")).toMatch(/"minilm".* neither "bundled", nor a folder, nor a hub id/);
		expect(await refused("")).toContain("neither");
		expect(await refused("a/b/c")).toContain("neither");
	});
});

describe("modelId", () => {
	test("is a constant for the bundled model, by quantisation", async () => {
		const id = await modelId({ model: "bundled", indexDir });
		expect(await modelId({ model: "bundled", indexDir: "/nowhere" })).toBe(id);
		expect(await modelId({ model: "bundled", indexDir, dtype: "fp32" })).not.toBe(id);
	});

	test("names a hub's model without asking the hub", async () => {
		expect(await modelId({ model: "owner/name", indexDir })).toBe("hub:owner/name:int8");
	});

	test("changes with a folder's files and not with its place", async () => {
		const first = join(indexDir, "a", "model");
		const second = join(indexDir, "b", "model");
		await cp(folder, first, { recursive: true });
		await mkdir(join(indexDir, "b"));
		const id = await modelId({ model: first, indexDir });
		await rename(first, second);
		expect(await modelId({ model: second, indexDir })).toBe(id);
		await appendFile(join(second, "tokenizer.json"), " ");
		expect(await modelId({ model: second, indexDir })).not.toBe(id);
	});
});
