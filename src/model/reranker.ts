/** A cross-encoder: reads a question and a text together, and tells whether the one answers the other. */
export interface Reranker {
	/** Names the model, e.g. `hub:owner/name:int8`. The numbers of two rerankers compare only when their ids are equal. */
	readonly id: string;
	/**
	 * For each text, in the order given, the model's raw logit for "relevant": any finite number, above 0 where the
	 * model holds the text for an answer more likely than not, a probability once put through the logistic function. A
	 * model with two labels has it as the logit of label 1 less that of label 0. What the model cannot read of a
	 * question and a text at once (512 tokens mostly) is cut off the text's end; the question is cut only where it
	 * leaves no room for any text.
	 */
	relevance(question: string, texts: readonly string[]): Promise<number[]>;
	/** Frees the model's memory. The reranker is of no use afterwards. */
	close(): Promise<void>;
}
