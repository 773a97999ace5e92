import { resolve } from "node:path";
import { ModelError, sentenceOf } from "../errors.ts";
import { bundledModelFolder, bundledModelId, ensureBundledModel, isBundledProbe } from "./bundled-model.ts";
import type { Dtype } from "./dtype.ts";
import type { Embedder } from "./embedder.ts";
import { inspectModelFolder } from "./model-folder.ts";
import { locateModel } from "./model-location.ts";
import { type ModelSource, openEmbedder, type TransformersEmbedder } from "./transformers-embedder.ts";

/** Which model, and where what is built or fetched for it is kept. */
export interface ModelChoice {
	/** `bundled`, the path of a folder, or a hub id `owner/name`. */
	readonly model: string;
	/** Models are kept under `models/` in it. */
	readonly indexDir: string;
	/** int8 unless asked otherwise. A folder that holds only the other is taken as it is. */
	readonly dtype?: Dtype;
}

/** A choice of model, and who is told about what takes long. */
export interface LoadOptions extends ModelChoice {
	/** Called with a sentence before something that takes seconds. */
	readonly onProgress?: (step: string) => void;
}

/**
 * The `id` that `loadEmbedder` would give its embedder, without loading the model: a constant for the bundled
 * one and for the hub's, a fingerprint of the files for a folder (a few milliseconds).
 * @throws ModelError when the choice names no model, or a folder that is missing or incomplete.
 */
export async function modelId(choice: ModelChoice): Promise<string> {
	const { model, dtype = "int8" } = choice;
	const location = await locateModel(model);
	if (location.kind === "bundled") return bundledModelId(dtype);
	if (location.kind === "hub") return `hub:${location.name}:${dtype}`;
	return (await inspectModelFolder(location.folder, dtype)).id;
}

/**
 * Loads the embedding model, building the bundled one first where it is not there yet or is damaged.
 * @throws ModelError saying what is wrong with `EMBEDDING_MODEL` or with the folder, and what to do.
 */
export async function loadEmbedder(options: LoadOptions): Promise<Embedder> {
	const location = await locateModel(options.model);
	if (location.kind === "bundled") return loadBundled(options);
	if (location.kind === "hub") return loadFromHub(location.name, options);
	return loadFolder(location.folder, options);
}

/** As `loadEmbedder` for the bundled model; also gives what a benchmark needs beyond an `Embedder`. */
export async function loadBundled(options: Omit<LoadOptions, "model">): Promise<TransformersEmbedder> {
	const { indexDir, dtype = "int8", onProgress } = options;
	await ensureBundledModel(indexDir, dtype, { onProgress });
	try {
		return await openBundled(indexDir, dtype);
	} catch (fault) {
		if (fault instanceof ModelError) throw fault;
		// Sizes were right, so the contents are not: a disk fault or a crash of the machine.
		await ensureBundledModel(indexDir, dtype, { onProgress, rebuild: true });
	}
	try {
		return await openBundled(indexDir, dtype);
	} catch (fault) {
		throw new ModelError(
			`The bundled embedding model was built anew and still does not run (${reasonOf(fault)}): run "npm install" again.`,
		);
	}
}

async function openBundled(indexDir: string, dtype: Dtype): Promise<TransformersEmbedder> {
	const embedder = await openEmbedder({
		id: bundledModelId(dtype),
		location: bundledModelFolder(indexDir, dtype),
		quantised: dtype === "int8",
		remote: false,
		cacheDir: cacheDirOf(indexDir),
	});
	if (isBundledProbe(embedder.probe)) return embedder;
	await embedder.close();
	throw new Error("its vectors are wrong");
}

async function loadFolder(folder: string, options: LoadOptions): Promise<Embedder> {
	const found = await inspectModelFolder(folder, options.dtype ?? "int8");
	const source: ModelSource = {
		id: found.id,
		location: folder,
		quantised: found.dtype === "int8",
		remote: false,
		cacheDir: cacheDirOf(options.indexDir),
	};
	return openEmbedder(source).catch((fault: unknown) => {
		if (fault instanceof ModelError) throw fault;
		throw new ModelError(
			`EMBEDDING_MODEL is the folder ${folder}, whose model cannot be used (${reasonOf(fault)}): give the folder of a sentence encoder exported to ONNX.`,
		);
	});
}

async function loadFromHub(name: string, options: LoadOptions): Promise<Embedder> {
	const { indexDir, dtype = "int8", onProgress } = options;
	const cacheDir = cacheDirOf(indexDir);
	onProgress?.(`Loading the embedding model ${name} (fetched once, then kept in ${cacheDir}).`);
	const id = await modelId(options);
	const source: ModelSource = { id, location: name, quantised: dtype === "int8", remote: true, cacheDir };
	return openEmbedder(source).catch((fault: unknown) => {
		if (fault instanceof ModelError) throw fault;
		throw new ModelError(
			`EMBEDDING_MODEL is "${name}", which could not be fetched from the hub or used (${reasonOf(fault)}): check the name and the network, or give a folder or "bundled".`,
		);
	});
}

function cacheDirOf(indexDir: string): string {
	return resolve(indexDir, "models");
}

/** The first line of a fault, shortened: ONNX Runtime's faults run over several. */
function reasonOf(fault: unknown): string {
	return (sentenceOf(fault).split("\n")[0] ?? "").slice(0, 200);
}
