import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { useEngine } from "../support/shared-engine.ts";
import { useSmallEngine } from "../support/small-engine.ts";

const engine = useEngine();
const lone = useSmallEngine({ "ice.md": "# Ice\n\nIce floats.\n\n## On water\n\nIt melts." });

describe("a cited paragraph", () => {
	it("is the article's own, word for word", async () => {
		const { paragraphs, ref, of } = engine().cite("putin-beijing-2012#2");
		expect({ ref, of }).toEqual({ ref: "putin-beijing-2012#2", of: 6 });
		expect(paragraphs.map(({ ref }) => ref)).toEqual(["putin-beijing-2012#2"]);
		const file = await readFile("corpus/putin-beijing-2012.md", "utf8");
		expect(paragraphs[0]?.text).toMatch(/^During their meeting, .* ahead of Putin’s visit\.$/s);
		expect(file).toContain(`\n\n${paragraphs[0]?.text}\n\n`);
	});

	it("comes with its article's card and no link where there is no address", () => {
		const { article, paragraphs } = engine().cite("xi-russia-2019#4");
		expect(article).toMatchObject({ id: "xi-russia-2019", authors: ["Frank Fang"] });
		expect(paragraphs[0]).toMatchObject({ article, link: null });
	});

	it("may be several", () => {
		const { ref, paragraphs } = engine().cite("putin-beijing-2012#2-4");
		expect(ref).toBe("putin-beijing-2012#2-4");
		expect(paragraphs.map((one) => one.ref.split("#")[1])).toEqual(["2", "3", "4"]);
	});

	it("is counted without headings", () => {
		expect(lone().cite("ice#2").paragraphs[0]?.text).toBe("It melts.");
	});

	it("of the only article needs no name", () => {
		expect(lone().cite("#1").paragraphs[0]?.text).toBe("Ice floats.");
	});
});

describe("a ref", () => {
	it.each([
		["PUTIN-Beijing-2012#2", "putin-beijing-2012#2"],
		["putin#2", "putin-beijing-2012#2"],
		["visit to beijing #2", "putin-beijing-2012#2"],
		["[Putin’s visit to Beijing, June 2012]#2", "putin-beijing-2012#2"],
		["sino-russian relations#3-3", "xi-russia-2019#3"],
		["`xi-russia-2019#1–2`", "xi-russia-2019#1-2"],
		[" (xi-russia-2019 # 1 - #2). ", "xi-russia-2019#1-2"],
	])("%j is %s", (typed, ref) => {
		expect(engine().cite(typed).ref).toBe(ref);
	});

	it.each([
		["", "Give an article and a paragraph, e.g. putin-beijing-2012#2."],
		["putin", "Say which paragraph: putin-beijing-2012 has 6 paragraphs, e.g. putin-beijing-2012#1."],
		["putin#", "Say which paragraph: putin-beijing-2012 has 6 paragraphs, e.g. putin-beijing-2012#1."],
		["putin#7", "There is no #7: putin-beijing-2012 has 6 paragraphs, counted from 1."],
		["putin#0", "There is no #0: putin-beijing-2012 has 6 paragraphs, counted from 1."],
		["putin#5-9", "There is no #9: putin-beijing-2012 has 6 paragraphs, counted from 1."],
		["putin#4-2", "#4-2 ends before it begins: write #2-4."],
		["putin#two", '"#two" names no paragraph: write #2, or #2-4 for several.'],
		["#2", "Say which article is meant: putin-beijing-2012, xi-russia-2019."],
		["in#2", '"in" fits several articles: putin-beijing-2012, xi-russia-2019.'],
	])("%j is refused in a sentence", (typed, sentence) => {
		expect(() => engine().cite(typed)).toThrow(new UsageError(sentence));
	});

	it("of no article lists what there is", () => {
		expect(() => engine().cite("borscht#1")).toThrow(
			/^No article's id or title holds "borscht"\. There are: putin-beijing-2012 \(/,
		);
	});
});
