import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { type Passage, passagesOf } from "../../src/corpus/passages.ts";
import { generatedArticle } from "../support/generated-corpus.ts";
import { parse } from "../support/parse.ts";

/** A sentence of so many words, all of them its number. */
const sentence = (words: number, number = 1) => `${`Word${number} `.repeat(words).trim()}.`;
const paragraph = (words: number, number = 1) =>
	Array.from({ length: words / 10 }, () => sentence(10, number)).join(" ");
const passagesIn = (...blocks: string[]) => passagesOf(parse(blocks.join("\n\n")));
const numbers = (passages: readonly Passage[]) => passages.map((passage) => passage.paragraph);

describe("passages", () => {
	test("a paragraph of ordinary length is one passage", () => {
		const passages = passagesIn(paragraph(80, 1), paragraph(120, 2));
		expect(passages.map((passage) => passage.text)).toEqual([paragraph(80, 1), paragraph(120, 2)]);
	});

	test("short neighbours are joined", () => {
		const [passage, ...others] = passagesIn("One is short.", "Two is short.", "Three is short.");
		expect(passage).toMatchObject({
			paragraph: 1,
			text: "One is short.\n\nTwo is short.\n\nThree is short.",
		});
		expect(others).toEqual([]);
	});

	test("a short paragraph at the end is joined to the one before", () => {
		expect(numbers(passagesIn(paragraph(80), "That is all."))).toEqual([1]);
	});

	test("a short paragraph is not joined to one that is long", () => {
		expect(numbers(passagesIn("One is short.", paragraph(180)))).toEqual([1, 2]);
	});

	test("paragraphs are not joined across a heading", () => {
		const passages = passagesIn("One is short.", "## A part", "Two is short.");
		expect(passages.map((passage) => passage.text)).toEqual(["One is short.", "Two is short."]);
	});

	test("list items are joined", () => {
		expect(passagesIn("- One is short.\n- Two is short.\n- Three is short.")).toHaveLength(1);
	});

	test("a long paragraph is split at sentence ends into parts of about the same length", () => {
		const passages = passagesIn(paragraph(400));
		expect(passages.map((passage) => passage.sentences.length)).toEqual([13, 14, 13]);
		expect(passages.every((passage) => passage.text.endsWith("."))).toBe(true);
	});

	test("all parts of a long paragraph have its number", () => {
		expect(numbers(passagesIn(paragraph(80), paragraph(400), paragraph(80)))).toEqual([1, 2, 2, 2, 3]);
	});

	test("a part that begins in a later paragraph of those joined has that one's number", () => {
		// By its length the address weighs as much as 100 words, in its paragraph it hides behind the many short ones.
		const article = parse(`Aa ${"x".repeat(330)}.\n\n${"A b c d e. ".repeat(20).trim()} ${"y".repeat(790)}.`);
		for (const passage of passagesOf(article)) {
			const own = article.paragraphs[passage.paragraph - 1];
			expect(own?.start).toBeLessThanOrEqual(passage.start);
			expect(own?.end).toBeGreaterThan(passage.start);
		}
	});

	test("an article of one word is one passage", () => {
		expect(passagesIn("Stop")).toEqual([
			{ start: 0, end: 4, paragraph: 1, text: "Stop", sentences: [{ start: 0, end: 4 }] },
		]);
	});

	test("20,000 characters without a space are cut into passages that a model can read", () => {
		const passages = passagesIn("x".repeat(20_000));
		expect(passages.map((passage) => passage.text).join("")).toBe("x".repeat(20_000));
		expect(Math.max(...passages.map((passage) => passage.text.length))).toBeLessThanOrEqual(1440);
	});

	test("20,000 Chinese characters without a full stop are cut into passages that a model can read", () => {
		const passages = passagesIn("河".repeat(20_000));
		expect(passages.map((passage) => passage.text).join("")).toBe("河".repeat(20_000));
		expect(Math.max(...passages.map((passage) => passage.text.length))).toBeLessThanOrEqual(180);
	});

	test.each([0, 1, 2, 3])("no emoji is cut in two, after %d letters", (letters) => {
		const text = "x".repeat(letters) + "😀".repeat(6000);
		const passages = passagesIn(text);
		expect(passages.length).toBeGreaterThan(1);
		for (const passage of passages) expect(passage.text).toMatch(/^x*(?:😀)+$/u);
		expect(passages.map((passage) => passage.text).join("")).toBe(text);
	});

	test("words without a full stop are cut between words", () => {
		const passages = passagesIn("boat ".repeat(1000).trim());
		for (const passage of passages) expect(passage.text).toMatch(/^(?:boat )*boat$/);
		expect(passages.flatMap((passage) => passage.text.split(" "))).toHaveLength(1000);
	});
});

const articles: [string, Article][] = [
	...["putin-beijing-2012", "xi-russia-2019"].map((id): [string, Article] => [
		id,
		parse(readFileSync(`corpus/${id}.md`), `${id}.md`),
	]),
	["a generated article", parse(generatedArticle(40, 3))],
	[
		"a mixture",
		parse(`# Title\n\n> ${paragraph(60)}\n>\n> Short.\n\n- One\n- Two\n\n${paragraph(900)}\n\nEnd.`),
	],
	["Windows line ends", parse(`One.\r\n\r\n${paragraph(300).replaceAll(". ", ".\r\n")}\r\n\r\nTwo.\r\n`)],
	["plain Chinese text", parse(`${"他来了。“你好吗？”她问。".repeat(60)}\n\n再见。`, "sample.txt")],
	["emoji", parse(`${"😀".repeat(3000)} ${"a😀 ".repeat(900)}`)],
];

describe.each(articles)("the passages of %s", (_, article) => {
	const passages = passagesOf(article);

	test("are what their offsets say", () => {
		for (const { start, end, text } of passages) expect(article.body.slice(start, end)).toBe(text);
	});

	test("follow one another without overlapping", () => {
		passages.forEach(({ start, end }, index) => {
			expect(start).toBeGreaterThanOrEqual(passages[index - 1]?.end ?? 0);
			expect(end).toBeGreaterThan(start);
		});
	});

	test("cover every paragraph", () => {
		for (const { start, end } of article.paragraphs) {
			const within = passages.map((one) =>
				article.body.slice(Math.max(one.start, start), Math.min(one.end, end)),
			);
			const covered = within.join("").replace(/\s/g, "");
			expect(covered).toBe(article.body.slice(start, end).replace(/\s/g, ""));
		}
	});

	test("have the number of the paragraph they begin in", () => {
		for (const passage of passages) {
			const own = article.paragraphs[passage.paragraph - 1];
			expect(own?.start).toBeLessThanOrEqual(passage.start);
			expect(own?.end).toBeGreaterThan(passage.start);
		}
	});

	test("have sentences that are spans of their text and cover it", () => {
		for (const { text, sentences } of passages) {
			const within = sentences.map((span) => text.slice(span.start, span.end));
			expect(within.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
			expect([sentences[0]?.start, sentences.at(-1)?.end]).toEqual([0, text.length]);
		}
	});
});
