import { describe, expect, test } from "vitest";
import { quotationsOf } from "../../src/corpus/quotations.ts";
import { parse } from "../support/parse.ts";

const found = (text: string) =>
	quotationsOf(parse(text)).map(({ speaker, cue, kind, text: words }) => [kind, speaker, cue, words]);

/** A fact, a text with one statement of Jane Doe in it, the verb, and the statement. */
type Fact = [string, string, string, string];

const indirect: Fact[] = [
	["that", "Jane Doe said that the quay was full.", "said", "that the quay was full"],
	["nothing", "Jane Doe said the quay was full.", "said", "the quay was full"],
	[
		"nothing, and no article",
		"Jane Doe said local officials should reach out.",
		"said",
		"local officials should reach out",
	],
	["a pronoun", "Jane Doe said he was late.", "said", "he was late"],
	["a colon", "Jane Doe said: The quay is full.", "said", "The quay is full"],
	["whether", "Jane Doe asked whether the quay was full.", "asked", "whether the quay was full"],
	["why", "Jane Doe wondered why the quay was full.", "wondered", "why the quay was full"],
	["a day", "Jane Doe said on Monday that the quay was full.", "said", "that the quay was full"],
	["a place", "Jane Doe said in a long note that the quay was full.", "said", "that the quay was full"],
	["an aside", "Jane Doe said, however, that the quay was full.", "said", "that the quay was full"],
	["a long aside", "Jane Doe said, in a letter, that the quay was full.", "said", "that the quay was full"],
	["a hearer", "Jane Doe told Bo Roe that the quay was full.", "told", "that the quay was full"],
	["a hearer, without that", "Jane Doe told Bo Roe the quay was full.", "told", "the quay was full"],
	["hearers", "Jane Doe told reporters the quay was full.", "told", "the quay was full"],
	["a wish", "Jane Doe wants to widen the quay.", "wants", "to widen the quay"],
	["a plan", "Jane Doe plans to widen the quay next year.", "plans", "to widen the quay next year"],
	["a refusal", "Jane Doe refused to widen the quay.", "refused", "to widen the quay"],
	[
		"an auxiliary",
		"Jane Doe has also said that the quay was full.",
		"has also said",
		"that the quay was full",
	],
	["a belief", "Jane Doe thinks the quay is full.", "thinks", "the quay is full"],
	["what is called for", "Jane Doe called for a new quay.", "called", "a new quay"],
	["the verb at the end", "The quay is full, Jane Doe said.", "said", "The quay is full"],
	["the verb before the name", "The quay is full, said Jane Doe.", "said", "The quay is full"],
	["according to, after", "The quay is full, according to Jane Doe.", "according to", "The quay is full"],
	["according to, before", "According to Jane Doe, the quay is full.", "according to", "the quay is full"],
	["an apposition", "According to Jane Doe, a pilot, the quay is full.", "according to", "the quay is full"],
	[
		"whom an article is by",
		"The quay is full, according to a note in the Brackwater Bell by its editor-in-chief Jane Doe.",
		"according to",
		"The quay is full",
	],
	[
		"minutes",
		"According to the minutes, Jane Doe said that the quay was full.",
		"said",
		"that the quay was full",
	],
	["a participle", "Jane Doe left early, adding that the quay was full.", "adding", "that the quay was full"],
	[
		"a participle without that",
		"Jane Doe left early, noting the quay was full.",
		"noting",
		"the quay was full",
	],
	[
		"a second verb",
		"Jane Doe defended it, saying that the quay was full.",
		"saying",
		"that the quay was full",
	],
	[
		"a claim",
		"Jane Doe’s claim that the quay was full, made in May, was wrong.",
		"claim",
		"that the quay was full",
	],
	[
		"an introduced clause",
		"When Jane Doe said that the quay was full, Roe left.",
		"said",
		"that the quay was full",
	],
	["a condition", "If Jane Doe says the quay is full, the boats wait.", "says", "the quay is full"],
];

