import { termsOf } from "../library/terms.ts";
import type { WordMatches } from "../library/word-index.ts";
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
	/** How well the telling words of the question that the passage lacks are matched by others in it, −1..1. */
	readonly missingWordsMatch: number;
	/** The match of the telling word that the sentence matches worst, −1..1. */
	readonly worstWordMatch: number;
	/** Share (0..1) of what the question's words tell that is in words no article has, less what others match of them. */
	readonly unknownWords: number;
	/** Share of the question's numbers that the passage lacks, 0..1. */
	readonly missingNumbers: number;
	/** Share of the names in the question that the sentence lacks, 0..1. */
	readonly missingNames: number;
	/** 1 where the question denies something ("not", "never") and the sentence nothing. */
	readonly deniesAlone: number;
	/** 1 where the sentence has the opposite of a word of the question. */
	readonly opposite: number;
	/** The logit that a reranker gives the passage; not there where there is none. */
	readonly relevance?: number;
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
	const { match, stored, sentence, similarity, relevance } = first;
	const span = stored.sentences[sentence] ?? { start: 0, end: 0 };
	const sentenceText = stored.text.slice(span.start, span.end);
	const inPassage = new Set(termsOf(`${title} ${stored.text}`));
	const inSentence = new Set(termsOf(sentenceText));
	const telling = tellingWords(query, first);
	const missing = telling.filter(({ terms }) => !terms.every((term) => inPassage.has(term)));
	const numbers = telling.filter(({ text }) => /^\p{N}/u.test(text));
	const names = telling.filter(({ text, opens }) => !opens && /^\p{Lu}/u.test(text));
	return {
		passageSimilarity: similarity,
		sentenceMatch: match.partMatches[sentence + 1] ?? -1,
		missingWordsMatch: mean(
			missing.map((word) => word.passageMatch),
			allWordsThere,
		),
		worstWordMatch: Math.min(...(telling.length > 0 ? telling.map((word) => word.sentenceMatch) : [-1])),
		unknownWords: unknownShare(telling, words),
		missingNumbers: share(numbers, inPassage),
		missingNames: share(names, inSentence),
		deniesAlone: Number(denial.test(question) && !denial.test(sentenceText)),
		opposite: Number(saysOpposite(new Set(termsOf(question)), inSentence)),
		...(relevance === undefined ? {} : { relevance }),
	};
}

const denial =
	/\b(?:not|no|never|none|neither|nor|without|cannot|nobody|nothing|unable|lack(?:s|ed|ing)?|except|false|wrong|incorrect|least)\b|n['’]t\b/i;

/** A word of the question that says what it is about, with its mean token match in the passage and in the sentence. */
interface TellingWord {
	readonly text: string;
	/** It is the first word, which is written large whatever it is. */
	readonly opens: boolean;
	readonly terms: readonly string[];
	readonly passageMatch: number;
	readonly sentenceMatch: number;
}

function tellingWords({ words }: Query, { match, sentence }: RankedPassage): TellingWord[] {
	const all = words.flatMap(({ text, start, end }, index) => {
		const terms = termsOf(text, { single: false });
		if (terms.length === 0 || end === start) return [];
		const inParts = match.parts.map((best) => mean([...best.subarray(start, end)], -1));
		const sentenceMatch = inParts[sentence + 1] ?? -1;
		return [{ text, opens: index === 0, terms, passageMatch: Math.max(...inParts), sentenceMatch }];
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

/** What the unknown words tell (idf) of what the whole question tells, less what other words match of them. */
function unknownShare(telling: readonly TellingWord[], { weights, unknown }: WordMatches): number {
	const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
	const lost = telling
		.filter(({ terms }) => terms.every((term) => unknown.has(term)))
		.map(({ terms, passageMatch }) => {
			const weight = Math.max(...terms.map((term) => weights.get(term) ?? 0));
			return weight * (1 - Math.max(0, passageMatch));
		});
	return lost.reduce((sum, weight) => sum + weight, 0) / (total || 1);
}

function mean(values: readonly number[], ofNone: number): number {
	return values.length === 0 ? ofNone : values.reduce((sum, value) => sum + value, 0) / values.length;
}
