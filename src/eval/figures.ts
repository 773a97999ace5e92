import type { Span } from "../corpus/span.ts";
import type { Answer } from "../search/answer.ts";
import type { CollectionQuestion } from "./collection-questions.ts";

/** A question of a collection and what came back for it. */
export interface AskedQuestion extends Pick<Answer, "strength" | "confidence"> {
	readonly question: CollectionQuestion;
	/** The passages, best first. */
	readonly hits: readonly FoundPassage[];
}

/** Where a passage stands and what is marked in it first. */
export interface FoundPassage {
	readonly document: string;
	/** Offsets into the document's text. */
	readonly highlight: Span | undefined;
}

/** How well a set of questions was answered. All shares and means are 0..1; what does not apply is undefined. */
export interface Figures {
	/** Number of questions. */
	readonly queries: number;
	/** Means over the questions with a relevant document. */
	readonly ndcg10?: number | undefined;
	readonly mrr10?: number | undefined;
	readonly recall10?: number | undefined;
	/** How likely an answerable question has a higher confidence than an unanswerable one; a tie counts half. */
	readonly answerableAuc?: number | undefined;
	/** Where a document that holds an answer was found: how often the first highlight in it meets an answer. */
	readonly sentence1?: number | undefined;
	/** Of the questions with an answer, the share that got one, and from a document that does answer. */
	readonly answeredRight?: number | undefined;
	/** Of those for which such a document stands first, the share refused. */
	readonly refusedRight?: number | undefined;
	/** Of questions about other articles, the share answered. */
	readonly fooledFar?: number | undefined;
	/** Of the unanswerable ones that were written to look answerable, the share answered. */
	readonly fooledNear?: number | undefined;
	/** Of the strong answers, questions about other articles left out, the share right. */
	readonly strongRight?: number | undefined;
	/** Of those for which the right document stands first, the share called strong. */
	readonly strongOfRight?: number | undefined;
	/** Only of sets with unanswerable questions, where it shows which answers should not have been given. */
	readonly strong?: Verdict;
	readonly fair?: Verdict;
	readonly refused?: Verdict;
}

/** Of all questions the share that got this verdict, and of those the share that got it rightly, if there are any. */
export interface Verdict {
	readonly share: number;
	readonly right?: number | undefined;
}

/** All figures of a set of questions. */
export function figuresOf(all: readonly AskedQuestion[]): Figures {
	const asked = all.filter(({ question }) => !question.far);
	const judged = asked.filter(({ question }) => question.relevant.size > 0);
	const mean = (figure: (ranks: RankedDocuments) => number) =>
		meanOf(judged.map((one) => figure({ ranking: rankingOf(one), relevant: one.question.relevant })));
	return {
		queries: asked.length,
		ndcg10: mean(ndcg10),
		mrr10: mean(mrr10),
		recall10: mean(recall10),
		answerableAuc: answerableAuc(asked),
		sentence1: meanOf(asked.map(sentence1).filter((hit) => hit !== undefined)),
		...judgementsOf(
			asked,
			all.filter(({ question }) => question.far),
		),
		...verdictsOf(asked),
	};
}

/** How well it was judged whether there is an answer. */
function judgementsOf(asked: readonly AskedQuestion[], far: readonly AskedQuestion[]): Partial<Figures> {
	if (far.length === 0 && asked.every(isAnswerable)) return {};
	const share = (some: readonly AskedQuestion[], holds: (one: AskedQuestion) => boolean) =>
		meanOf(some.map((one) => Number(holds(one))));
	const isAnswered = ({ strength }: AskedQuestion) => strength !== "none";
	const isStrong = ({ strength }: AskedQuestion) => strength === "strong";
	const right = asked.filter(firstAnswers);
	return {
		answeredRight: share(asked.filter(isAnswerable), (one) => firstAnswers(one) && isAnswered(one)),
		refusedRight: share(right, (one) => !isAnswered(one)),
		fooledFar: share(far, isAnswered),
		fooledNear: share(
			asked.filter((one) => !isAnswerable(one)),
			isAnswered,
		),
		strongRight: share(asked.filter(isStrong), firstAnswers),
		strongOfRight: share(right, isStrong),
	};
}

