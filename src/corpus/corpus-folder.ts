import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { CorpusError, codeOf } from "../errors.ts";
import { isCollection, isCollectionFile, readCollection } from "./collection.ts";
import type { CorpusFile, CorpusFolder, CorpusProblem } from "./corpus-file.ts";
import { articleExtensions, formatOf } from "./formats.ts";
import { parseArticle } from "./parse-article.ts";

/** A book of 1,500 pages has about 4 MB; anything over this is no article but a mistake. */
const largestFile = 10 * 1024 * 1024;

/** Documents people might expect to be read: named when passed over, unlike pictures and the like. */
const otherDocuments = /\.(?:pdf|docx?|odt|rtf|html?|epub|pages|mdx|qmd|rmd|rst|org|adoc|tex)$/i;

/**
 * Reads all articles' files below a folder, in the order of their paths. Passes over README files, hidden
 * files and links. Of a folder that holds a `corpus.jsonl`, the articles are that file's documents.
 * @throws {CorpusError} where the folder is missing, no folder, unreadable, or holds nothing that could be an article.
 */
export async function readCorpusFolder(folder: string): Promise<CorpusFolder> {
	if (await isCollection(folder)) return readCollection(folder);
	const names = await listFiles(folder);
	if (names.length === 0) {
		const wanted = `Put articles there as ${articleExtensions.join(", ")} files, or set CORPUS_DIR to another folder.`;
		throw new CorpusError(`The corpus folder "${folder}" holds no article. ${wanted}`);
	}
	const files: CorpusFile[] = [];
	const problems: CorpusProblem[] = [];
	// One after the other: thousands at once would run into the limit of open files.
	for (const name of names) {
		const read = await readCorpusFile(folder, name);
		if ("parse" in read) files.push(read);
		else problems.push(read);
	}
	return { files, problems };
}

async function listFiles(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((fault: unknown) => {
		throw new CorpusError(folderFault(folder, codeOf(fault)));
	});
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
		.filter((file) => !/(?:^|\/)\./.test(file) && isDocument(file))
		.sort();
}

/** Whether a file, by its name, is read or named as one that cannot be. */
function isDocument(file: string): boolean {
	if (/^readme\./i.test(path.basename(file))) return false;
	return formatOf(file) !== undefined || otherDocuments.test(file);
}

/** Whether a file, by its name, matters to what is read of a corpus folder. */
export function isRead(file: string): boolean {
	return isDocument(file) || isCollectionFile(file);
}

function folderFault(folder: string, code: string | undefined): string {
	const mend = "create it and put articles there, or set CORPUS_DIR to the folder that has them.";
	if (code === "ENOENT") return `The corpus folder "${folder}" does not exist: ${mend}`;
	if (code === "ENOTDIR") return `CORPUS_DIR names "${folder}", which is no folder: ${mend}`;
	return `The corpus folder "${folder}" cannot be read (${code}): give this user the right to read it.`;
}

/** One file of a folder, unparsed; what is wrong with it, where it cannot be an article. */
export async function readCorpusFile(folder: string, file: string): Promise<CorpusFile | CorpusProblem> {
	const problem = (message: string) => ({ file, message: `${file}: ${message}` });
	if (!formatOf(file)) {
		return problem(`this kind of file is not read; save it as ${articleExtensions.join(", ")}.`);
	}
	try {
		const { size } = await stat(path.join(folder, file));
		if (size === 0) return problem("is empty; add the article's text or remove the file.");
		if (size > largestFile) {
			const mega = (bytes: number) => Math.round(bytes / 1024 / 1024);
			return problem(
				`has ${mega(size)} MB, an article may have ${mega(largestFile)}; split it or remove it.`,
			);
		}
		const bytes = await readFile(path.join(folder, file));
		const hash = createHash("sha256").update(bytes).digest("hex");
		return { file, hash, parse: (onNotice) => parseArticle(file, bytes, onNotice) };
	} catch (fault) {
		return problem(`cannot be read (${codeOf(fault) ?? fault}); check its permissions or remove it.`);
	}
}
