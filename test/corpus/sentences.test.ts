import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../src/corpus/sentences.ts";
import { parse } from "../support/parse.ts";

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

/** A fact about sentences, and the sentences of a text that shows it. */
const spaced: [string, string[]][] = [
	["An ordinary text ends its sentences at full stops", ["Ann came.", "Bo went!", "Who stayed?"]],
	["A text without a full stop is one sentence", ["Ann came and Bo went"]],
	["U.S. before a noun ends no sentence", ["The U.S. market fell.", "It rose again."]],
	["U.S. before a name ends no sentence", ["Then U.S. President Lee spoke.", "All listened."]],
	["U.S. before a word that opens sentences ends one", ["They sold it to the U.S.", "The price was low."]],
	[
		"A question mark in an address ends no sentence",
		["See [the log](https://example.org/b?x=1) for nine days.", "Or https://example.org/a?b, if you like."],
	],
	["St. Petersburg is one name", ["They met in St. Petersburg.", "Snow fell."]],
	["Initials belong to the name", ["J. K. Rowling wrote it.", "C. S. Lewis did not."]],
	["The pronoun I may end a sentence", ["So am I.", "You are too."]],
	["p.m. before lower case ends no sentence", ["It left at 5 p.m. on Monday.", "Nobody came."]],
	["p.m. before a sentence ends one", ["It left at 5 p.m.", "The quay was empty."]],
	["No. before a number ends no sentence", ["Ask at No. 5 or No. 7 there.", "Both know."]],
	["No. as an answer is a sentence", ["Was it late?", "No.", "It was early."]],
	["Inc. within a name ends no sentence", ["Acme Inc. Chairman Lee left.", "Nobody wept."]],
	["Inc. before a word that opens sentences ends one", ["He joined Acme Inc.", "He left soon."]],
	["D.C. before lower case ends no sentence", ["In Washington, D.C. traffic stood.", "People walked."]],
	["D.C. before a word that opens sentences ends one", ["She moved to Washington, D.C.", "It was hot."]],
	["Titles belong to the name", ["Dr. Lee met Mr. Chen and Gen. Dunn.", "They ate."]],
	["Months may be shortened", ["On Sept. 5 and Jan. 6 it rained.", "Then it stopped."]],
	["A quoted question goes on in lower case", ["“Is it late?” he asked.", "“It is,” she said."]],
	["A question in straight marks goes on too", ['"Is it late?" he asked.', "Nobody knew."]],
	["Closing marks belong to the sentence they close", ["He said “It is over.”", "Then he sat down."]],
	["Closing brackets belong to theirs", ["(It was over.)", "He sat down."]],
	["An ellipsis before lower case ends no sentence", ["He paused… then went on.", "All listened."]],
	["Three dots before a capital end one", ["He paused...", "All listened."]],
	["Decimal numbers are whole", ["It cost 3.50 in 2012.", "It costs 4.25 now."]],
	["A number may end a sentence", ["It closed in 2012.", "In 2013 it burned."]],
	["Russian sentences end at full stops", ["Он приехал в Москву.", "Потом уехал."]],
	["Russian initials belong to the name", ["Там жил А. С. Пушкин.", "Дом цел."]],
	["A Russian quoted question goes on", ["«Куда?» — спросил он.", "Все молчали."]],
	["German marks belong to the sentence they close", ["Er sagte: „Es ist spät.“", "Dann ging er."]],
];

/** Texts whose sentences stand without a space between them. */
const unspaced: [string, string[]][] = [
	["Chinese sentences need no space", ["北京很冷。", "他来了！", "你呢？"]],
	["A Chinese opening mark belongs to the sentence it opens", ["他来了。", "“你好吗？”", "她问。"]],
	["A Chinese corner mark does too", ["他来了。", "「你好吗？」", "她問。"]],
	["Japanese sentences need no space", ["今日は寒い。", "雪が降る。"]],
];

describe("sentences", () => {
	test.each(spaced)("%s", (_, sentences) => {
		expect(split(sentences.join(" "))).toEqual(sentences);
	});

	test.each(unspaced)("%s", (_, sentences) => {
		expect(split(sentences.join(""))).toEqual(sentences);
	});

	test("A line end within a paragraph ends no sentence", () => {
		expect(split("The line is\nwrapped here. And it\r\ngoes on.")).toEqual([
			"The line is\nwrapped here.",
			"And it\r\ngoes on.",
		]);
	});

	test("A blank line ends a sentence, with or without a full stop", () => {
		expect(split("A heading\n\nthe text.\r\n\r\nMore")).toEqual(["A heading", "the text.", "More"]);
	});

	test("An empty text has none", () => {
		expect(split("")).toEqual([]);
		expect(split(" \n\t ")).toEqual([]);
	});
});

describe("every character but white space is in exactly one sentence", () => {
	const seeds = ["putin-beijing-2012", "xi-russia-2019"].map(
		(id) => parse(readFileSync(`corpus/${id}.md`), `${id}.md`).body,
	);
	const odd = [
		"…",
		"“",
		"”“”",
		". . .",
		"?!?!",
		"a.b.c.",
		"“。”“",
		"\u200B",
		"👍🏽👨‍👩‍👧",
		"\u0301\u0301",
		"(".repeat(300),
	];
	const joined = [...spaced, ...unspaced].map(([, sentences]) => sentences.join(" "));
	const long = [joined.join(" ").repeat(4), joined.join("").repeat(4), "词".repeat(9000), "😀".repeat(5001)];

	test.each([...seeds, ...joined, ...odd, ...long].map((text) => [text.slice(0, 40), text]))(
		"%s",
		(_, text) => {
			const spans = sentencesOf(text);
			spans.forEach((span, index) => {
				expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
				expect(text.slice(span.start, span.end)).toMatch(/^\S(?:.*\S)?$/s);
			});
			const within = spans.map((span) => text.slice(span.start, span.end)).join("");
			expect(within.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
		},
	);

	test("a megabyte of prose, cut where sentences end", () => {
		const sentence = (index: number) =>
			`The ferry number ${index} of the U.S. fleet left at 5 p.m. on Monday.`;
		const sentences = Array.from({ length: 16_000 }, (_, index) => sentence(index));
		expect(split(sentences.join(" "))).toEqual(sentences);
	});

	test("a megabyte without a space or full stop, whole", () => {
		const text = "x".repeat(1_000_000);
		expect(split(text).join("")).toBe(text);
	});
});
