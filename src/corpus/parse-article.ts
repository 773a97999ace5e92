import { CorpusError, sentenceOf } from "../errors.ts";
import type { Article } from "./article.ts";
import type { Format, Outline } from "./format.ts";
import { formatOf } from "./formats.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { metadataOf, onOneLine } from "./metadata.ts";

/**
 * Reads the bytes of one file as an article.
 * @param file path inside the corpus folder; the id is made of it where the front matter gives none.
 * @param onNotice is told, in a sentence naming the file, of front matter that could not be understood and is left out.
 * @throws {CorpusError} one sentence naming the file: binary, not UTF-8, no prose.
 */
export function parseArticle(
	file: string,
	bytes: Uint8Array,
	onNotice: (sentence: string) => void = () => {},
): Article {
	const format = formatOf(file);
	if (!format) throw new CorpusError(`${file}: this kind of file is not read.`);
	const { fields, body, notices: unread } = splitFrontMatter(decode(file, bytes));
	const { notices: unclear, ...metadata } = metadataOf(fields);
	const { title, paragraphs } = outlineOf(file, format, body);
	if (paragraphs.length === 0) {
		throw new CorpusError(`${file}: holds no prose; add the article's text or remove the file.`);
	}
	for (const notice of [...unread, ...unclear]) onNotice(`${file}: ${notice}.`);
	return {
		...metadata,
		id: metadata.id ?? idOf(file),
		title: metadata.title ?? (onOneLine(title ?? "") || `[${titleOf(file)}]`),
		file,
		body,
		paragraphs,
	};
}

function outlineOf(file: string, format: Format, body: string): Outline {
	try {
		return format.outline(body);
	} catch (fault) {
		// A thousand block quotes or lists in one another exhaust the stack; no other fault is known.
		throw new CorpusError(
			`${file}: cannot be read as an article (${sentenceOf(fault)}); simplify or remove it.`,
			{ cause: fault },
		);
	}
}

function decode(file: string, bytes: Uint8Array): string {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
		return notUtf8(file, "UTF-16");
	if (bytes.includes(0))
		throw new CorpusError(`${file}: is a binary file, not text; remove it or save it as text.`);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return notUtf8(file, "another encoding");
	}
}

function notUtf8(file: string, encoding: string): never {
	throw new CorpusError(`${file}: is not UTF-8 but ${encoding}; save it as UTF-8.`);
}

function idOf(file: string): string {
	const stem = file.normalize("NFC").replace(/\.[^./]+$/, "");
	return stem.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[^\p{L}\p{N}]+|-+$/gu, "") || "article";
}

/** The file's name as it is written; of `post-one/index.md`, which blogs have, the folder's. */
function titleOf(file: string): string {
	const parts = file
		.normalize("NFC")
		.replace(/\.[^./]+$/, "")
		.split("/");
	const own = parts.at(-1)?.toLowerCase() === "index" ? parts.at(-2) : parts.at(-1);
	return onOneLine(own ?? "") || idOf(file);
}
