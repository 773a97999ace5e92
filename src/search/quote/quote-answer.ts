import type { ArticleCard } from "../../corpus/article.ts";
import type { Quotation } from "../../corpus/quotations.ts";
import type { Span } from "../../corpus/span.ts";
import type { Quoted } from "../answer.ts";

/**
 * What somebody said, what they wrote, and where they are mentioned: three different things, kept apart. Or, of a
 * phrase, the passages that hold it. Plain data: what `quote --json` prints.
 */
export interface QuoteAnswer {
	readonly who: string;
	/** The speaker's full name; null where nobody quoted was meant. */
	readonly speaker: string | null;
	/** Whom `who` was taken for, quoted or not: a full name as the articles have it. Not there for a phrase. */
	readonly name?: string;
	/** Others whom `who` fits as well. */
	readonly others?: readonly string[];
	/** A sentence the asker should read first: that a name was corrected, say. */
	readonly notice?: string;
	/** What the speaker said. */
	readonly quotations: readonly FoundQuotation[];
	/** The articles that they wrote or compiled. */
	readonly written?: readonly ArticleCard[];
	/** Passages that hold the name or the phrase without being quotations of that speaker. */
	readonly mentions: readonly Mention[];
	/** Where nothing was found: whom there is to quote, most quoted first. */
	readonly speakers?: readonly QuotedSpeaker[];
}

/** Somebody quoted, and how often. */
export interface QuotedSpeaker {
	readonly name: string;
	readonly quotations: number;
}

export interface FoundQuotation {
	readonly quotation: string;
	/** Offsets into the article's body. */
	readonly start: number;
	readonly end: number;
	/** The words alone, as offsets into the body, where something interrupts them. */
	readonly spans?: readonly Span[];
	readonly speaker: string | null;
	readonly speakerText: string | null;
	readonly cue: string | null;
	/** An `indirect` one is the article's account of what was said, not the speaker's own words. */
	readonly kind: Quotation["kind"];
	readonly ref: string;
	/** The passage it stands in. */
	readonly text: string;
	/** Where `text` begins, as an offset into the article's body. */
	readonly textStart: number;
	/** The sentence or sentences it stands in, as offsets into `text`. */
	readonly context: Span;
	/** The words themselves, as offsets into `text`. */
	readonly highlights: readonly Span[];
	readonly article: ArticleCard;
	readonly link: string | null;
}

/** A passage that holds the words; `highlights` are where, as offsets into its `text`. */
export interface Mention extends Quoted {
	readonly highlights: readonly Span[];
	/** False where it has the words of a phrase only in other forms, or with others between them. */
	readonly exact: boolean;
}
