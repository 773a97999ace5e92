import type { Span } from "./span.ts";

/** Who wrote an article, when, where: all that is known of it beside its words. What is unknown is null or empty. */
export interface ArticleCard {
	/** Short name, unique in the corpus, part of every ref: `putin-beijing-2012`. */
	readonly id: string;
	/** In square brackets when the text has none and one was supplied, as library catalogues mark it. */
	readonly title: string;
	readonly authors: readonly string[];
	/** Who compiled or edited it, where nobody is named as author. */
	readonly compilers: readonly string[];
	readonly publisher: string | null;
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
	readonly published: string | null;
	readonly updated: string | null;
	readonly url: string | null;
}

/** One work of the corpus, parsed. */
export interface Article extends ArticleCard {
	/** Path inside the corpus folder, with `/` between its parts. */
	readonly file: string;
	/** The prose exactly as the file has it. All spans and offsets of an article are into this. */
	readonly body: string;
	/** The paragraphs a reader would count, in order: the first is number 1. Headings are not among them. */
	readonly paragraphs: readonly Span[];
	/** What the page printed around the prose (byline, biography, further reading): kept, never quoted. */
	readonly apparatus: string | null;
}
