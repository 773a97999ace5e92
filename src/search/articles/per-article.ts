import type { ArticleCard } from "../../corpus/article.ts";
import type { Library } from "../../library/library.ts";
import type { Embedder } from "../../model/embedder.ts";
import type { Hit, Strength } from "../answer.ts";
import { type Judging, search } from "../ask.ts";
import { cleanQuestion } from "../question.ts";
import { confidenceOf, strengthOf } from "../strength.ts";

/** What articles have on a topic, each by its best passage. Plain data: what `compare --json` and `timeline --json` print. */
export interface ArticlesAnswer {
	readonly topic: string;
	/** False where no article answers; `findings` are then only the nearest passages, and must be called that. */
	readonly answered: boolean;
	/** One of each article. */
	readonly findings: readonly ArticleFinding[];
	/** The articles that were looked at and answer nothing. */
	readonly silent: readonly Pick<ArticleCard, "id" | "title">[];
	/** How many articles were looked at one by one: those nearest to the topic. */
	readonly looked: number;
	/** How many there are. */
	readonly of: number;
}

/** The best passage of one article, judged as `ask` judges its first hit. */
export interface ArticleFinding {
	readonly strength: Strength;
	readonly confidence: number;
	readonly hit: Hit;
}

/** So many passages are compared side by side: more do not fit into a message. */
const mostCompared = 5;
const mostDated = 10;
/** So many are offered where nothing answers. */
const mostNearest = 3;

/**
 * The best passage of each article on a topic, the likeliest answer first; at most 5.
 * @throws {UsageError} where the topic is empty, too long or has no words.
 */
export function compare(
	library: Library,
	embedder: Embedder,
	topic: string,
	judging?: Judging,
): Promise<ArticlesAnswer> {
	return askArticles(library, embedder, topic, mostCompared, judging);
}

/**
 * The same in the order in which the articles were published, those without a date last; at most 10.
 * @throws {UsageError} where the topic is empty, too long or has no words.
 */
export async function timeline(
	library: Library,
	embedder: Embedder,
	topic: string,
	judging?: Judging,
): Promise<ArticlesAnswer> {
	const answer = await askArticles(library, embedder, topic, mostDated, judging);
	return { ...answer, findings: [...answer.findings].sort(byDate) };
}

function byDate({ hit: { article: a } }: ArticleFinding, { hit: { article: b } }: ArticleFinding): number {
	if (!a.published || !b.published) return Number(!a.published) - Number(!b.published);
	return a.published.localeCompare(b.published, "en");
}

async function askArticles(
	library: Library,
	embedder: Embedder,
	typed: string,
	most: number,
	judging: Judging = {},
): Promise<ArticlesAnswer> {
	const topic = cleanQuestion(typed);
	// Some of the nearest articles turn out not to answer.
	const ids = await nearestArticles(library, embedder, topic, most + 3);
	const findings: ArticleFinding[] = [];
	for (const id of ids) findings.push(...(await bestOf(library, embedder, topic, id, judging)));
	findings.sort((a, b) => b.confidence - a.confidence);
	const answering = findings.filter(({ strength }) => strength !== "none");
	const silent = ids.filter((id) => !answering.some(({ hit }) => hit.article.id === id));
	const answered = answering.length > 0;
	return {
		topic,
		answered,
		findings: answered ? answering.slice(0, most) : findings.slice(0, mostNearest),
		silent: silent.map((id) => ({ id, title: library.card(id)?.title ?? id })),
		looked: ids.length,
		of: library.cards().length,
	};
}

async function bestOf(
	library: Library,
	embedder: Embedder,
	question: string,
	articleId: string,
	{ reranker, weighing }: Judging,
): Promise<ArticleFinding[]> {
	const within = library.idsOfArticles([articleId]);
	const { hits, evidence } = await search(library, embedder, { question, limit: 1 }, within, reranker);
	const [hit] = hits;
	if (!hit || !evidence) return [];
	const confidence = confidenceOf(evidence, weighing);
	return [{ strength: strengthOf(confidence, weighing), confidence, hit }];
}

/**
 * Ids of the articles that hold the passages nearest to a topic; all of them where they are few. One long article can
 * have every passage that a search finds, so the search is put to the others again.
 */
async function nearestArticles(
	library: Library,
	embedder: Embedder,
	question: string,
	most: number,
): Promise<string[]> {
	const all = library.cards().map(({ id }) => id);
	if (all.length <= most) return all;
	const found = new Set<string>();
	while (found.size < most) {
		const within = found.size > 0 ? library.idsOfArticles(all.filter((id) => !found.has(id))) : undefined;
		const { hits } = await search(library, embedder, { question, limit: 20 }, within);
		if (hits.length === 0) break;
		for (const { article } of hits) if (found.size < most) found.add(article.id);
	}
	return [...found];
}
