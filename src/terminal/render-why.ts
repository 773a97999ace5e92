import type { Evidence, Why } from "../search/index.ts";
import type { Theme } from "./theme.ts";

/** The signals in plain words, short enough for a terminal of 80 columns. */
const descriptions: Readonly<Record<keyof Evidence, string>> = {
	passageSimilarity: "the passage means the like",
	sentenceMatch: "its best sentence matches the question",
	missingWordsMatch: "other words stand for those it lacks",
	worstWordMatch: "the word that fits worst fits so well",
	unknownWords: "words that no article has",
	lackingInSentence: "words that the sentence lacks",
	missingNumbers: "numbers that the passage lacks",
	deniesAlone: "the question denies, the sentence does not",
	opposite: "the sentence has a word's opposite",
	relevance: "how relevant the reranker finds it",
	holdsKind: "the sentence has the kind asked for",
	lacksKind: "it has nothing of that kind",
	unknownInFew: "the same where articles are few",
	dependence: "understood from the questions before",
};

/** What speaks for and against the first passage as a table, and what it comes to. */
export function renderWhy(
	{ intercept, signals, confidence, fairFrom, strongFrom }: Why,
	theme: Theme,
): string {
	const sum = signals.reduce((total, { adds }) => total + adds, intercept);
	const rows = signals.map(({ name, value, weight, adds }) =>
		rowOf(descriptions[name], number(value), number(weight), signed(adds)),
	);
	return [
		theme.heading("Whether the first passage answers:"),
		theme.faint(rowOf("", "value", "weight", "adds")),
		rowOf("before anything is known", "", "", signed(intercept)),
		...rows,
		rowOf("sum (log-odds)", "", "", signed(sum)),
		`  Confidence ${number(confidence)}: fair from ${number(fairFrom)}, strong from ${number(strongFrom)}`,
	].join("\n");
}

function rowOf(description: string, value: string, weight: string, adds: string): string {
	return `  ${description.padEnd(44)}${value.padStart(8)}${weight.padStart(9)}${adds.padStart(9)}`;
}

function number(value: number): string {
	return value.toFixed(3);
}

function signed(value: number): string {
	return value < 0 ? number(value) : `+${number(value)}`;
}
