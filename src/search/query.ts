import type { Library } from "../library/library.ts";
import { termsOf } from "../library/terms.ts";
import type { Embedder, Reading, TokenVectors } from "../model/embedder.ts";
import { scaleRows } from "../model/pooling.ts";
import { wordRanks } from "../model/word-ranks.ts";
import { bareQuestion } from "./bare-question.ts";
import { followUp } from "./follow-up.ts";
import { isTelling, piecesOf, queryTerms } from "./question.ts";
import { usualShares } from "./usual-share.ts";

/** What the indexes get of a question. */
export interface Query {
	/** What is asked, without what stands around it, misspelt words corrected. */
	readonly asked: string;
	/** Length 1: what the question means, tinted by what was asked before. */
	readonly vector: Float32Array;
	/** Its terms with their weights: 1, or less for those of earlier questions. */
	readonly terms: ReadonlyMap<string, number>;
	/** The share of ordinary passages (0..1) in which a term is to be expected. */
	readonly usual: ReadonlyMap<string, number>;
	/** How much the questions before it say of what is meant, 0..1. */
	readonly dependence: number;
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
 * mixed in, the last one most, and only as far as the question depends on them (follow-up.ts).
 */
const historyVectorWeight = 0.4;
const historyTermWeight = 0.4;
/** What an earlier question weighs compared with the one after it. */
const vectorDecay = 0.6;
const termDecay = 0.7;
/** How many questions before it a question is understood from; those further back weigh next to nothing. */
export const conversationReach = 3;

/**
 * @param question as it was typed.
 * @param conversation the questions asked before, oldest first.
 */
export async function makeQuery(
	library: Pick<Library, "spelling">,
	embedder: Embedder,
	question: string,
	conversation: readonly string[],
): Promise<Query> {
	const ranks = await wordRanks();
	const earlier = conversation
		.slice(-conversationReach)
		.map((text) => bareQuestion(text, ranks))
		.reverse();
	const bare = bareQuestion(question, ranks);
	const { asked, dependence } = followUp(bare, earlier[0]);
	const { pieces, reading } = await readCorrected(library, embedder, piecesToRead(asked));
	const terms = new Map(queryTerms(pieces.join(" ")).map((term) => [term, 1]));
	const mixed = dependence > 0 ? earlier : [];
	mixed.forEach((text, age) => {
		for (const term of queryTerms(text)) {
			if (!terms.has(term)) terms.set(term, dependence * historyTermWeight * termDecay ** age);
		}
	});
	const vector =
		mixed.length > 0 ? tinted(reading.vector, await embedder.embed(mixed), dependence) : reading.vector;
	const usual = usualShares([...pieces, ...mixed.flatMap(piecesOf)], ranks);
	const words = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
	return { asked: words.join(" "), vector, terms, usual, dependence, ...wordsOf(pieces, reading) };
}

/** A question is read with its mark, typed or not: the model knows questions by it. */
function piecesToRead(asked: string): string[] {
	return opensQuestion.test(asked) ? [...piecesOf(asked), "?"] : piecesOf(asked);
}

const opensQuestion =
	/^(?:what|who|whom|whose|why|when|where|which|how|is|are|was|were|did|does|do|has|have|had|can|could|will|would|should)\b/i;

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
function tinted(vector: Float32Array, earlier: readonly Float32Array[], dependence: number): Float32Array {
	const weight = dependence * historyVectorWeight;
	const sum = vector.map((value, i) =>
		earlier.reduce((total, other, age) => total + weight * vectorDecay ** age * (other[i] as number), value),
	);
	return scaleRows(sum, sum.length);
}
