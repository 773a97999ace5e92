import type { Article, ArticleCard } from "../../corpus/article.ts";
import { UsageError } from "../../errors.ts";
import type { Library } from "../../library/library.ts";
import type { Quoted } from "../answer.ts";
import { quote } from "../quoted.ts";
import { shown } from "../searched.ts";
import { findArticle, idsOf } from "./find-article.ts";

/** Paragraphs of an article, word for word. Plain data: what `cite --json` prints. */
export interface Citation {
	/** `putin-beijing-2012#2`, or of several paragraphs `putin-beijing-2012#2-4`. */
	readonly ref: string;
	readonly article: ArticleCard;
	/** In the order of the text, each with its own ref and link. */
	readonly paragraphs: readonly Quoted[];
	/** How many paragraphs the article has. */
	readonly of: number;
}

/**
 * The paragraphs that a ref names, counted from 1. The article may be named by a part of its id or title, and not at
 * all where there is only one.
 * @throws {UsageError} where the ref is none, fits no article or several, or the article has no such paragraph.
 */
export function cite(library: Library, typed: string): Citation {
	const { named, paragraphs } = parseRef(typed);
	const card = named === "" ? onlyArticle(library.cards()) : findArticle(library.cards(), named);
	const { id } = card;
	const article = library.article(id);
	if (!article) throw new UsageError(`There is no article ${shown(id)} any more.`);
	if (!paragraphs) throw new UsageError(`Say which paragraph: ${countOf(article)}, e.g. ${id}#1.`);
	const { first, last } = paragraphs;
	if (first < 1 || last > article.paragraphs.length) {
		throw new UsageError(`There is no #${first < 1 ? first : last}: ${countOf(article)}, counted from 1.`);
	}
	if (last < first) throw new UsageError(`#${first}-${last} ends before it begins: write #${last}-${first}.`);
	return {
		ref: `${id}#${first}${last > first ? `-${last}` : ""}`,
		article: card,
		paragraphs: article.paragraphs.slice(first - 1, last).map((span, index) => {
			const text = article.body.slice(span.start, span.end);
			return quote(library, id, first + index, span, text);
		}),
		of: article.paragraphs.length,
	};
}

/** A ref as typed: what names the article, and which paragraphs are wanted, where that is said. */
interface TypedRef {
	readonly named: string;
	readonly paragraphs?: { readonly first: number; readonly last: number };
}

/** @throws {UsageError} where what follows the `#` is no number or range of them, or all is empty. */
function parseRef(typed: string): TypedRef {
	// As people copy refs out of a message: in brackets, as code.
	const ref = typed.replace(/^[\s`"“([]+|[\s`"”)\].,;]+$/gu, "");
	if (ref === "") throw new UsageError("Give an article and a paragraph, e.g. putin-beijing-2012#2.");
	// The last `#`, or the first of the two in "#2-#4".
	const [, named = ref, numbers] = /^(.*?)#([^#]*(?:[-–—]\s*#[^#]*)?)$/s.exec(ref) ?? [];
	if (numbers === undefined || numbers.trim() === "") return { named: named.trim() };
	const [, first, last = first] = /^\s*(\d{1,9})(?:\s*[-–—]\s*#?(\d{1,9}))?\s*$/.exec(numbers) ?? [];
	if (first === undefined) {
		const wanted = `"#${shown(numbers)}" names no paragraph`;
		throw new UsageError(`${wanted}: write #2, or #2-4 for several.`);
	}
	return { named: named.trim(), paragraphs: { first: Number(first), last: Number(last) } };
}

function onlyArticle(cards: readonly ArticleCard[]): ArticleCard {
	const [only, ...others] = cards;
	if (only && others.length === 0) return only;
	throw new UsageError(`Say which article is meant: ${idsOf(cards)}.`);
}

function countOf({ id, paragraphs }: Article): string {
	return `${id} has ${paragraphs.length} paragraph${paragraphs.length === 1 ? "" : "s"}`;
}
