import { resolve } from "node:path";
import { ModelError, sentenceOf } from "../errors.ts";
import type { Dtype } from "./dtype.ts";
import { inspectModelFolder } from "./model-folder.ts";
import { locateModel } from "./model-location.ts";
import type { ModelSetting } from "./model-setting.ts";
import type { ModelSource } from "./transformers.ts";

/** Which model, and where what is built or fetched for it is kept. */
export interface ModelChoice {
	/** The path of a folder, or a hub id `owner/name`; for the embedding model also `bundled`. */
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
 * Finds a model of the operator's own without loading it.
 * @throws ModelError when the choice names no model, or a folder that is missing or incomplete.
 */
export async function sourceOf(choice: ModelChoice, setting: ModelSetting): Promise<ModelSource> {
	const { dtype = "int8", indexDir } = choice;
	const location = await locateModel(choice.model, setting);
	const cacheDir = cacheDirOf(indexDir);
	if (location.kind === "hub") {
		const { name } = location;
		const id = `hub:${name}:${dtype}`;
		return { id, location: name, quantised: dtype === "int8", remote: true, cacheDir };
	}
	const { folder } = location;
	const found = await inspectModelFolder(folder, dtype, setting);
	return { id: found.id, location: folder, quantised: found.dtype === "int8", remote: false, cacheDir };
}

/**
 * Finds and loads a model of the operator's own.
 * @throws ModelError saying what is wrong with the setting or with the folder, and what to do.
 */
export async function openGiven<Model>(
	options: LoadOptions,
	setting: ModelSetting,
	open: (source: ModelSource) => Promise<Model>,
): Promise<Model> {
	const source = await sourceOf(options, setting);
	const { location, remote, cacheDir } = source;
	if (remote) {
		const kept = `fetched once, then kept in ${cacheDir}`;
		options.onProgress?.(`Loading the ${setting.purpose} model ${location} (${kept}).`);
	}
	return open(source).catch((fault: unknown) => {
		if (fault instanceof ModelError) throw fault;
		throw new ModelError(faultSentence(source, setting, reasonOf(fault)));
	});
}

function faultSentence({ location, remote }: ModelSource, setting: ModelSetting, reason: string): string {
	const { variable, wanted, instead } = setting;
	return remote
		? `${variable} is "${location}", which could not be fetched from the hub or used (${reason}): check the name and the network, or give the folder of ${wanted}, or ${instead}.`
		: `${variable} is the folder ${location}, whose model cannot be used (${reason}): give the folder of ${wanted} exported to ONNX.`;
}

/** Where models that are fetched or built are kept. */
export function cacheDirOf(indexDir: string): string {
	return resolve(indexDir, "models");
}

/** The first line of a fault, shortened: ONNX Runtime's faults run over several. */
export function reasonOf(fault: unknown): string {
	return (sentenceOf(fault).split("\n")[0] ?? "").slice(0, 200);
}
