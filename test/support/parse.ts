import type { Article } from "../../src/corpus/article.ts";
import { parseArticle } from "../../src/corpus/parse-article.ts";

/** Parses a text as if it were the bytes of a file. */
export function parse(content: string | Uint8Array, file = "sample.md"): Article {
	return parseArticle(file, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

/** The words of an article's paragraphs. */
export function paragraphsOf(article: Pick<Article, "body" | "paragraphs">): string[] {
	return article.paragraphs.map(({ start, end }) => article.body.slice(start, end));
}
