import { CorpusError, sentenceOf } from "../errors.ts";
import type { Article } from "./article.ts";
import type { Format, Outline } from "./format.ts";
import { formatOf } from "./formats.ts";
import { splitFrontMatter } from "./front-matter.ts";

/**
 * Reads the bytes of one file as an article.
 * @param file path inside the corpus folder; the id is made of it where the front matter gives none.
 * @throws {CorpusError} one sentence naming the file: binary, not UTF-8, front matter at fault, no prose.
 */
export function parseArticle(file: string, bytes: Uint8Array): Article {
	const format = formatOf(file);
	if (!format) throw new CorpusError(`${file}: this kind of file is not read.`);
	const { frontMatter, body } = splitFrontMatter(file, decode(file, bytes));
	const { title, paragraphs } = outlineOf(file, format, body);
	if (paragraphs.length === 0) {
		throw new CorpusError(`${file}: holds no prose; add the article's text or remove the file.`);
	}
	return {
		id: frontMatter.id ?? idOf(file),
		title: frontMatter.title || title || `[${idOf(file)}]`,
		authors: frontMatter.authors ?? frontMatter.author ?? [],
		compilers: frontMatter.compilers ?? frontMatter.compiler ?? [],
		publisher: frontMatter.publisher ?? null,
		published: frontMatter.published ?? null,
		updated: frontMatter.updated ?? null,
		url: frontMatter.url ?? null,
		apparatus: frontMatter.apparatus ?? null,
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
