import type { ArticleCard } from "../corpus/article.ts";
import type { Span } from "../corpus/span.ts";
import type { Library } from "../library/library.ts";
import type { Quoted } from "./answer.ts";

/** Words about to be shown are not those of the article: a fault of Passim's, to be logged, never to be shown. */
export class NotVerbatimError extends Error {
	override name = "NotVerbatimError";
}

/**
 * Cites a span of an article, re-slicing the stored body and comparing.
 * @param expected what is thought to stand there.
 * @throws {NotVerbatimError} where something else stands there.
 */
export function quote(
	library: Library,
	articleId: string,
	paragraph: number,
	span: Span,
	expected: string,
): Quoted {
	const card = library.card(articleId);
	const ref = `${articleId}#${paragraph}`;
	const text = library.body(articleId)?.slice(span.start, span.end);
	if (!card || text !== expected) {
		throw new NotVerbatimError(
			`The text stored for ${ref} at ${span.start}–${span.end} is not the article's own.`,
		);
	}
	return { ref, text, start: span.start, end: span.end, article: card, link: linkTo(card, text) };
}

/** The article's address with a text fragment (WICG Scroll to Text Fragment), which opens it at the words. */
function linkTo(card: ArticleCard, text: string): string | null {
	if (!card.url) return null;
	const words = text.split(/\s+/).filter(Boolean);
	const encode = (part: readonly string[]) => encodeURIComponent(part.join(" ")).replaceAll("-", "%2D");
	const fragment =
		words.length <= 12 ? encode(words) : `${encode(words.slice(0, 5))},${encode(words.slice(-5))}`;
	return `${card.url.replace(/#.*$/s, "")}#:~:text=${fragment}`;
}
