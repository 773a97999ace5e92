import { createHash } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { CorpusError, codeOf, sentenceOf } from "../errors.ts";
import type { Article } from "./article.ts";
import type { CorpusFile, CorpusFolder, CorpusProblem } from "./corpus-file.ts";
import { plainParagraphs } from "./plain-text-format.ts";

/** The file that makes a folder a collection: one document a line, as JSON `{"id", "title", "text"}`. */
export const collectionFile = "corpus.jsonl";

/** The file is read whole: more than this is no collection for a small machine but a mistake. */
const largestCollection = 200 * 1024 * 1024;

/** An id as collections have it: a number is taken for its digits. */
export const idSchema = z
	.union([z.string(), z.number()], "is missing, or neither a text nor a number")
	.transform(String)
	.refine((id) => id.trim() !== "", "is empty");

const documentSchema = z.object({
	id: idSchema,
	title: z.string("is no text").nullish(),
	text: z
		.string("is missing or no text")
		.refine((text) => text.trim() !== "", "is empty")
		// What no file of UTF-8 can hold would not come back from the library as it went in.
		.refine((text) => !/[\0\p{Surrogate}]/u.test(text), "holds a NUL or half a character"),
});

type CollectionDocument = z.infer<typeof documentSchema>;

/** Whether a file, by its name, is a collection. */
export function isCollectionFile(file: string): boolean {
	return path.basename(file) === collectionFile;
}

/** True where the folder holds a collection, which then is all that is read of it. */
export async function isCollection(folder: string): Promise<boolean> {
	const found = await lstat(path.join(folder, collectionFile)).catch(() => undefined);
	return found?.isFile() ?? false;
}

/**
 * Reads a collection's documents as articles, in the order of the file. Each is a file of its own to the library,
 * named `corpus.jsonl:<id>`; its hash is that of its line. A line at fault is a problem that names its number.
 * @throws {CorpusError} where the file cannot be read, is not UTF-8 or has more than 200 MB.
 */
export async function readCollection(folder: string): Promise<CorpusFolder> {
	const files: CorpusFile[] = [];
	const problems: CorpusProblem[] = [];
	const lines = new Map<string, number>();
	for (const { number, line } of await readLines(folder, collectionFile)) {
		const read = readJson(line, documentSchema);
		const fault = "fault" in read ? read.fault : duplicateOf(read.value.id, lines);
		if ("fault" in read || fault !== undefined) {
			const place = `${collectionFile}, line ${number}`;
			problems.push({ file: place, message: `${place}: ${fault}.` });
			continue;
		}
		const file = `${collectionFile}:${read.value.id}`;
		lines.set(read.value.id, number);
		const hash = createHash("sha256").update(line).digest("hex");
		files.push({ file, hash, parse: () => articleOf(file, read.value) });
	}
	return { files, problems };
}

function duplicateOf(id: string, lines: ReadonlyMap<string, number>): string | undefined {
	const line = lines.get(id);
	return line === undefined ? undefined : `has the same id "${id}" as line ${line} and is left out`;
}

/** The text stays as it is, byte for byte: offsets that come with a collection are into it. */
function articleOf(file: string, { id, title, text }: CollectionDocument): Article {
	return {
		id,
		title: title?.trim() || `[${id}]`,
		authors: [],
		compilers: [],
		publisher: null,
		published: null,
		updated: null,
		url: null,
		apparatus: null,
		file,
		body: text,
		paragraphs: plainParagraphs(text),
	};
}

/** A line of a file that is not blank, with its number from 1. */
export interface NumberedLine {
	readonly number: number;
	readonly line: string;
}

/**
 * The lines of one of a collection's files, but for blank ones.
 * @throws {CorpusError} where it cannot be read, is not UTF-8 or has more than 200 MB.
 */
export async function readLines(folder: string, name: string): Promise<NumberedLine[]> {
	const file = path.join(folder, name);
	const text = decode(file, await readBytes(file));
	return text
		.split(/\r?\n/)
		.map((line, index) => ({ line, number: index + 1 }))
		.filter(({ line }) => line.trim() !== "");
}

async function readBytes(file: string): Promise<Uint8Array> {
	const bytes = await readFile(file).catch((fault: unknown) => {
		throw new CorpusError(`${file}: cannot be read (${codeOf(fault) ?? sentenceOf(fault)}).`);
	});
	if (bytes.length <= largestCollection) return bytes;
	const mega = (size: number) => Math.round(size / 1024 / 1024);
	throw new CorpusError(
		`${file}: has ${mega(bytes.length)} MB, may have ${mega(largestCollection)}; split it.`,
	);
}

function decode(file: string, bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new CorpusError(`${file}: is not UTF-8; save it as UTF-8.`);
	}
}

/** The JSON of one line where it has the shape wanted, else what is wrong with it, to follow the line's number. */
export function readJson<T>(line: string, schema: z.ZodType<T>): { value: T } | { fault: string } {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch (fault) {
		return { fault: `is no JSON (${sentenceOf(fault)})` };
	}
	const result = schema.safeParse(value);
	if (result.success) return { value: result.data };
	const issue = result.error.issues[0];
	const field = issue?.path.join(".");
	return { fault: field ? `"${field}" ${issue?.message}` : "is no JSON object" };
}
