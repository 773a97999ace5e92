import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { quotationsOf } from "../../src/corpus/quotations.ts";
import { parse } from "../support/parse.ts";

const seeds = ["putin-beijing-2012", "xi-russia-2019"].map((id) =>
	parse(readFileSync(`corpus/${id}.md`), `${id}.md`),
);
const [ofPutin = [], ofXi = []] = seeds.map(quotationsOf);
const containing = (words: string) => ofXi.find(({ text }) => text.includes(words));

describe("the quotations of the article on Xi's visit", () => {
	test("has Tiezzi's three, by her full name", () => {
		const hers = ofXi.filter(({ speaker }) => speaker === "Shannon Tiezzi");
		expect(
			hers.map(({ paragraph, speakerText, cue, kind, text }) => [paragraph, speakerText, cue, kind, text]),
		).toEqual([
			[
				14,
				"Shannon Tiezzi",
				"according to",
				"mixed",
				"Despite the “public bromance between Putin and Xi…tangible results remain frustratingly difficult to realize in the economic sphere,”",
			],
			[
				16,
				"Tiezzi",
				"according to",
				"mixed",
				"Xi gave a “tacit admission” that China’s relationship with Russia is weakest when it comes to economic ties",
			],
			[
				17,
				"Tiezzi",
				"concluded",
				"direct",
				"“Ultimately, the potential for China-Russia trade remains hamstrung by both sides’ heavy-handed political interference in economic affairs,”",
			],
		]);
	});

	test("has Collins's two, by his full name", () => {
		const his = ofXi.filter(({ speaker }) => speaker === "Michael Collins");
		expect(his.map(({ paragraph, cue, kind }) => [paragraph, cue, kind])).toEqual([
			[18, "explained", "mixed"],
			[19, "explained", "direct"],
		]);
	});

	test("has what Xi said to the media, both sentences as one", () => {
		expect(containing("President Putin is")).toMatchObject({
			speaker: "Xi Jinping",
			cue: "said",
			kind: "direct",
			text: expect.stringMatching(/^“President .* between China and Russia,”$/),
		});
	});

	test("has what “he” told the media in one piece with the words before the marks", () => {
		expect(containing("need to work closely")).toMatchObject({
			paragraph: 16,
			speaker: "Xi Jinping",
			speakerText: "he",
			cue: "told",
			kind: "mixed",
			text: expect.stringMatching(/^that the two countries “need .* interests.”$/),
		});
	});

	test("has what Putin said, with both pairs of marks in one", () => {
		expect(containing("maintain close contact")).toMatchObject({
			speaker: "Vladimir Putin",
			cue: "saying",
			kind: "mixed",
			text: "that they “maintain close contact” and regularly “talk on the sidelines of international events.”",
		});
	});

	test("has no quotation of a single word that the article itself puts in marks", () => {
		expect(ofXi.map(({ text }) => text)).not.toContain("“economy”");
	});

	test("gives nobody's name where two speak", () => {
		expect(ofXi.find(({ cue }) => cue === "agreed")).toMatchObject({
			speaker: null,
			speakerText: "he and Putin",
		});
	});

	test("gives an agency's name", () => {
		expect(ofXi.filter(({ speaker }) => speaker === "TASS").map(({ paragraph }) => paragraph)).toEqual([
			9, 10,
		]);
	});
});

describe("the quotations of the article on Putin's visit", () => {
	test("with marks are one described by Putin and two by nobody", () => {
		const marked = ofPutin.filter(({ kind }) => kind !== "indirect");
		expect(marked.map(({ text, speaker }) => [/“.*”/.exec(text)?.[0], speaker])).toEqual([
			["“strategic partner”", "Vladimir Putin"],
			["“multipolar world order”", null],
			["“terrorism, separatism and extremism.”", null],
		]);
	});

	test("without marks have no speaker where a plural speaks", () => {
		const indirect = ofPutin.filter(({ kind }) => kind === "indirect");
		expect(indirect.map(({ speakerText }) => speakerText)).toContain("Presidents Putin and Hu");
		expect(indirect.map(({ speaker }) => speaker)).not.toContain("Vladimir Putin");
	});
});

test.each(seeds.map((seed) => [seed.id, seed] as const))(
	"%s: offsets are those of the words",
	(_, article) => {
		for (const { start, end, text, paragraph } of quotationsOf(article)) {
			expect(article.body.slice(start, end)).toBe(text);
			const own = article.paragraphs[paragraph - 1];
			expect(own && own.start <= start && end <= own.end).toBe(true);
		}
	},
);

test("a book with a thousand speakers has each", () => {
	const letters = "abcdefghijklmnop";
	const name = (index: number) =>
		`N${[index >> 8, index >> 4, index].map((part) => letters[part & 15]).join("")}`;
	const names = Array.from({ length: 1000 }, (_, index) => name(index));
	const lines = names.map((one) => `“Aye,” said ${one}.`);
	expect(quotationsOf(parse(lines.join("\n\n"))).map(({ speaker }) => speaker)).toEqual(names);
});
