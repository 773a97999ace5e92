import { stat } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../errors.ts";
import { collectionFile, readCollection } from "./collection.ts";
import type { CorpusFolder } from "./corpus-file.ts";
import { readCorpusFile, readCorpusFolder } from "./corpus-folder.ts";

/**
 * Reads what a path names: an article's file, a folder of articles, a collection's `corpus.jsonl`, or its folder.
 * @throws {UsageError} where nothing is there.
 * @throws {CorpusError} where it cannot be read.
 */
export async function readArticlesAt(place: string): Promise<CorpusFolder> {
	const found = await stat(place).catch(() => undefined);
	if (!found) throw new UsageError(`"${place}" does not exist: give files or folders with articles.`);
	if (found.isDirectory()) return readCorpusFolder(place);
	const { dir, base } = path.parse(place);
	if (base === collectionFile) return readCollection(dir || ".");
	const read = await readCorpusFile(dir || ".", base);
	return "parse" in read ? { files: [read], problems: [] } : { files: [], problems: [read] };
}
