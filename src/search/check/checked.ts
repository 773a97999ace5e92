import type { Span } from "../../corpus/span.ts";
import type { Hit, Quoted } from "../answer.ts";

/** What became of a text that was checked. Plain data: what `check --json` prints. */
export interface CheckAnswer {
	/** One for each quotation in the text, in its order; 5 at most. */
	readonly checked: readonly CheckedQuotation[];
	/** How many more quotations the text holds that were not looked at. */
	readonly unchecked: number;
}

/**
 * `exact`: the words stand in the corpus, all of them and nothing between them. `near`: they stand there with
 * differences, be it only what an ellipsis leaves out. `none`: they do not.
 */
type CheckStatus = "exact" | "near" | "none";

export interface CheckedQuotation {
	/** The quotation as it was given, without the marks around it. */
	readonly asked: string;
	readonly status: CheckStatus;
	/** Of an exact quotation up to 5 places, of a near one the nearest; empty where there is none. */
	readonly matches: readonly QuotationMatch[];
	/** Where there is no match: the passage that says the like in other words, if one was found. */
	readonly nearest: Hit | null;
}

/** Where a quotation stands. `text`, `start` and `end` are the article's own words that correspond to it. */
export interface QuotationMatch extends Quoted {
	/** Whether the article gives the words as somebody's, in quotation marks. */
	readonly quoted: boolean;
	/** Whose words they are, as far as the article says; null where it does not, and for the article's own words. */
	readonly speaker: string | null;
	/** What differs although every word is the same. */
	readonly butFor: readonly ("accents" | "capitals" | "punctuation")[];
	/** Empty where the quotation is exact; in the order of the text, which between them has the quotation's words. */
	readonly differences: readonly Difference[];
	/** The passage, or the passages, that the words stand in; offsets into the article's body. */
	readonly passage: Span & { readonly text: string };
}

/**
 * A place where quotation and article differ; `start` and `end` are offsets into the match's `text`.
 * `changed`: other words; `added`: words that only the quotation has; `missing`: words that only the article has;
 * `omitted`: the same, where the quotation has an ellipsis; `bracketed`: what the quotation itself puts in brackets.
 */
export interface Difference extends Span {
	readonly kind: "changed" | "added" | "missing" | "omitted" | "bracketed";
	/** The quotation's words, or its ellipsis; null where it has nothing. */
	readonly asked: string | null;
	/** The article's words; null where it has nothing. */
	readonly text: string | null;
}
