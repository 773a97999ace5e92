import type { Library } from "../library/library.ts";
import { similarityOf } from "../library/similarity.ts";
import { termsOf } from "../library/terms.ts";
import type { RankedPassage } from "./rank.ts";

/** Where many articles compete, three passages of one say less than two and one of another. */
const mostOfOneArticle = 2;
/** Of fewer articles than this the next one says nothing to most questions. */
const manyArticles = 20;
/** Cosine from which two passages may be the same text printed twice; their words decide. */
const alike = 0.95;
/** Share of the words of both together that they must have in common then: at 0.8 two passages that answered went under. */
const sameWords = 0.95;

/**
 * The ranked passages with those put last that would tell a reader nothing new: reprints of one before them, and
 * where there are many articles the third and further ones of one. The first stays the first.
 */
export function spread(library: Library, ranked: readonly RankedPassage[]): RankedPassage[] {
	const most = library.cards().length < manyArticles ? Number.POSITIVE_INFINITY : mostOfOneArticle;
	const vectors = library.vectors(ranked.map(({ passage }) => passage));
	const shown: RankedPassage[] = [];
	const later: RankedPassage[] = [];
	const reprints: RankedPassage[] = [];
	for (const candidate of ranked) {
		const { articleId } = candidate.stored;
		const ofArticle = shown.filter(({ stored }) => stored.articleId === articleId).length;
		if (shown.some((other) => isReprint(candidate, other, vectors))) reprints.push(candidate);
		else (ofArticle < most ? shown : later).push(candidate);
	}
	return [...shown, ...later, ...reprints];
}

function isReprint(a: RankedPassage, b: RankedPassage, vectors: ReadonlyMap<number, Float32Array>): boolean {
	const [one, other] = [vectors.get(a.passage), vectors.get(b.passage)];
	if (!one || !other || similarityOf(one, other) < alike) return false;
	const [first, second] = [new Set(termsOf(a.stored.text)), new Set(termsOf(b.stored.text))];
	const common = [...first].filter((term) => second.has(term)).length;
	return common >= sameWords * (first.size + second.size - common);
}
