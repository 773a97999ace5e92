import type { ArticleCard } from "../corpus/article.ts";
import type { Quotation } from "../corpus/quotations.ts";
import type { Span } from "../corpus/span.ts";
import type { Evidence } from "./evidence.ts";

/** How far an answer can be trusted to be one. The README says what the words were measured to mean. */
export type Strength = "strong" | "fair" | "none";

/** A question and the passages that answer it, or the nearest ones if none does. Plain data: what `--json` prints. */
export interface Answer {
	readonly question: string;
	readonly answered: boolean;
	readonly strength: Strength;
	/** How likely the first hit is to answer, 0..1: what `strength` is made of, see strength.ts. */
	readonly confidence: number;
	/** Where filters were given: the articles they let through, by id. */
	readonly searched?: readonly Pick<ArticleCard, "id" | "title">[];
	/** Best first. When nothing answers these are only the nearest, and must be called that. */
	readonly hits: readonly Hit[];
	/** A sentence the asker should read before the hits: that a filter matched no article, say. */
	readonly notice?: string;
	/** How `confidence` came about, where that was asked for and there is a hit. */
	readonly why?: Why;
}

/** What speaks for and against the first hit being an answer: log-odds that add up, see strength.ts. */
export interface Why {
	/** The sum before any signal. */
	readonly intercept: number;
	/** `adds` is the value times the weight. */
	readonly signals: readonly {
		readonly name: keyof Evidence;
		readonly value: number;
		readonly weight: number;
		readonly adds: number;
	}[];
	readonly confidence: number;
	/** The confidence from which on an answer is fair, and from which on it is strong. */
	readonly fairFrom: number;
	readonly strongFrom: number;
}

/** A passage found, word for word as its article has it. */
export interface Hit extends Quoted {
	/** The sentences that answer, as offsets into `text`. */
	readonly highlights: readonly Span[];
	/** Whose words those sentences are, in the order of the text; not there where they are the article's own. */
	readonly said?: readonly Said[];
}

/** Words of a hit that are somebody's. */
export interface Said extends Span {
	readonly speaker: string;
	/** What says so: "concluded". */
	readonly cue: string | null;
	/** An `indirect` one is the article's account of what was said. */
	readonly kind: Quotation["kind"];
}

/** Words of an article with all that is needed to cite them. */
export interface Quoted {
	/** `<article id>#<number of the paragraph it starts in>`. */
	readonly ref: string;
	readonly text: string;
	/** Offsets into the article's body. */
	readonly start: number;
	readonly end: number;
	readonly article: ArticleCard;
	/** Where a reader sees these words in their place, if the article has a web address. */
	readonly link: string | null;
}
