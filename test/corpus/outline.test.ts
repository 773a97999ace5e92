import { describe, expect, test } from "vitest";
import { paragraphsOf, parse } from "../support/parse.ts";

const markdown = (text: string) => paragraphsOf(parse(text, "sample.md"));
const plain = (text: string) => paragraphsOf(parse(text, "sample.txt"));

describe("Markdown", () => {
	test("gives its paragraphs in order", () => {
		expect(markdown("One.\n\nTwo\nlines.\n\n\n\nThree.")).toEqual(["One.", "Two\nlines.", "Three."]);
	});

	test("counts no heading as a paragraph", () => {
		expect(markdown("# Title\n\nOne.\n\n## Part\n\nTwo.\n\nUnderlined\n----------\n\nThree.")).toEqual([
			"One.",
			"Two.",
			"Three.",
		]);
	});

	test("counts list items one by one", () => {
		expect(markdown("- First.\n- Second.\n\n1. Third.\n\n   Still third.")).toEqual([
			"First.",
			"Second.",
			"Third.",
			"Still third.",
		]);
	});

	test("counts the paragraphs of a block quote", () => {
		expect(markdown("> One.\n>\n> Two.\n\nThree.")).toEqual(["One.", "Two.", "Three."]);
	});

	test("keeps the signs of emphasis and links as written", () => {
		expect(markdown("*One* of [two](https://example.org).")).toEqual([
			"*One* of [two](https://example.org).",
		]);
	});

	test.each([
		"![A boat](boat.png)",
		"![A boat](boat.png)\n![Another](boat2.png)",
		"[![A boat](boat.png)](https://example.org)",
		"![A boat][boat]\n\n[boat]: boat.png",
	])("counts no image alone as a paragraph: %j", (image) => {
		expect(markdown(`${image}\n\nProse.`)).toEqual(["Prose."]);
	});

	test("counts a paragraph with an image in it", () => {
		expect(markdown("![A boat](boat.png) leaves at noon.")).toEqual(["![A boat](boat.png) leaves at noon."]);
	});

	test("counts no rule, comment or link definition as a paragraph", () => {
		expect(markdown("One.\n\n***\n\n<!-- a note -->\n\n[x]: https://example.org\n\nTwo.")).toEqual([
			"One.",
			"Two.",
		]);
	});

	test("takes the title from its first heading of the first level", () => {
		expect(parse("## Part\n\n# The *Ferry* `1`\n\nOne.\n\n# Another\n\nTwo.").title).toBe("The Ferry 1");
	});

	test("has a title in brackets, made of the file's name, where it states none", () => {
		expect(parse("One.", "spring/ferry.md").title).toBe("[ferry]");
	});

	test("that nests too deeply to be read is refused in a sentence", () => {
		expect(() => parse(`${">".repeat(4000)} deep`)).toThrow(/^sample\.md: cannot be read as an article/);
	});
});

describe("plain text", () => {
	test("has its paragraphs between blank lines", () => {
		expect(plain("One one.\nStill one.\n\n \t \nTwo two.\n\n\nThree.\n")).toEqual([
			"One one.\nStill one.",
			"Two two.",
			"Three.",
		]);
	});

	test("has a paragraph on each line where lines are long and none is blank", () => {
		const long = (word: string) => `${`${word} `.repeat(40).trim()}.`;
		expect(plain(`${long("boat")}\n${long("river")}`)).toEqual([long("boat"), long("river")]);
	});

	test("that is wrapped and has no blank line is one paragraph", () => {
		const text = "The ferry leaves at noon and\nreturns at six. It takes\nan hour.";
		expect(plain(text)).toEqual([text]);
	});

	test("with Windows line ends has the same paragraphs", () => {
		expect(plain("One one.\r\nStill one.\r\n\r\nTwo two.\r\n")).toEqual([
			"One one.\r\nStill one.",
			"Two two.",
		]);
	});

	test("takes a short first line without a full stop for the title", () => {
		const article = parse("Does the Ferry Leave?\n\nIt does.\n\nAt noon.", "sample.txt");
		expect([article.title, paragraphsOf(article)]).toEqual([
			"Does the Ferry Leave?",
			["It does.", "At noon."],
		]);
	});

	test("does not take a first sentence for the title", () => {
		const article = parse("It does leave.\n\nAt noon.", "sample.txt");
		expect([article.title, paragraphsOf(article)]).toEqual(["[sample]", ["It does leave.", "At noon."]]);
	});

	test("of one line is prose, not a title", () => {
		expect(plain("The ferry leaves at noon")).toEqual(["The ferry leaves at noon"]);
	});
});
