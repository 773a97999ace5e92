import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { quotationsOf } from "../../src/corpus/quotations.ts";
import { parse } from "../support/parse.ts";

const seeds = ["putin-beijing-2012", "xi-russia-2019"].map((id) =>
	parse(readFileSync(`corpus/${id}.md`), `${id}.md`),
);
const ofXi = quotationsOf(seeds[1] ?? parse("-"));
const saidBy = (speaker: string) => ofXi.filter((quotation) => quotation.speaker === speaker);
const starting = (words: string) => ofXi.find((quotation) => quotation.text.startsWith(words));

describe("the quotations of the article on Xi's visit", () => {
	test("has Tiezzi's three, by her full name", () => {
		expect(
			saidBy("Shannon Tiezzi").map(({ paragraph, speakerText, cue, kind, text }) => ({
				paragraph,
				speakerText,
				cue,
				kind,
				text,
			})),
		).toEqual([
			{
				paragraph: 14,
				speakerText: "Shannon Tiezzi",
				cue: "according to",
				kind: "mixed",
				text: "“public bromance between Putin and Xi…tangible results remain frustratingly difficult to realize in the economic sphere,”",
			},
			{
				paragraph: 16,
				speakerText: "Tiezzi",
				cue: "According to",
				kind: "mixed",
				text: "“tacit admission”",
			},
			{
				paragraph: 17,
				speakerText: "Tiezzi",
				cue: "concluded",
				kind: "direct",
				text: "“Ultimately, the potential for China-Russia trade remains hamstrung by both sides’ heavy-handed political interference in economic affairs,”",
			},
		]);
	});

	test("has Collins's two, by his full name", () => {
		expect(saidBy("Michael Collins").map(({ paragraph, cue, kind }) => ({ paragraph, cue, kind }))).toEqual([
			{ paragraph: 18, cue: "explained", kind: "mixed" },
			{ paragraph: 19, cue: "explained", kind: "direct" },
		]);
	});

	test("has what Xi said to the media, both sentences as one", () => {
		expect(starting("“President Putin is")).toMatchObject({
			speaker: "Xi Jinping",
			cue: "said",
			kind: "direct",
			text: expect.stringMatching(/between China and Russia,”$/),
		});
	});

	test("gives nobody's name to what “he” told the media", () => {
		expect(starting("“need to work closely")).toMatchObject({ paragraph: 16, speaker: null, cue: "told" });
	});

	test("gives nobody's name to a word that the article itself puts in marks", () => {
		expect(starting("“economy”")).toMatchObject({ speaker: null, speakerText: null });
	});
});

describe("the quotations of the article on Putin's visit", () => {
	test("are one described by Putin and two by nobody", () => {
		expect(quotationsOf(seeds[0] ?? parse("-")).map(({ text, speaker }) => [text, speaker])).toEqual([
			["“strategic partner”", "Vladimir Putin"],
			["“multipolar world order”", null],
			["“terrorism, separatism and extremism.”", null],
		]);
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

/** A fact, a text with one quotation in it, and the speaker and kind that are read from it. */
const sentences: [string, string, string | null, "direct" | "mixed"][] = [
	["said after the words", "“The quay is full,” Ann Lee said.", "Ann Lee", "direct"],
	["said before the name", "“The quay is full,” said Ann Lee.", "Ann Lee", "direct"],
	["said before the words", "Ann Lee said, “The quay is full.”", "Ann Lee", "direct"],
	["said before a colon", "Ann Lee said: “The quay is full.”", "Ann Lee", "direct"],
	["according to, after", "The quay was “rather full,” according to Ann Lee.", "Ann Lee", "mixed"],
	["according to, before", "According to Ann Lee, the quay was “rather full.”", "Ann Lee", "mixed"],
	["straight marks", '"The quay is full," Ann Lee said.', "Ann Lee", "direct"],
	["French marks", "«The quay is full», said Ann Lee.", "Ann Lee", "direct"],
	["a title before the name", "“The quay is full,” said President Lee.", "President Lee", "direct"],
	["a pronoun", "“The quay is full,” she said.", null, "direct"],
	["a common noun", "“The quay is full,” said the harbour master.", null, "direct"],
	["no cue at all", "The boat was named “Evening Star” in May.", null, "mixed"],
	["a possessive", "Ann Lee’s note called it “rather full” then.", "Ann Lee", "mixed"],
	["two sentences in one pair", "“The quay is full. We wait,” Ann Lee said.", "Ann Lee", "direct"],
];

describe("a quotation's speaker and kind", () => {
	test.each(sentences)("%s", (_, text, speaker, kind) => {
		expect(quotationsOf(parse(text)).map((one) => [one.speaker, one.kind])).toEqual([[speaker, kind]]);
	});

	test("is known by the full name that the article gives elsewhere", () => {
		const article = parse("“It is full,” Lee said.\n\nCaptain Ann Lee has sailed for years. Leeds is far.");
		expect(quotationsOf(article)[0]).toMatchObject({ speaker: "Captain Ann Lee", speakerText: "Lee" });
	});

	test("is not completed from a longer word", () => {
		expect(quotationsOf(parse("“It is full,” Lee said. Old Leeds is far."))[0]?.speaker).toBe("Lee");
	});

	test("is known by a surname that stands first", () => {
		expect(quotationsOf(parse("“It is full,” Hu said. Then Hu Wei left."))[0]?.speaker).toBe("Hu Wei");
	});

	test("takes a mark without its pair for nothing", () => {
		expect(quotationsOf(parse("Ann Lee said “it is full and left."))).toEqual([]);
	});

	test("is found in a book with a thousand speakers", () => {
		const letters = "abcdefghijklmnop";
		const name = (index: number) =>
			`N${[index >> 8, index >> 4, index].map((part) => letters[part & 15]).join("")}`;
		const lines = Array.from({ length: 1000 }, (_, index) => `“Aye,” said ${name(index)}.`);
		expect(quotationsOf(parse(lines.join("\n\n"))).map((one) => one.speaker)).toEqual(
			Array.from({ length: 1000 }, (_, index) => name(index)),
		);
	});
});
