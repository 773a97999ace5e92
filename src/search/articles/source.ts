import type { Article, ArticleCard } from "../../corpus/article.ts";
import { sentencesOf } from "../../corpus/sentences.ts";
import type { Span } from "../../corpus/span.ts";
import type { Library } from "../../library/library.ts";
import type { Quoted } from "../answer.ts";
import type { QuotedSpeaker } from "../quote/quote-answer.ts";
import { quote } from "../quoted.ts";
import { findArticle } from "./find-article.ts";

/** An article at a glance. Plain data: what `source --json` prints. */
export interface Source {
	readonly article: ArticleCard;
	/** How many there are. */
	readonly paragraphs: number;
	readonly passages: number;
	readonly quotations: number;
	/** Whom the article quotes, most quoted first, with how often it does. */
	readonly speakers: readonly QuotedSpeaker[];
	/** The first lines, word for word; `cut` where the first paragraph goes on. Null where there are no paragraphs. */
	readonly opening: (Quoted & { readonly cut: boolean }) | null;
}

/**
 * What there is to know of an article, named by its id or a part of its id or title.
 * @throws {UsageError} where none is meant or several may be.
 */
export function source(library: Library, named: string): Source {
	const card = findArticle(library.cards(), named);
	const article = library.article(card.id);
	const quotations = library.quotationsOf(card.id);
	return {
		article: card,
		paragraphs: article?.paragraphs.length ?? 0,
		passages: library.passagesOf(card.id).length,
		quotations: quotations.length,
		speakers: countSpeakers(quotations.flatMap(({ speaker }) => speaker ?? [])),
		opening: article ? openingOf(library, article) : null,
	};
}

function countSpeakers(names: readonly string[]): QuotedSpeaker[] {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return Array.from(counts, ([name, quotations]) => ({ name, quotations })).sort(
		(a, b) => b.quotations - a.quotations || a.name.localeCompare(b.name, "en"),
	);
}

function openingOf(library: Library, { id, body, paragraphs }: Article): Source["opening"] {
	const [first] = paragraphs;
	if (!first) return null;
	const text = body.slice(first.start, first.end);
	const { start, end } = beginningOf(text);
	const span = { start: first.start + start, end: first.start + end };
	return { ...quote(library, id, 1, span, text.slice(start, end)), cut: end < text.length };
}

/** First lines are no longer than this, in UTF-16 code units. */
const longestOpening = 400;

/** As many whole sentences as are short enough, or of a first one that is not its first words. */
function beginningOf(text: string): Span {
	if (text.length <= longestOpening) return { start: 0, end: text.length };
	// A book may be a single paragraph; what lies further on does not matter.
	const sentences = sentencesOf(text.slice(0, 2 * longestOpening));
	const last = sentences.slice(0, -1).findLast(({ end }) => end <= longestOpening);
	if (last) return { start: 0, end: last.end };
	const words = text.slice(0, longestOpening).replace(/\s+\S*$/, "");
	const isHalf = /[\uD800-\uDBFF]$/.test(words);
	return { start: 0, end: words.length - (isHalf ? 1 : 0) };
}
