import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { ModelError } from "../errors.ts";
import type { ModelSetting } from "./model-setting.ts";

/** Where a model of one's own is. */
export type ModelLocation =
	| { readonly kind: "folder"; readonly folder: string }
	| { readonly kind: "hub"; readonly name: string };

const LOOKS_LIKE_A_PATH = /^([./~\\]|[A-Za-z]:[\\/])/;
/** The hub's names: an owner, a slash, a name. */
const LOOKS_LIKE_A_HUB_ID = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

/**
 * Tells where the model is that a setting names: a folder, when its value starts like a path or exists as one; on the
 * hub, when it reads `owner/name`.
 * @returns for a folder its absolute path; the folder exists.
 * @throws ModelError when it is none of these, or the folder does not exist.
 */
export async function locateModel(value: string, setting: ModelSetting): Promise<ModelLocation> {
	const { variable, otherwise, instead } = setting;
	const folder = value.startsWith("~") ? join(homedir(), value.slice(1)) : resolve(value);
	// An empty value would stand for the working directory.
	if (value !== "" && (await isFolder(folder))) return { kind: "folder", folder };
	if (LOOKS_LIKE_A_PATH.test(value)) {
		throw new ModelError(
			`${variable} is "${value}", but there is no folder ${folder}: give the folder of a model, or ${instead}.`,
		);
	}
	if (LOOKS_LIKE_A_HUB_ID.test(value)) return { kind: "hub", name: value };
	throw new ModelError(
		`${variable} is "${value}", which is neither ${otherwise}, nor a folder, nor a hub id like "owner/name".`,
	);
}

async function isFolder(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
