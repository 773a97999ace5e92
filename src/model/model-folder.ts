import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { ModelError } from "../errors.ts";
import { onnxFileName } from "./build-bundled.ts";
import type { Dtype } from "./dtype.ts";
import type { ModelSetting } from "./model-setting.ts";

/** A model folder as transformers.js can load it. */
export interface ModelFolder {
	/** The `id` of what is made of it; changes when the files do, stays when the folder is moved. */
	readonly id: string;
	/** What was found: int8 stands for any `model_quantized.onnx`. */
	readonly dtype: Dtype;
}

const BLOCKS = 64;
const BLOCK_BYTES = 16_384;

/**
 * Looks into a model folder that a setting names.
 * @param preferred which ONNX file to take where there are both.
 * @throws ModelError when `config.json`, `tokenizer.json` or the ONNX file is missing.
 */
export async function inspectModelFolder(
	folder: string,
	preferred: Dtype,
	setting: ModelSetting,
): Promise<ModelFolder> {
	for (const name of ["config.json", "tokenizer.json"]) await need(folder, name, setting);
	const dtype = await findOnnx(folder, preferred, setting);
	const file = `onnx/${onnxFileName(dtype)}`;
	const hash = createHash("sha256");
	for (const name of [file, `${file}_data`, "tokenizer.json", "config.json"]) {
		await addSample(hash, join(folder, name));
	}
	return { id: `folder:${basename(folder)}:${dtype}:${hash.digest("hex").slice(0, 16)}`, dtype };
}

async function findOnnx(folder: string, preferred: Dtype, { variable }: ModelSetting): Promise<Dtype> {
	const other = preferred === "int8" ? "fp32" : "int8";
	for (const dtype of [preferred, other] as const) {
		if (await isFile(join(folder, "onnx", onnxFileName(dtype)))) return dtype;
	}
	throw new ModelError(
		`${variable} is the folder ${folder}, which holds neither onnx/${onnxFileName("int8")} nor onnx/${onnxFileName("fp32")}: give the folder of a model exported to ONNX.`,
	);
}

async function need(folder: string, name: string, { variable }: ModelSetting): Promise<void> {
	if (await isFile(join(folder, name))) return;
	throw new ModelError(
		`${variable} is the folder ${folder}, which holds no ${name}: give the folder of a model in the layout of transformers.js.`,
	);
}

/**
 * Adds a file's size and 64 blocks spread evenly over it, 1 MiB at most: models may be gigabytes, and this is
 * done at every start. Another model of the same shape differs nearly everywhere, so it cannot be missed; the
 * time of change is left out, because copying a folder should not cost a new index. A missing file adds nothing.
 */
async function addSample(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
	const file = await open(path).catch(() => undefined);
	if (!file) return;
	try {
		const { size } = await file.stat();
		hash.update(`${basename(path)}:${size}:`);
		const step = Math.max(BLOCK_BYTES, size / BLOCKS);
		const block = Buffer.alloc(BLOCK_BYTES);
		for (let at = 0; at < size; at += step) {
			const { bytesRead } = await file.read(block, 0, BLOCK_BYTES, Math.floor(at));
			hash.update(block.subarray(0, bytesRead));
		}
	} finally {
		await file.close();
	}
}

async function isFile(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
