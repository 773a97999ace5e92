import type { Library } from "../library/library.ts";
import type { StoredPassage } from "../library/passage-store.ts";
import type { PassageTokens } from "../library/token-store.ts";
import type { Embedder } from "../model/embedder.ts";
import { holdsKind, wantedKind } from "./answer-kind.ts";
import type { Candidate } from "./candidates.ts";
import { matchTokens, meanSimilarities, type TokenMatch } from "./late-interaction.ts";
import type { Query } from "./query.ts";

/** A candidate after a look at its tokens. */
export interface RankedPassage extends Candidate {
	readonly match: TokenMatch;
	readonly stored: StoredPassage;
	/** The sentence that answers best, as an index into `stored.sentences`. */
	readonly sentence: number;
	/** What a reranker gives it, see reranker.ts; not there where there is none. */
	readonly relevance?: number;
}

/** So many of the best candidates are looked at token by token, as many as anybody may ask for; each is some 20 kB. */
export const rankedAtMost = 20;

/**
 * What the token match of the whole passage and that of its best sentence add to the fused score. A passage about
 * much else can hold the one sentence that answers. Fitted together with `wordsWeight` by a listwise logistic
 * regression on four collections, leaving each out in turn, and rounded: the weights came out alike each time.
 */
const passageWeight = 1.3;
const sentenceWeight = 1.5;

/** What the cosine of a sentence's mean token adds to its token match when the sentence that answers is picked. */
const meanWeight = 0.5;

/**
 * What it adds when a sentence holds what the question asks for (a person, an amount, a date, a place, a reason): to its
 * own score, and to that of its passage.
 */
const kindWeight = 0.03;
const passageKindWeight = 0.05;

/** The best candidates, best first: twice `limit`, where there are so many. */
export async function rank(
	library: Library,
	embedder: Embedder,
	query: Query,
	candidates: readonly Candidate[],
	limit: number,
): Promise<RankedPassage[]> {
	const looked = candidates.slice(0, rankedAtMost);
	const tokens = library.tokens(looked.map(({ passage }) => passage));
	const known = looked.flatMap((candidate) => {
		const read = tokens.get(candidate.passage);
		return read ? [{ candidate, read }] : [];
	});
	const matches = await matchTokens(
		embedder,
		query.tokens,
		known.map(({ read }) => read),
	);
	const best = known
		.map(({ candidate, read }, index) => withMatch(candidate, read, matches[index] as TokenMatch))
		.sort((a, b) => b.fusedScore - a.fusedScore || a.passage - b.passage);
	return withPassages(library, query, best.slice(0, Math.max(spareHits * limit, readAtLeast)));
}

/** Only what may be shown is read whole: some are kept back when hits are spread over articles, or change places. */
const spareHits = 2;
const readAtLeast = 8;

function withPassages(library: Library, query: Query, best: readonly Matched[]): RankedPassage[] {
	const passages = library.passages(best.map(({ passage }) => passage));
	const byId = new Map(passages.map((stored) => [stored.id, stored]));
	const kind = wantedKind(query.asked);
	const ranked = best.flatMap(({ read, ...candidate }) => {
		const stored = byId.get(candidate.passage);
		if (!stored) return [];
		const holding = stored.sentences.map(({ start, end }) =>
			kind ? holdsKind(kind, stored.text.slice(start, end), query.asked) : false,
		);
		const sentence = bestSentence(query, read, candidate.match, holding);
		const fusedScore = candidate.fusedScore + (holding[sentence] ? passageKindWeight : 0);
		return [{ ...candidate, fusedScore, stored, sentence }];
	});
	return ranked.sort((a, b) => b.fusedScore - a.fusedScore || a.passage - b.passage);
}

interface Matched extends Candidate {
	readonly match: TokenMatch;
	readonly read: PassageTokens;
}

function withMatch(candidate: Candidate, read: PassageTokens, match: TokenMatch): Matched {
	// The first part is the article's title.
	const best = Math.max(...match.partMatches.slice(1));
	const fusedScore = candidate.fusedScore + passageWeight * match.passageMatch + sentenceWeight * best;
	return { ...candidate, match, read, fusedScore };
}

function bestSentence(
	query: Query,
	read: PassageTokens,
	match: TokenMatch,
	holding: readonly boolean[],
): number {
	const similarities = meanSimilarities(query.tokens, read);
	const scores = match.partMatches
		.map(
			(score, part) => score + meanWeight * (similarities[part] ?? 0) + (holding[part - 1] ? kindWeight : 0),
		)
		.slice(1);
	return scores.indexOf(Math.max(...scores));
}
