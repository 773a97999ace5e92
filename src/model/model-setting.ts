/** A setting that names a model, and how sentences speak of it. */
export interface ModelSetting {
	/** The environment variable. */
	readonly variable: string;
	/** What the model is for, as in "the … model". */
	readonly purpose: string;
	/** What kind of model is wanted, as in "the folder of …". */
	readonly wanted: string;
	/** A value that names no model of one's own, as in "which is neither …, nor a folder". */
	readonly otherwise: string;
	/** What to do without a model of one's own, as in "give a folder, or …". */
	readonly instead: string;
}

export const embeddingSetting: ModelSetting = {
	variable: "EMBEDDING_MODEL",
	purpose: "embedding",
	wanted: "a sentence encoder",
	otherwise: '"bundled"',
	instead: '"bundled"',
};

export const rerankSetting: ModelSetting = {
	variable: "RERANK_MODEL",
	purpose: "reranking",
	wanted: "a cross-encoder (a sequence classifier with one label or two)",
	otherwise: "empty",
	instead: "leave it empty",
};
