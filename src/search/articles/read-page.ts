import { createHash } from "node:crypto";
import type { ArticleCard } from "../../corpus/article.ts";
import { trimSpan } from "../../corpus/span.ts";
import type { Library } from "../../library/library.ts";
import type { Quoted } from "../answer.ts";
import { quote } from "../quoted.ts";
import { pagesOf } from "./pages.ts";

/** A page of an article, word for word. Its ref names all its paragraphs: `putin-beijing-2012#4-6`. */
export interface ArticlePage extends Quoted {
	/** From 0. */
	readonly page: number;
	readonly pages: number;
	/** Whether it begins, or ends, within a paragraph. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
}

/** So many UTF-16 code units can be read on a phone without losing the thread. */
const readable = 1500;

/** A short name for an article where its id may be too long: 12 letters, digits, - and _. */
export function articleKey(id: string): string {
	return createHash("sha256").update(id).digest("base64url").slice(0, 12);
}

/**
 * A page of the article of a key, from 0; the nearest there is where there is none of that number.
 * @returns undefined where there is no such article, or nothing to read in it.
 */
export function readPage(library: Library, key: string, number: number): ArticlePage | undefined {
	const id = keysOf(library.cards()).get(key);
	const article = id === undefined ? undefined : library.article(id);
	if (!article) return undefined;
	const pages = pagesOf(article, readable);
	const page = Math.min(Math.max(number, 0), pages.length - 1);
	const found = pages[page];
	if (!found) return undefined;
	const { first, last, cutBefore, cutAfter } = found;
	const span = trimSpan(article.body, found);
	const quoted = quote(library, article.id, first, span, article.body.slice(span.start, span.end));
	const ref = `${article.id}#${first}${last > first ? `-${last}` : ""}`;
	return { ...quoted, ref, page, pages: pages.length, cutBefore, cutAfter };
}

function keysOf(cards: readonly ArticleCard[]): ReadonlyMap<string, string> {
	const known = keys.get(cards) ?? new Map(cards.map(({ id }) => [articleKey(id), id]));
	keys.set(cards, known);
	return known;
}

/** Ids by key: people turn page after page, and the keys of 10,000 articles take a while. */
const keys = new WeakMap<readonly ArticleCard[], ReadonlyMap<string, string>>();
