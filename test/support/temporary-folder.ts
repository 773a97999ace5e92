import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A new empty folder, gone when the test that asked for it has ended. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), "passim-test-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Writes files, by their paths inside a folder, making the folders they need. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
	for (const [file, content] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), content);
	}
}

/** A temporary folder with these files in it. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
	const folder = temporaryFolder();
	writeFiles(folder, files);
	return folder;
}
