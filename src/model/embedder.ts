/** What everything above the model needs of it: texts in, vectors out. */
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
	/**
	 * One text, given in pieces that follow one another, with a vector for each of its tokens as well.
	 * @param own the pieces that are meant: those around them are context, which colours the vector and what each token
	 * means, and has no tokens in the reading. All where it is not given.
	 */
	read(pieces: readonly string[], own?: PieceRange): Promise<Reading>;
	/**
	 * The dot product of every token of `a` with every token of `b`, for vectors of length 1 the cosine (−1..1):
	 * `a.count` rows of `b.count` numbers. Both must come from this embedder.
	 */
	tokenSimilarities(a: TokenVectors, b: TokenVectors): Promise<Float32Array>;
	/** Frees the model's memory. The embedder is of no use afterwards. */
	close(): Promise<void>;
}

/** Pieces from the one of index `from` up to, but without, the one of index `to`. */
export interface PieceRange {
	readonly from: number;
	readonly to: number;
}

/** A text as the model read it. */
export interface Reading {
	/** Of the whole text, context included, as `embed` gives it for the pieces joined by a space. */
	readonly vector: Float32Array;
	/** In the order of the text, its special tokens left out. */
	readonly tokens: TokenVectors;
	/** For each piece meant how many tokens there are up to its end; a piece beyond what the model reads has none. */
	readonly ends: readonly number[];
}

/** Vectors of length 1, one for each token: what a token means where it stands, in fewer dimensions. */
export interface TokenVectors {
	readonly count: number;
	/** `count` rows one after the other. */
	readonly values: Float32Array;
}
