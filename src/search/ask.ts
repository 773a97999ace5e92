import type { Library } from "../library/library.ts";
import type { StoredPassage } from "../library/passage-store.ts";
import type { Embedder } from "../model/embedder.ts";
import type { Answer, Hit } from "./answer.ts";
import { type Candidate, findCandidates, rerank, wordMatchLimit } from "./candidates.ts";
import { type Filters, filterArticles, hasFilters } from "./filters.ts";
import { type BestSentence, bestSentence } from "./highlight.ts";
import { checkLimit } from "./limit.ts";
import { cleanQuestion, queryTerms } from "./question.ts";
import { quote } from "./quoted.ts";
import { nothingPasses } from "./searched.ts";
import { confidenceOf, strengthOf } from "./strength.ts";

export interface AskRequest extends Filters {
	readonly question: string;
	/** 1 to 20; 3 where it is not given. */
	readonly limit?: number;
	/** What was asked before in the same conversation, oldest first: a follow-up is understood from it. */
	readonly conversation?: readonly string[];
}

const defaultLimit = 3;

/**
 * Answers a question with the best passages, word for word, or says that none answers it.
 * @throws {UsageError} where the question, a date or the limit is wrong.
 */
export async function ask(library: Library, embedder: Embedder, request: AskRequest): Promise<Answer> {
	const limit = checkLimit(request.limit ?? defaultLimit);
	const question = cleanQuestion(request.question);
	const cards = filterArticles(library.cards(), request);
	if (cards.length === 0) return nothingToSearch(library, question, request);
	const within = hasFilters(request) ? library.idsOfArticles(cards.map((card) => card.id)) : undefined;
	const words = library.matchWords(queryTerms(question), wordMatchLimit, within);
	const [vector] = (await embedder.embed([question])) as [Float32Array];
	const ranked = rerank(library, vector, findCandidates(library, vector, words, within), limit);
	const sentences = ranked.map(({ stored, sentenceSimilarities }) =>
		bestSentence(stored, sentenceSimilarities, words.weights),
	);
	const logOdds = logOddsOf(ranked[0], sentences[0]);
	const strength = strengthOf(logOdds);
	const hits = ranked.map(({ stored }, index) => hitOf(library, stored, sentences[index]));
	const searched = within ? { searched: cards.map(({ id, title }) => ({ id, title })) } : {};
	const confidence = 1 / (1 + Math.exp(-logOdds));
	return { question, answered: strength !== "none", strength, confidence, ...searched, hits };
}

function logOddsOf(first: Candidate | undefined, sentence: BestSentence | undefined): number {
	return confidenceOf({
		passageSimilarity: first?.similarity ?? 0,
		sentenceSimilarity: sentence?.similarity ?? 0,
		sentenceOverlap: sentence?.overlap ?? 0,
	});
}

function hitOf(library: Library, passage: StoredPassage, sentence: BestSentence | undefined): Hit {
	const { articleId, paragraph, text } = passage;
	return {
		...quote(library, articleId, paragraph, passage, text),
		highlights: sentence ? [sentence.span] : [],
	};
}

function nothingToSearch(library: Library, question: string, filters: Filters): Answer {
	const notice = nothingPasses(library.cards(), filters);
	return { question, answered: false, strength: "none", confidence: 0, searched: [], hits: [], notice };
}
