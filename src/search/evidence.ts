import { termsOf } from "../library/terms.ts";
import type { WordMatches } from "../library/word-index.ts";
import { holdsAnswerType } from "./answer-type.ts";
import { saysOpposite } from "./opposites.ts";
import type { Query } from "./query.ts";
import { isTelling } from "./question.ts";
import type { RankedPassage } from "./rank.ts";

/** What speaks for and against the first hit being an answer. Plain numbers; calibration.json weighs them. */
export interface Evidence {
	/** Cosine of the question with the passage, −1..1. */
	readonly passageSimilarity: number;
	/** Token match of the best sentence, −1..1. */
	readonly sentenceMatch: number;
	/** Cosine of the question's mean token with the sentence's, −1..1. */
	readonly sentenceSimilarity: number;
	/** How far the best sentence stands out from the next best by token match: much, where the rest is about something else. */
	readonly standsOut: number;
	/** How well the telling words of the question that the passage lacks are matched by others in it, −1..1. */
	readonly missingWordsMatch: number;
	/** The match of the telling word that the sentence matches worst, −1..1. */
	readonly worstWordMatch: number;
	/** Share (0..1) of what the question's words tell that is in words no article has, less what others match of them. */
	readonly unknownWords: number;
	/** Share (0..1) of what the question's words tell that is in words of the passage or its title. */
	readonly passageWords: number;
	/** The same for the sentence. */
	readonly sentenceWords: number;
	/** Share of the question's numbers that the passage lacks, 0..1. */
	readonly missingNumbers: number;
	/** Share of the names in the question that the sentence lacks, 0..1. */
	readonly missingNames: number;
	/** 1 where the question denies something ("not", "never") and the sentence nothing. */
	readonly deniesAlone: number;
	/** 1 where the sentence has the opposite of a word of the question. */
	readonly opposite: number;
	/** 1 where the sentence holds the kind of thing that is asked for, or where the question does not say which. */
	readonly answerType: number;
}

/** Where every telling word stands in the passage itself: about what such words' matches are. */
const allWordsThere = 0.6;

/** Weighs nothing: collects what there is to weigh. */
export function evidenceOf(
	question: string,
	title: string,
	query: Query,
	words: WordMatches,
	first: RankedPassage,
): Evidence {
	const { match, stored, sentence, similarity } = first;
	const span = stored.sentences[sentence] ?? { start: 0, end: 0 };
	const sentenceText = stored.text.slice(span.start, span.end);
	const inPassage = new Set(termsOf(`${title} ${stored.text}`));
	const inSentence = new Set(termsOf(sentenceText));
	const telling = tellingWords(query, first);
	const missing = telling.filter(({ terms }) => !terms.every((term) => inPassage.has(term)));
	const numbers = telling.filter(({ text }) => /^\p{N}/u.test(text));
	const names = telling.filter(({ text }, index) => index > 0 && /^\p{Lu}/u.test(text));
	const [best = 0, next = best] = match.partMatches.slice(1).sort((a, b) => b - a);
	return {
		passageSimilarity: similarity,
		sentenceMatch: match.partMatches[sentence + 1] ?? -1,
		sentenceSimilarity: match.similarities[sentence + 1] ?? -1,
		standsOut: best - next,
		missingWordsMatch: mean(
			missing.map((word) => word.passageMatch),
			allWordsThere,
		),
		worstWordMatch: Math.min(allWordsThere, ...telling.map((word) => word.sentenceMatch)),
		unknownWords: sumOf(
			telling.filter((word) => isUnknown(word, words)),
			words,
			unmatched,
		),
		passageWords: sumOf(telling, words, ({ terms }) => shareIn(terms, inPassage)),
		sentenceWords: sumOf(telling, words, ({ terms }) => shareIn(terms, inSentence)),
		missingNumbers: share(numbers, inPassage),
		missingNames: share(names, inSentence),
		deniesAlone: Number(denial.test(question) && !denial.test(sentenceText)),
		opposite: Number(saysOpposite(new Set(termsOf(question)), inSentence)),
		answerType: Number(holdsAnswerType(question, sentenceText)),
	};
}

const denial = /\b(?:not|no|never|none|neither|nor|without|cannot|nobody|nothing)\b|n['’]t\b/i;

/** A word of the question that says what it is about, with its mean token match in the passage and in the sentence. */
interface TellingWord {
	readonly text: string;
	readonly terms: readonly string[];
	readonly passageMatch: number;
	readonly sentenceMatch: number;
}

function tellingWords({ pieces, reading }: Query, { match, sentence }: RankedPassage): TellingWord[] {
	const all = pieces.flatMap((text, index) => {
		const [start, end] = [reading.ends[index - 1] ?? 0, reading.ends[index] ?? 0];
		const terms = termsOf(text, { single: false });
		if (terms.length === 0 || end === start) return [];
		const inParts = match.parts.map((best) => mean([...best.subarray(start, end)], -1));
		const best = Math.max(...inParts);
		return [{ text, terms, passageMatch: best, sentenceMatch: inParts[sentence + 1] ?? -1 }];
	});
	const telling = all.filter(({ terms }) => terms.some(isTelling));
	return telling.length > 0 ? telling : all;
}

function share(words: readonly TellingWord[], present: ReadonlySet<string>): number {
	return mean(
		words.map(({ terms }) => Number(!terms.some((term) => present.has(term)))),
		0,
	);
}

/** A weighted mean over the words, each weighing what it tells (idf); 0 of none. */
function sumOf(
	words: readonly TellingWord[],
	{ weights }: WordMatches,
	of: (word: TellingWord) => number,
): number {
	const weightOf = ({ terms }: TellingWord) => Math.max(...terms.map((term) => weights.get(term) ?? 0));
	const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
	return words.reduce((sum, word) => sum + weightOf(word) * of(word), 0) / (total || 1);
}

function isUnknown({ terms }: TellingWord, { unknown }: WordMatches): boolean {
	return terms.every((term) => unknown.has(term));
}

function unmatched({ passageMatch }: TellingWord): number {
	return 1 - Math.max(0, passageMatch);
}

function shareIn(terms: readonly string[], present: ReadonlySet<string>): number {
	return terms.filter((term) => present.has(term)).length / terms.length;
}

function mean(values: readonly number[], ofNone: number): number {
	return values.length === 0 ? ofNone : values.reduce((sum, value) => sum + value, 0) / values.length;
}
