import { describe, expect, test } from "vitest";
import { quotationsOf } from "../../src/corpus/quotations.ts";
import { parse } from "../support/parse.ts";

const textsIn = (text: string) => quotationsOf(parse(text)).map((one) => one.text);

describe("marks of the kind", () => {
	test.each([
		"“The quay is full,”",
		'"The quay is full,"',
		"‘The quay is full,’",
		"'The quay is full,'",
		"''The quay is full,''",
		"``The quay is full,''",
		"«The quay is full,»",
		"« The quay is full, »",
		"»The quay is full,«",
		"„The quay is full,“",
		"„The quay is full,”",
		"‚The quay is full,‘",
		"‹The quay is full,›",
		"「The quay is full,」",
		"『The quay is full,』",
		'“The quay is full,"',
		"“He called it ‘rather full’ then,”",
		"‘He called it “rather full” then,’",
		"“He called it “rather full” then,”",
		"\"He called it 'rather full' then,\"",
		"“The captains’ quay isn’t full,”",
		"‘The captains’ quay isn’t full,’",
		"'The captain's quay isn't full,'",
		"“A ’90s boat, 6'2\" wide,”",
	])("%s hold a quotation", (marked) => {
		expect(quotationsOf(parse(`${marked} said Mara Voss.`))).toMatchObject([
			{ text: marked, speaker: "Mara Voss", kind: "direct" },
		]);
	});
});

describe("no mark is", () => {
	test.each([
		["an apostrophe", "Voss’s boats were the captains’ pride; they weren’t for sale."],
		["a straight apostrophe", "Voss's boats were the captains' pride; they weren't for sale."],
		["a decade", "The boats of the ’90s and the boats of the ’80s lay at the quay."],
		["a decade with the wrong mark", "The boats of the ‘90s and the boats of the ‘80s lay at the quay."],
		["a decade with a straight mark", "The boats of the '90s and the boats of the '80s lay at the quay."],
		["a measure", "The mast is 6'2\" high and the beam 5'1\" wide, as it was before."],
		["rock 'n' roll", "There was rock 'n' roll at the quay all night."],
		["one that nothing closes", "The quay was full. Mara Voss saw “it and then left."],
		["one that nothing opens", "The quay was full. Mara Voss saw it” and then left."],
	])("%s", (_, text) => {
		expect(textsIn(text)).toEqual([]);
	});
});

describe("what nothing closes", () => {
	test("runs to the end of its paragraph where the next one opens with a mark", () => {
		expect(textsIn("Voss said, “The quay is full.\n\n“The boats wait,” and left.")[0]).toMatch(
			/^“The quay is full\./,
		);
	});

	test("runs to the end of its paragraph where that opens with it", () => {
		expect(textsIn("“The quay is full.\n\nThe mayor left.")).toEqual(["“The quay is full."]);
	});
});

describe("nobody's words are", () => {
	test.each([
		["a ship's name", "The boat was named “Evening Star” in May."],
		["a title", "She read “The Old Man of the Quay” twice."],
		["a scare quote", "The so-called “experts” left."],
		["a single word", "The talks about “peace” were short."],
	])("%s", (_, text) => {
		expect(textsIn(text)).toEqual([]);
	});
});

describe("without English verbs, words in marks have no speaker", () => {
	test.each([
		["Chinese", "李安娜说：“码头已经满了，我们在等待。”", "“码头已经满了，我们在等待。”"],
		["Chinese with corner marks", "「码头已经满了。」李安娜说。", "「码头已经满了。」"],
		["Russian", "«Причал уже заполнен», — сказала Анна Ли.", "«Причал уже заполнен»"],
		["French", "« La jetée est déjà pleine », dit Anne Roy.", "« La jetée est déjà pleine »"],
		["German", "„Der Kai ist schon voll“, sagte Anna Ley.", "„Der Kai ist schon voll“"],
	])("%s", (_, text, words) => {
		expect(quotationsOf(parse(text))).toMatchObject([
			{ text: words, speaker: null, speakerText: null, cue: null, kind: "direct" },
		]);
	});

	test.each([
		["Chinese", "李安娜说码头已经满了。"],
		["Russian", "Анна Ли сказала, что причал заполнен."],
	])("and words without marks are not found: %s", (_, text) => {
		expect(textsIn(text)).toEqual([]);
	});
});
