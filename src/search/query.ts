import type { Library } from "../library/library.ts";
import { termsOf } from "../library/terms.ts";
import type { Embedder, Reading, TokenVectors } from "../model/embedder.ts";
import { scaleRows } from "../model/pooling.ts";
import { askedIn, isTelling, piecesOf, queryTerms } from "./question.ts";

/** What the indexes get of a question. */
export interface Query {
	/** Length 1: what the question means, tinted by what was asked before. */
	readonly vector: Float32Array;
	/** Its terms with their weights: 1, or less for those of earlier questions. */
	readonly terms: ReadonlyMap<string, number>;
	/** The words of the question in their order, misspelt ones corrected. */
	readonly words: readonly QuestionWord[];
	/** The tokens of the words; signs say nothing that a passage could match. */
	readonly tokens: TokenVectors;
}

interface QuestionWord {
	readonly text: string;
	/** Which of the query's tokens are its: from `start` up to `end`. */
	readonly start: number;
	readonly end: number;
}

/**
 * A follow-up ("and what about arms?") is understood from the questions before it: their vectors and terms are
 * mixed in, the last one most. The weights are low enough that a new topic is not dragged back to the old one:
 * on mtrag the last turn with its history ranks at nDCG@10 .86 instead of .78, and questions of squad2 put after
 * two others about something else lose .004 (both before sentences were looked at; docs/retrieval.md).
 */
const historyVectorWeight = 0.2;
const historyTermWeight = 0.2;
/** What an earlier question weighs compared with the one after it. */
const vectorDecay = 0.6;
const termDecay = 0.7;
/** How many questions before it a question is understood from; those further back weigh next to nothing. */
export const conversationReach = 3;

/** @param conversation the questions asked before, oldest first. */
export async function makeQuery(
	library: Pick<Library, "spelling">,
	embedder: Embedder,
	question: string,
	conversation: readonly string[],
): Promise<Query> {
	const { pieces, reading } = await readCorrected(
		library,
		embedder,
		piecesOf(askedIn(question, conversation.at(-1))),
	);
	const earlier = conversation.slice(-conversationReach).reverse();
	const terms = new Map(queryTerms(pieces.join(" ")).map((term) => [term, 1]));
	earlier.forEach((text, age) => {
		for (const term of queryTerms(text)) {
			if (!terms.has(term)) terms.set(term, historyTermWeight * termDecay ** age);
		}
	});
	const vector = earlier.length > 0 ? tinted(reading.vector, await embedder.embed(earlier)) : reading.vector;
	return { vector, terms, ...wordsOf(pieces, reading) };
}

function wordsOf(pieces: readonly string[], { tokens, ends }: Reading): Pick<Query, "words" | "tokens"> {
	const width = tokens.values.length / (tokens.count || 1);
	const values = new Float32Array(tokens.values.length);
	const words: QuestionWord[] = [];
	let end = 0;
	pieces.forEach((text, index) => {
		if (!/[\p{L}\p{N}]/u.test(text)) return;
		const [first, last] = [ends[index - 1] ?? 0, ends[index] ?? 0];
		values.set(tokens.values.subarray(first * width, last * width), end * width);
		const start = end;
		end += last - first;
		words.push({ text, start, end });
	});
	return { words, tokens: { count: end, values: values.subarray(0, end * width) } };
}

/**
 * Reads a question, with words that are neither the model's nor the corpus's replaced by the corpus's own that they
 * were likely meant to be. A word the model takes for one token is a word, and stays: who asks about Iran does not
 * mean Iraq.
 */
async function readCorrected(
	library: Pick<Library, "spelling">,
	embedder: Embedder,
	pieces: readonly string[],
): Promise<{ pieces: readonly string[]; reading: Reading }> {
	const reading = await embedder.read(pieces);
	const corrected = pieces.map((piece, index) => {
		const tokens = (reading.ends[index] ?? 0) - (reading.ends[index - 1] ?? 0);
		const mayBeWrong = tokens > 1 && termsOf(piece).every(isTelling);
		return (mayBeWrong ? library.spelling(piece) : undefined) ?? piece;
	});
	if (corrected.every((piece, index) => piece === pieces[index])) return { pieces, reading };
	return { pieces: corrected, reading: await embedder.read(corrected) };
}

/** The vector with a little of the earlier ones, most recent first, scaled to length 1. */
function tinted(vector: Float32Array, earlier: readonly Float32Array[]): Float32Array {
	const sum = vector.map((value, i) =>
		earlier.reduce(
			(total, other, age) => total + historyVectorWeight * vectorDecay ** age * (other[i] as number),
			value,
		),
	);
	return scaleRows(sum, sum.length);
}
