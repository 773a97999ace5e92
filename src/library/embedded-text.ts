import type { ArticleCard } from "../corpus/article.ts";
import type { Passage } from "../corpus/passages.ts";

/** Changes whenever the same passage would give the model another text. */
export const embeddedTextPolicy = "title+sentences:2";

/**
 * What the model sees of a passage: its article's title as context, then its sentences, a piece each. Never shown
 * to anybody.
 */
export function embeddedPieces(
	card: Pick<ArticleCard, "title">,
	{ text, sentences }: Pick<Passage, "text" | "sentences">,
): string[] {
	const title = card.title.replace(/^\[(.*)\]$/s, "$1");
	return [title, ...sentences.map((span) => text.slice(span.start, span.end))];
}
