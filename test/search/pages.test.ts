import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pagesOf } from "../../src/search/articles/pages.ts";
import { parse } from "../support/parse.ts";

const corpus = readdirSync("corpus").filter((file) => file.endsWith(".md"));
const long = (words: string) => `${words.repeat(60).trim()}.`;

const bodies: Record<string, string> = {
	...Object.fromEntries(corpus.map((file) => [file, readFileSync(`corpus/${file}`, "utf8")])),
	"one long paragraph": "He came. She went? They stayed! ".repeat(50),
	"one sentence without an end": "and on and on ".repeat(100),
	"one word without an end": "🦆".repeat(999),
	"Chinese without spaces": "他来了。“你好吗？”她问道，他没有回答。".repeat(40),
	"headings, lists and quotes": `\n\n# Ice\n\nShort.\n\n## More\n\n- one\n- ${long("two ")}\n\n> ${long("three ")}\n\n\n\nThe end.\n\n[a]: https://a.org\n`,
	"a heading that is longer than a page": `First.\n\n# ${long("a long heading ")}\n\nSecond.`,
	"many blanks": `One.${"\n".repeat(500)}Two.${" ".repeat(500)}`,
};

const textOf = (body: string, { start, end }: { start: number; end: number }) => body.slice(start, end);

describe.each(Object.entries(bodies))("the pages of %s", (_, text) => {
	const { body, paragraphs } = parse(text);

	it.each([100, 250, 1500])("of %i characters, put together, are the body word for word", (room) => {
		const pages = pagesOf({ body, paragraphs }, room);
		expect(pages.map((page) => textOf(body, page)).join("")).toBe(body);
		for (const page of pages) {
			expect(textOf(body, page).trim().length).toBeLessThanOrEqual(room);
			expect(textOf(body, page).trim()).not.toBe("");
			expect(textOf(body, page)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
		}
	});

	it("say which paragraphs they hold, and whether these are whole", () => {
		const pages = pagesOf({ body, paragraphs }, 250);
		for (const { first, last, start, end, cutBefore, cutAfter } of pages) {
			const [from, to] = [paragraphs[first - 1], paragraphs[last - 1]];
			if (!cutBefore) expect(from?.start).toBeGreaterThanOrEqual(start);
			if (!cutAfter) expect(to?.end).toBeLessThanOrEqual(end);
		}
		expect(pages[0]).toMatchObject({ first: 1, cutBefore: false });
		expect(pages.at(-1)).toMatchObject({ last: paragraphs.length, cutAfter: false });
	});
});

describe("pages", () => {
	it("keep paragraphs whole, and headings with what follows them", () => {
		const body = `${"a".repeat(60)}\n\n# Heading\n\n${"b".repeat(50)}\n\nc`;
		const pages = pagesOf(parse(body), 70);
		expect(pages.map((page) => textOf(body, page).trim())).toEqual([
			"a".repeat(60),
			`# Heading\n\n${"b".repeat(50)}\n\nc`,
		]);
		expect(pages[1]).toMatchObject({ first: 2, last: 3 });
	});

	it("cut a long paragraph between sentences where they can, else between words", () => {
		const body = `${"He came here. ".repeat(9)}${"on and ".repeat(20)}on.`;
		const texts = pagesOf(parse(body), 60).map((page) => textOf(body, page).trim());
		expect(texts[0]).toBe("He came here. ".repeat(4).trim());
		for (const text of texts) expect(text).toMatch(/^(?:He|on|and)\b.*(?:here\.|on|and|on\.)$/s);
	});

	it("of an article without paragraphs are none", () => {
		expect(pagesOf({ body: "# Only a heading", paragraphs: [] }, 100)).toEqual([]);
	});

	it("of a book of one paragraph do not take for ever", () => {
		const body = "They went on, and nobody knew why. ".repeat(30_000).trim();
		const start = performance.now();
		const pages = pagesOf({ body, paragraphs: [{ start: 0, end: body.length }] }, 1500);
		expect(pages.length).toBeGreaterThan(700);
		expect(performance.now() - start).toBeLessThan(10_000);
	});
});
