import { type Language, languageOf } from "../languages/index.ts";
import type { Library } from "../library/library.ts";
import type { StoredPassage } from "../library/passage-store.ts";
import type { Embedder } from "../model/embedder.ts";
import type { Reranker } from "../model/reranker.ts";
import type { Answer, Hit } from "./answer.ts";
import type { Weighing } from "./calibration.ts";
import { candidatesEach, findCandidates } from "./candidates.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type Filters, filterArticles, hasFilters } from "./filters.ts";
import { checkLimit } from "./limit.ts";
import { makeQuery } from "./query.ts";
import { cleanQuestion } from "./question.ts";
import { quote } from "./quoted.ts";
import { rank, rankedAtMost } from "./rank.ts";
import { rerank } from "./rerank.ts";
import { withSaid } from "./said.ts";
import { nothingPasses } from "./searched.ts";
import { spread } from "./spread.ts";
import { confidenceOf, explain, strengthOf } from "./strength.ts";

export interface AskRequest extends Filters {
	readonly question: string;
	/** 1 to 20; 3 where it is not given. */
	readonly limit?: number;
	/** What was asked before in the same conversation, oldest first: a follow-up is understood from it. */
	readonly conversation?: readonly string[];
	/** In which the notice is written; English where it is not given. */
	readonly language?: Language["code"];
	/** Whether the answer says how its confidence came about. */
	readonly explain?: boolean;
}

/** What an operator may add to judge by. */
export interface Judging {
	/** Reads the best candidates together with the question. */
	readonly reranker?: Reranker | undefined;
	/** The one that came with Passim where it is not given. */
	readonly weighing?: Weighing | undefined;
}

const defaultLimit = 3;

/**
 * Answers a question with the best passages, word for word, or says that none answers it.
 * @throws {UsageError} where the question, a date or the limit is wrong.
 */
export async function ask(
	library: Library,
	embedder: Embedder,
	request: AskRequest,
	{ reranker, weighing }: Judging = {},
): Promise<Answer> {
	const limit = checkLimit(request.limit ?? defaultLimit);
	const question = cleanQuestion(request.question);
	const cards = filterArticles(library.cards(), request);
	if (cards.length === 0) return nothingToSearch(library, question, request);
	const within = hasFilters(request) ? library.idsOfArticles(cards.map((card) => card.id)) : undefined;
	const searched = within ? { searched: cards.map(({ id, title }) => ({ id, title })) } : {};
	const { hits, evidence } = await search(
		library,
		embedder,
		{ ...request, question, limit },
		within,
		reranker,
	);
	const confidence = evidence ? confidenceOf(evidence, weighing) : 0;
	const strength = strengthOf(confidence, weighing);
	const why = request.explain && evidence ? { why: explain(evidence, weighing) } : {};
	return { question, answered: strength !== "none", strength, confidence, ...searched, hits, ...why };
}

/** What was found, and what speaks for the first of it being an answer. */
export interface Findings {
	readonly hits: readonly Hit[];
	/** Undefined where there is no hit. */
	readonly evidence: Evidence | undefined;
}

/**
 * The best passages for a question, without a judgement.
 * @param request with a question as `cleanQuestion` gives it.
 * @param within restricts the passages; all where it is not given.
 * @param reranker reads the best 20 candidates, whatever the limit.
 */
export async function search(
	library: Library,
	embedder: Embedder,
	request: Pick<AskRequest, "question" | "conversation"> & { readonly limit: number },
	within?: ReadonlySet<number>,
	reranker?: Reranker,
): Promise<Findings> {
	const { question, conversation = [], limit } = request;
	const query = await makeQuery(library, embedder, question, conversation);
	const words = library.matchWords(query.terms, candidatesEach, within, query.usual);
	const candidates = findCandidates(library, query.vector, words, within);
	const known = await rank(library, embedder, query, candidates, reranker ? rankedAtMost : limit);
	const ranked = spread(library, await rerank(library, reranker, query.asked, known));
	const [first] = ranked;
	const card = first && library.card(first.stored.articleId);
	return {
		hits: ranked.slice(0, limit).map(({ stored, sentence }) => hitOf(library, stored, sentence)),
		evidence: first && card && evidenceOf(library, card, query, words, first),
	};
}

function hitOf(library: Library, passage: StoredPassage, sentence: number): Hit {
	const { articleId, paragraph, text, sentences } = passage;
	const span = sentences[sentence];
	const quoted = quote(library, articleId, paragraph, passage, text);
	return withSaid(library, { ...quoted, highlights: span ? [span] : [] });
}

function nothingToSearch(library: Library, question: string, request: AskRequest): Answer {
	const notice = nothingPasses(library.cards(), request, languageOf(request.language));
	return { question, answered: false, strength: "none", confidence: 0, searched: [], hits: [], notice };
}
