import { readFile } from "node:fs/promises";
import path from "node:path";
import { pick, type Random, wholeNumber, zipfRanks } from "./random.ts";

/** An article made up for measuring: no sense, but words, sentences and repetitions as in English prose. */
export interface GeneratedArticle {
	readonly title: string;
	/** Words that come again and again in it and tell what it is about. */
	readonly topic: readonly string[];
	readonly paragraphs: readonly string[];
}

/** Words commonest first: the whole words of the model's own vocabulary, which is ordered about so. */
export async function readVocabulary(modelFolder: string): Promise<string[]> {
	const tokenizer = JSON.parse(await readFile(path.join(modelFolder, "tokenizer.json"), "utf8"));
	const vocabulary = tokenizer.model.vocab as Record<string, number>;
	const words = Object.keys(vocabulary).filter((word) => /^[a-z]{2,}$/.test(word));
	return words.sort((a, b) => (vocabulary[a] ?? 0) - (vocabulary[b] ?? 0));
}

/** The commonest words say nothing of a topic, the rarest are in no other article. */
const firstTopicRank = 400;
const topicWords = 40;
/** Share of an article's words that come from its topic. */
const topicShare = 0.2;

/** Writes articles and questions. The same vocabulary and seed give the same ones. */
export class Writer {
	readonly #vocabulary: readonly string[];
	readonly #random: Random;
	readonly #rank: () => number;

	/** @param vocabulary words, commonest first, 500 at least. */
	constructor(vocabulary: readonly string[], random: Random) {
		this.#vocabulary = vocabulary;
		this.#random = random;
		this.#rank = zipfRanks(random, vocabulary.length);
	}

	/** An article of so many paragraphs, each of about 130 words (90 to 170): one passage each. */
	article(paragraphs: number): GeneratedArticle {
		const topic = Array.from({ length: topicWords }, () => this.#topicWord());
		const title = capitalised(topic.slice(0, 5).join(" "));
		const texts = Array.from({ length: paragraphs }, () =>
			this.paragraph(wholeNumber(this.#random, 90, 170), topic),
		);
		return { title, topic, paragraphs: texts };
	}

	/** So many words, in sentences of 8 to 30. */
	paragraph(words: number, topic: readonly string[] = this.#vocabulary): string {
		const sentences: string[] = [];
		for (let left = words; left > 0; ) {
			const wanted = wholeNumber(this.#random, 8, 30);
			// What would be left is too short for a sentence, so this one takes it.
			const length = left - wanted < 8 ? left : wanted;
			sentences.push(this.#sentence(length, topic));
			left -= length;
		}
		return sentences.join(" ");
	}

	/** A question about a topic, 6 to 14 words. */
	question(topic: readonly string[]): string {
		return pick(this.#random, questions).replace(/_/g, () => pick(this.#random, topic));
	}

	#sentence(length: number, topic: readonly string[]): string {
		const words = Array.from({ length }, (_, index) => {
			const word = this.#random() < topicShare ? pick(this.#random, topic) : this.#commonWord();
			return index > 2 && index < length - 2 && this.#random() < 0.06 ? `${word},` : word;
		});
		return `${capitalised(words.join(" "))}.`;
	}

	#commonWord(): string {
		return this.#vocabulary[this.#rank()] as string;
	}

	#topicWord(): string {
		let rank = this.#rank();
		while (rank < firstTopicRank) rank = this.#rank();
		return this.#vocabulary[rank] as string;
	}
}

const questions = [
	"Why did the _ and the _ stop the _?",
	"What does the author say about _ in the _?",
	"How many _ were made by the _ after the _?",
	"Who said that the _ would _ the _ of _?",
	"When was the _ of the _ announced?",
	"Which _ have been hurt most by the new _ on _?",
	"What is the main reason for the _ between _ and _ according to the report?",
	"Did the _ agree to a _ with the _?",
	"Explain how _ changed the _ of the _ in recent years.",
	"_ and _ during the _",
];

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
