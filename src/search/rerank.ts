import { spelledOut } from "../corpus/abbreviations.ts";
import type { Library } from "../library/library.ts";
import type { Reranker } from "../model/reranker.ts";
import type { RankedPassage } from "./rank.ts";

/**
 * What the chance (0..1) that the reranker gives a passage adds to its fused score. Not fitted, for want of a
 * cross-encoder where this was made: as much as the two token matches can add together, the nearest thing to it.
 */
const rerankWeight = 2;

/**
 * The ranked passages with the relevance that a reranker gives them, in the order that this makes; where there is no
 * reranker, as they came.
 */
export async function rerank(
	library: Pick<Library, "card" | "abbreviations">,
	reranker: Reranker | undefined,
	question: string,
	ranked: readonly RankedPassage[],
): Promise<readonly RankedPassage[]> {
	if (!reranker || ranked.length === 0) return ranked;
	const texts = ranked.map(({ stored }) => {
		const title = library.card(stored.articleId)?.title ?? "";
		return `${title} ${spelledOut(stored.text, library.abbreviations(stored.articleId))}`.trim();
	});
	const logits = await reranker.relevance(question, texts);
	return ranked
		.map((passage, index) => withRelevance(passage, logits[index]))
		.sort((a, b) => b.fusedScore - a.fusedScore || a.passage - b.passage);
}

function withRelevance(passage: RankedPassage, relevance: number | undefined): RankedPassage {
	if (relevance === undefined) return passage;
	const fusedScore = passage.fusedScore + rerankWeight / (1 + Math.exp(-relevance));
	return { ...passage, relevance, fusedScore };
}
