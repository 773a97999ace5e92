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
	if (!article) throw new UsageError((language) => language.named.gone(shown(id)));
	refuseUnfit(article, paragraphs);
	const { first, last } = paragraphs;
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

/** @throws {UsageError} where the article has no such paragraphs, or none are named. */
function refuseUnfit(
	{ id, paragraphs: { length } }: Article,
	wanted: TypedRef["paragraphs"],
): asserts wanted is NonNullable<TypedRef["paragraphs"]> {
	if (!wanted) throw new UsageError(({ named }) => named.whichParagraph(id, length));
	const { first, last } = wanted;
	const missing = first < 1 ? first : last;
	if (first < 1 || last > length) throw new UsageError(({ named }) => named.noParagraph(missing, id, length));
	if (last < first) throw new UsageError(({ named }) => named.backwards(first, last));
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
	if (ref === "") throw new UsageError((language) => language.named.noRef);
	// The last `#`, or the first of the two in "#2-#4".
	const [, named = ref, numbers] = /^(.*?)#([^#]*(?:[-–—]\s*#[^#]*)?)$/s.exec(ref) ?? [];
	if (numbers === undefined || numbers.trim() === "") return { named: named.trim() };
	const [, first, last = first] = /^\s*(\d{1,9})(?:\s*[-–—]\s*#?(\d{1,9}))?\s*$/.exec(numbers) ?? [];
	if (first === undefined) throw new UsageError((language) => language.named.noNumber(shown(numbers)));
	return { named: named.trim(), paragraphs: { first: Number(first), last: Number(last) } };
}

function onlyArticle(cards: readonly ArticleCard[]): ArticleCard {
	const [only, ...others] = cards;
	if (only && others.length === 0) return only;
	throw new UsageError((language) => language.named.which(idsOf(cards, language)));
}
