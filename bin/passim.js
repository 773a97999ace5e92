#!/usr/bin/env node
// Runs Passim. Node 20 runs no TypeScript, and compiling it while it is loaded takes longer than all the rest of a
// start; so the source is compiled into dist/ once, and again whenever a file of it has changed.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = path.join(root, "src");
/** In milliseconds: what was compiled longer ago is removed. */
const month = 30 * 24 * 60 * 60 * 1000;
const compiled = path.join(root, "dist", stampOf(source));

if (!existsSync(compiled)) await compile();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(path.join(compiled, "main.js")).href);

/** Another one whenever a file is changed, added or removed. */
function stampOf(folder) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const times = files.map((file) => Math.floor(statSync(path.join(file.parentPath, file.name)).mtimeMs));
	return `${Math.max(...times)}-${files.length}`;
}

/** Compiles beside and renames, so that nobody ever runs half of it; two who do so at once make the same. */
async function compile() {
	const { build } = await import("esbuild");
	const partial = `${compiled}.${process.pid}`;
	await build({
		entryPoints: [path.join(source, "main.ts")],
		outdir: partial,
		bundle: true,
		splitting: true,
		packages: "external",
		platform: "node",
		target: "node20",
		format: "esm",
		sourcemap: true,
		logLevel: "warning",
	});
	try {
		renameSync(partial, compiled);
	} catch (fault) {
		rmSync(partial, { recursive: true, force: true });
		if (!existsSync(compiled)) throw fault;
	}
	for (const name of readdirSync(path.dirname(compiled))) {
		const old = path.join(path.dirname(compiled), name);
		// A bot may still run from what was compiled before, and load parts of it late.
		if (statSync(old).mtimeMs < Date.now() - month) rmSync(old, { recursive: true, force: true });
	}
}