describe("a statement without marks is found with", () => {
	test.each(indirect)("%s", (_, text, cue, words) => {
		expect(found(text)).toEqual([["indirect", "Jane Doe", cue, words]]);
	});
});

const mixed: Fact[] = [
	["that", "Jane Doe said that the quay was “rather full.”", "said", "that the quay was “rather full.”"],
	["no that", "Jane Doe said the quay was “rather full.”", "said", "the quay was “rather full.”"],
	[
		"words after the marks",
		"Jane Doe said the quay was “rather full” then.",
		"said",
		"the quay was “rather full” then",
	],
	["two pairs", "Jane Doe said it was “full” and “long.”", "said", "it was “full” and “long.”"],
	[
		"single marks",
		"Jane Doe said the ‘rather full’ quay was wide.",
		"said",
		"the ‘rather full’ quay was wide",
	],
	[
		"dashes",
		"Jane Doe said the quay — the old one — was “full.”",
		"said",
		"the quay — the old one — was “full.”",
	],
	[
		"according to, after",
		"The quay is “rather full,” according to Jane Doe.",
		"according to",
		"The quay is “rather full,”",
	],
	[
		"according to, before",
		"According to Jane Doe, it is “rather full.”",
		"according to",
		"it is “rather full.”",
	],
	["what she calls it", "Jane Doe called the quay “rather full.”", "called", "the quay “rather full.”"],
	["what she calls him", "Jane Doe called him “a bore.”", "called", "him “a bore.”"],
	[
		"what she describes it as",
		"Jane Doe described it as “rather full.”",
		"described",
		"it as “rather full.”",
	],
	[
		"what her note calls it",
		"Jane Doe’s note called it “rather full” then.",
		"called",
		"it “rather full” then",
	],
];

describe("a statement with some words in marks is whole with", () => {
	test.each(mixed)("%s", (_, text, cue, words) => {
		expect(found(text)).toEqual([["mixed", "Jane Doe", cue, words]]);
	});

	test.each([
		"Jane Doe said that the quay was “rather full” on Monday, adding that the boats wait.",
		"Jane Doe said that the quay was “rather full,” adding that the boats wait.",
	])("what she adds apart: %s", (text) => {
		expect(found(text)).toEqual([
			[
				"mixed",
				"Jane Doe",
				"said",
				expect.stringMatching(/^that the quay was “rather full(?:,”|” on Monday)$/),
			],
			["indirect", "Jane Doe", "adding", "that the boats wait"],
		]);
	});

	test("what another says apart", () => {
		expect(found("Jane Doe said it was “rather full,” but Bo Roe said that it was empty.")).toEqual([
			["mixed", "Jane Doe", "said", "it was “rather full,”"],
			["indirect", "Bo Roe", "said", "that it was empty"],
		]);
	});
});

describe("nothing is said by", () => {
	test.each([
		["a participle before a noun", "The said report was lost in the harbour fire."],
		["delegates", "She won the pledged delegates of the county last year."],
		["a country", "Boats of the United States lay in the bay."],
		["states", "In the states of the north the sea is calm."],
		["a noun that is a verb as well", "Her remarks were printed on the last page."],
		["a report", "The report of the committee was long and dull."],
		["reports", "Reports of fires came from the bay."],
		["a claim of somebody", "The boats’ claims office closed at noon."],
		["a statement of somebody", "The ministry’s statement was short."],
		["a verb without what is said", "Jane Doe and her staff reported on the harbour."],
		["a wish for a thing", "Jane Doe would love the quay."],
		["no words", "Jane Doe said no."],
		["a transcript", "DOE: Well, it is full. [APPLAUSE] ROE: (inaudible) it is not."],
		["a transcript with arrows", ">> The quay is full. >> It is not."],
		["capitals", "JANE DOE AND BO ROE CAME TO THE QUAY."],
	])("%s", (_, text) => {
		expect(found(text)).toEqual([]);
	});
});
