import type { ArticleCard } from "../corpus/article.ts";

/** Changes whenever the same passage would give the model another text. */
export const embeddedTextPolicy = "title+passage:1";

/** What the model sees of a passage: its article's title as context, then its words. Never shown to anybody. */
export function embeddedText(card: Pick<ArticleCard, "title">, passageText: string): string {
	return `${card.title.replace(/^\[(.*)\]$/s, "$1")}\n${passageText}`;
}
