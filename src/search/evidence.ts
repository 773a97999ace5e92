import { spelledOut } from "../corpus/abbreviations.ts";
import type { ArticleCard } from "../corpus/article.ts";
import type { Library } from "../library/library.ts";
import { termsOf } from "../library/terms.ts";
import type { WordMatches } from "../library/word-index.ts";
import { holdsKind, wantedKind } from "./answer-kind.ts";
import { hasNumber, numbersIn } from "./numbers.ts";
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
	/** Share of what the question's words tell that the sentence lacks, 0..1. */
	readonly lackingInSentence: number;
	/** Share of the question's numbers, however written, that neither the passage nor the article's date has, 0..1. */
	readonly missingNumbers: number;
	/** 1 where the question denies something ("not", "never") and the sentence nothing. */
	readonly deniesAlone: number;
	/** 1 where the sentence has the opposite of a word of the question. */
	readonly opposite: number;
	/** 1 where the sentence holds the kind of thing that the question asks for: a person, an amount, a date … */
	readonly holdsKind: number;
	/** 1 where it holds nothing of that kind; both are 0 where the question does not say what it asks for. */
	readonly lacksKind: number;
	/**
	 * `unknownWords` times how small the library is (1 with hardly a passage, 0.5 with 200, near 0 with thousands): that no
	 * article has a word tells little where few words are known.
	 */
	readonly unknownInFew: number;
	/** How much the questions before it say of what is meant, 0..1. */
	readonly dependence: number;
	/** The logit that a reranker gives the passage; not there where there is none. */
	readonly relevance?: number;
}

/** Where every telling word stands in the passage itself: about what such words' matches are. */
const allWordsThere = 0.6;

/** A library of so many passages is half a small one. */
const halfSmall = 200;

/** Weighs nothing: collects what there is to weigh. */
export function evidenceOf(
	library: Pick<Library, "size" | "abbreviations">,
	card: ArticleCard,
	query: Query,
	words: WordMatches,
	first: RankedPassage,
): Evidence {
	const { match, stored, sentence, similarity, relevance } = first;
	const span = stored.sentences[sentence] ?? { start: 0, end: 0 };
	const sentenceText = stored.text.slice(span.start, span.end);
	const abbreviations = library.abbreviations(card.id);
	const passageText = `${card.title} ${stored.text}`;
	const inPassage = new Set(termsOf(spelledOut(passageText, abbreviations)));
	const inSentence = new Set(termsOf(spelledOut(sentenceText, abbreviations)));
	const telling = tellingWords(query, first);
	const missing = telling.filter(({ terms }) => !terms.every((term) => inPassage.has(term)));
	const unknownWords = unknownShare(telling, words);
	const lackingInSentence = lackingShare(telling, words, inSentence);
	const worstWordMatch = Math.min(...(telling.length > 0 ? telling.map((word) => word.sentenceMatch) : [-1]));
	const sentenceMatch = match.partMatches[sentence + 1] ?? -1;
	return {
		passageSimilarity: similarity,
		sentenceMatch,
		missingWordsMatch: mean(
			missing.map((word) => word.passageMatch),
			allWordsThere,
		),
		worstWordMatch,
		unknownWords,
		lackingInSentence,
		missingNumbers: missingNumbers(
			query.asked,
			`${passageText} ${card.published ?? ""} ${card.updated ?? ""}`,
		),
		deniesAlone: Number(denial.test(query.asked) && !denial.test(sentenceText)),
		opposite: Number(saysOpposite(query.asked, inSentence)),
		...kindOf(query.asked, sentenceText),
		unknownInFew: (unknownWords * halfSmall) / (halfSmall + library.size),
		dependence: query.dependence,
		...(relevance === undefined ? {} : { relevance }),
	};
}

function kindOf(question: string, sentence: string): Pick<Evidence, "holdsKind" | "lacksKind"> {
	const kind = wantedKind(question);
	const holds = kind !== undefined && holdsKind(kind, sentence, question);
	return { holdsKind: Number(holds), lacksKind: Number(kind !== undefined && !holds) };
}

/** Share of the numbers of a question that a text lacks, 0..1; 0 where it has none. */
function missingNumbers(question: string, text: string): number {
	const asked = numbersIn(question);
	if (asked.length === 0) return 0;
	const there = numbersIn(text);
	return asked.filter((number) => !hasNumber(there, number)).length / asked.length;
}

const denial =
	/\b(?:not|no|never|none|neither|nor|without|cannot|nobody|nothing|unable|lack(?:s|ed|ing)?|except|false|wrong|incorrect|least)\b|n['’]t\b/i;

/** A word of the question that says what it is about, with its mean token match in the passage and in the sentence. */
interface TellingWord {
	readonly terms: readonly string[];
	readonly passageMatch: number;
	readonly sentenceMatch: number;
}

function tellingWords({ words }: Query, { match, sentence }: RankedPassage): TellingWord[] {
	const all = words.flatMap(({ text, start, end }) => {
		const terms = termsOf(text, { single: false });
		if (terms.length === 0 || end === start) return [];
		const inParts = match.parts.map((best) => mean([...best.subarray(start, end)], -1));
		const sentenceMatch = inParts[sentence + 1] ?? -1;
		return [{ terms, passageMatch: Math.max(...inParts), sentenceMatch }];
	});
	const telling = all.filter(({ terms }) => terms.some(isTelling));
	return telling.length > 0 ? telling : all;
}

/** What the words that a text lacks tell (idf) of what all of them tell, less what its words match of them. */
function lackingShare(
	telling: readonly TellingWord[],
	{ weights }: WordMatches,
	present: ReadonlySet<string>,
): number {
	const told = ({ terms }: TellingWord) => Math.max(...terms.map((term) => weights.get(term) ?? 0));
	const total = telling.reduce((sum, word) => sum + told(word), 0);
	const lacking = telling.filter(({ terms }) => !terms.some((term) => present.has(term)));
	const lost = lacking.map((word) => told(word) * (1 - Math.max(0, word.sentenceMatch)));
	return lost.reduce((sum, weight) => sum + weight, 0) / (total || 1);
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
