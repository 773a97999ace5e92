/** What everything above the model needs of it: texts in, unit vectors out. */
export interface Embedder {
	/**
	 * Names the model and how its numbers are made, e.g. `bundled:all-MiniLM-L6-v2:int8:1`. Vectors of two
	 * embedders compare only when their ids are equal; the library stores this as part of its fingerprint.
	 */
	readonly id: string;
	/**
	 * One vector of length 1 (L2 norm) for each text, in the order given. Texts longer than the model reads
	 * (256 tokens for the bundled one) are embedded by their beginning; an empty text has a vector too.
	 */
	embed(texts: readonly string[]): Promise<Float32Array[]>;
	/** Frees the model's memory. The embedder is of no use afterwards. */
	close(): Promise<void>;
}