/** Documents in the order they were found, none twice, and those that should have been. */
export interface RankedDocuments {
	readonly ranking: readonly string[];
	readonly relevant: CollectionQuestion["relevant"];
}

/** The documents found, each at the rank of its best passage. */
function rankingOf({ hits }: AskedQuestion): string[] {
	return [...new Set(hits.map(({ document }) => document))];
}

/** Normalised discounted cumulative gain of the first ten, 0..1, at a gain of 2^relevance − 1. */
export function ndcg10({ ranking, relevant }: RankedDocuments): number {
	const ideal = [...relevant.values()].sort((a, b) => b - a);
	return gainOf(ranking.map((document) => relevant.get(document) ?? 0)) / gainOf(ideal);
}

function gainOf(relevances: readonly number[]): number {
	return relevances
		.slice(0, 10)
		.reduce((sum, relevance, index) => sum + (2 ** relevance - 1) / Math.log2(index + 2), 0);
}

/** One over the rank of the first relevant document; 0 where it is not among the first ten. */
export function mrr10({ ranking, relevant }: RankedDocuments): number {
	const rank = ranking.slice(0, 10).findIndex((document) => relevant.has(document)) + 1;
	return rank === 0 ? 0 : 1 / rank;
}

/** The share of the relevant documents that are among the first ten. */
export function recall10({ ranking, relevant }: RankedDocuments): number {
	return ranking.slice(0, 10).filter((document) => relevant.has(document)).length / relevant.size;
}

/** How likely one of the first numbers is above one of the others, ties counting half; undefined without a pair. */
export function auc(upper: readonly number[], lower: readonly number[]): number | undefined {
	if (lower.length === 0) return undefined;
	const shareBelow = (number: number) =>
		lower.reduce((sum, other) => sum + (other < number ? 1 : other === number ? 0.5 : 0), 0) / lower.length;
	return meanOf(upper.map(shareBelow));
}

function answerableAuc(asked: readonly AskedQuestion[]): number | undefined {
	const confidences = (some: readonly AskedQuestion[]) => some.map(({ confidence }) => confidence);
	return auc(confidences(asked.filter(isAnswerable)), confidences(asked.filter((one) => !isAnswerable(one))));
}

function isAnswerable({ question }: AskedQuestion): boolean {
	return !question.unanswerable;
}

/**
 * 1 where the first highlight in the first passage from a document that holds an answer meets an answer, else 0;
 * undefined where the question is unanswerable or no such passage was found.
 */
export function sentence1({ question, hits }: AskedQuestion): number | undefined {
	const { answers, unanswerable } = question;
	const hit = hits.find(({ document }) => answers.some((answer) => answer.document === document));
	if (unanswerable || !hit) return undefined;
	const { document, highlight } = hit;
	if (!highlight) return 0;
	const meets = (answer: Span) => highlight.start < answer.end && answer.start < highlight.end;
	return answers.some((answer) => answer.document === document && meets(answer)) ? 1 : 0;
}

function verdictsOf(asked: readonly AskedQuestion[]): Pick<Figures, "strong" | "fair" | "refused"> {
	if (asked.every(isAnswerable)) return {};
	const verdict = (strength: Answer["strength"], isRight: (one: AskedQuestion) => boolean): Verdict => {
		const these = asked.filter((one) => one.strength === strength);
		const right = meanOf(these.map((one) => (isRight(one) ? 1 : 0)));
		return { share: these.length / asked.length, right };
	};
	return {
		strong: verdict("strong", firstAnswers),
		fair: verdict("fair", firstAnswers),
		refused: verdict("none", (one) => !firstAnswers(one)),
	};
}

function firstAnswers(one: AskedQuestion): boolean {
	const [first] = one.hits;
	return isAnswerable(one) && first !== undefined && one.question.relevant.has(first.document);
}

function meanOf(numbers: readonly number[]): number | undefined {
	if (numbers.length === 0) return undefined;
	return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
