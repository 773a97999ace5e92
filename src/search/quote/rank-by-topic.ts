import type { Library } from "../../library/library.ts";
import type { StoredQuotation } from "../../library/quotation-store.ts";
import { similarityOf } from "../../library/similarity.ts";
import { termsOf } from "../../library/terms.ts";
import type { WordMatches } from "../../library/word-index.ts";
import type { Embedder } from "../../model/embedder.ts";
import { makeQuery, type Query } from "../query.ts";
import { cleanQuestion } from "../question.ts";
import { foundQuotation, passageOfEach } from "./found-quotation.ts";
import type { FoundQuotation } from "./quote-answer.ts";

/** So many quotations, those whose passages are nearest, are looked at themselves: each has to be embedded. */
const embeddedAtMost = 50;

/** What the words of the topic that stand around a quotation weigh compared with the cosine of the two. */
const wordsWeight = 0.5;
/** What the passage weighs that a quotation stands in: it says what “they” or “the deal” is. */
const passageWeight = 0.3;

/**
 * A quotation is about the topic from this cosine on, or with this share of its words around it. In the articles that
 * come with Passim topics that are nowhere in them stayed below, "infrastructure" for Belt and Road just reached it.
 */
const onTopicFrom = 0.25;
const onTopicFromShare = 0.34;

/** Quotations by how near they are to a topic, and whether any is about it at all. */
export interface RankedByTopic {
	/** Nearest first. */
	readonly quotations: readonly FoundQuotation[];
	readonly onTopic: boolean;
}

/** @throws {UsageError} where the topic has no words. */
export async function rankByTopic(
	library: Library,
	embedder: Embedder,
	quotations: readonly StoredQuotation[],
	about: string,
): Promise<RankedByTopic> {
	const query = await makeQuery(library, embedder, cleanQuestion(about), []);
	const words = library.matchWords(query.terms, 1, undefined, query.usual);
	const near = byPassage(library, quotations, query, words).slice(0, embeddedAtMost);
	const found = near.map(({ stored }) => foundQuotation(library, stored));
	const contexts = found.map(({ text, context }) => text.slice(context.start, context.end));
	const vectors = await embedder.embed(contexts);
	const ranked = found.map((quotation, index) => {
		const similarity = similarityOf(query.vector, vectors[index] as Float32Array);
		const share = shareOf(contexts[index] ?? "", words);
		const rank = similarity + wordsWeight * share + passageWeight * (near[index]?.passageSimilarity ?? 0);
		return { quotation, rank, onTopic: share >= onTopicFromShare || similarity >= onTopicFrom };
	});
	return {
		quotations: ranked.toSorted((a, b) => b.rank - a.rank).map(({ quotation }) => quotation),
		onTopic: ranked.some((one) => one.onTopic),
	};
}

interface NearQuotation {
	readonly stored: StoredQuotation;
	/** Cosine of the topic with the passage, −1..1. */
	readonly passageSimilarity: number;
	readonly lexicalScore: number;
}

function byPassage(
	library: Library,
	quotations: readonly StoredQuotation[],
	{ vector }: Query,
	{ scoreOf, ceiling }: WordMatches,
): NearQuotation[] {
	const passages = passageOfEach(library, quotations);
	const vectors = library.vectors([...passages.values()].map(({ id }) => id));
	const near = quotations.map((stored) => {
		const passage = passages.get(stored)?.id ?? -1;
		const other = vectors.get(passage);
		const lexicalScore = scoreOf(passage) / (ceiling || 1);
		return { stored, passageSimilarity: other ? similarityOf(vector, other) : 0, lexicalScore };
	});
	return near.sort((a, b) => b.passageSimilarity + b.lexicalScore - a.passageSimilarity - a.lexicalScore);
}

/** Share (0..1) of what the words of the topic tell (BM25's idf) that a text has. */
function shareOf(text: string, { weights }: WordMatches): number {
	const present = new Set(termsOf(text));
	let [there, all] = [0, 0];
	for (const [term, weight] of weights) {
		all += weight;
		if (present.has(term)) there += weight;
	}
	return all > 0 ? there / all : 0;
}
