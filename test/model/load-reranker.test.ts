import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ModelError } from "../../src/errors.ts";
import { lazyReranker } from "../../src/model/lazy-reranker.ts";
import { loadReranker, rerankerId } from "../../src/model/load-reranker.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type TinyModel, writeTinyModel } from "../support/tiny-cross-encoder.ts";

function tinyModel(model: TinyModel = {}): string {
	const folder = path.join(temporaryFolder(), "tiny");
	writeTinyModel(folder, model);
	return folder;
}

async function refused(model: string, load: typeof loadReranker | typeof lazyReranker = loadReranker) {
	const fault: unknown = await load({ model, indexDir: temporaryFolder() }).catch(
		(reason: unknown) => reason,
	);
	expect(fault).toBeInstanceOf(ModelError);
	const sentence = (fault as ModelError).message;
	expect(sentence).toContain("RERANK_MODEL");
	expect(sentence).not.toContain("EMBEDDING_MODEL");
	expect(sentence).not.toContain("\n");
	return sentence;
}

describe("loadReranker", () => {
	test("names a folder that is not there", async () => {
		expect(await refused("./no/such/folder")).toMatch(
			/there is no folder .*no.such.folder: give the folder of a model, or leave it empty/,
		);
	});

	test.each(["config.json", "tokenizer.json"])("names %s where a folder lacks it", async (name) => {
		const folder = tinyModel();
		rmSync(path.join(folder, name));
		expect(await refused(folder)).toContain(`which holds no ${name}`);
		expect(await refused(folder, lazyReranker)).toContain(`which holds no ${name}`);
	});

	test("names both ONNX files where a folder has neither", async () => {
		const folder = tinyModel();
		rmSync(path.join(folder, "onnx"), { recursive: true });
		expect(await refused(folder)).toMatch(/neither onnx.model_quantized\.onnx nor onnx.model\.onnx/);
	});

	test.each([
		["a sentence encoder", { labels: 0 }],
		["a classifier with three labels", { labels: 3 }],
	])("says what is wanted where the model is %s", async (_, model) => {
		expect(await refused(tinyModel(model))).toMatch(
			/cannot be used \(it is no sequence classifier with one label or two\): give the folder of a cross-encoder/,
		);
	});

	test("says so when a model does not load", async () => {
		const folder = tinyModel();
		writeFileSync(path.join(folder, "onnx", "model.onnx"), "not a model");
		expect(await refused(folder)).toContain("tiny, whose model cannot be used");
	});

	test("says what may be given when a name is none of it", async () => {
		for (const model of ["minilm", "bundled", "a/b/c"]) {
			expect(await refused(model)).toContain(
				`"${model}", which is neither empty, nor a folder, nor a hub id`,
			);
		}
	});

	test("names a hub's model without asking the hub", async () => {
		expect(await rerankerId({ model: "owner/name", indexDir: "/nowhere" })).toBe("hub:owner/name:int8");
	});
});
