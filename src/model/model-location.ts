import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { ModelError } from "../errors.ts";

/** What a value of `EMBEDDING_MODEL` means. */
export type ModelLocation =
	| { readonly kind: "bundled" }
	| { readonly kind: "folder"; readonly folder: string }
	| { readonly kind: "hub"; readonly name: string };

const LOOKS_LIKE_A_PATH = /^([./~\\]|[A-Za-z]:[\\/])/;
/** The hub's names: an owner, a slash, a name. */
const LOOKS_LIKE_A_HUB_ID = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

/**
 * Tells what a value of `EMBEDDING_MODEL` means: `bundled`; a folder, when it starts like a path or exists as
 * one; a hub id, when it reads `owner/name`.
 * @returns for a folder its absolute path; the folder exists.
 * @throws ModelError when it is none of these, or the folder does not exist.
 */
export async function locateModel(value: string): Promise<ModelLocation> {
	if (value === "bundled") return { kind: "bundled" };
	const folder = value.startsWith("~") ? join(homedir(), value.slice(1)) : resolve(value);
	// An empty value would stand for the working directory.
	if (value !== "" && (await isFolder(folder))) return { kind: "folder", folder };
	if (LOOKS_LIKE_A_PATH.test(value)) {
		throw new ModelError(
			`EMBEDDING_MODEL is "${value}", but there is no folder ${folder}: give the folder of a model, or "bundled".`,
		);
	}
	if (LOOKS_LIKE_A_HUB_ID.test(value)) return { kind: "hub", name: value };
	throw new ModelError(
		`EMBEDDING_MODEL is "${value}", which is neither "bundled", nor a folder, nor a hub id like "owner/name".`,
	);
}

async function isFolder(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
