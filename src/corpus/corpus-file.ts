import type { Article } from "./article.ts";

/** What can be an article: a file of the corpus folder, or a document of a collection. */
export interface CorpusFile {
	/** Path inside the corpus folder, with `/` between its parts; of a document, `corpus.jsonl:<id>`. */
	readonly file: string;
	/** SHA-256 of the bytes, in hexadecimal. */
	readonly hash: string;
	/**
	 * @param onNotice is told of what was left out of an article that is read all the same, in a sentence naming the file.
	 * @throws {CorpusError} one sentence naming the file, where it is no article after all.
	 */
	parse(onNotice?: (sentence: string) => void): Article;
}

/** What a corpus folder holds: files that could be read, and a sentence for each that could not. */
export interface CorpusFolder {
	readonly files: readonly CorpusFile[];
	readonly problems: readonly CorpusProblem[];
}

/** One sentence about a file that is not (or not in its present state) in the library. */
export interface CorpusProblem {
	readonly file: string;
	readonly message: string;
}
