import type { Subject } from "./subject.ts";

/** Some tokens of a sentence, half-open. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** A verb of saying (or what stands for one) with whom it belongs to and what is said. */
export interface Statement {
	/** As it stands in the text: "has also said". */
	readonly cue: string;
	/** The token of the verb. */
	readonly at: number;
	readonly subject: Subject | undefined;
	/** What is said. */
	readonly parts: readonly Range[];
	/**
	 * How it is joined to the verb: a clause after it, words in marks after it, what somebody wants done, what somebody
	 * speaks of; `before` it; by "according to"; or after a noun like "claim".
	 */
	readonly shape: "clause" | "marked" | "to" | "thing" | "before" | "according" | "noun";
}
