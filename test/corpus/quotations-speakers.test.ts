import { describe, expect, test } from "vitest";
import { quotationsOf } from "../../src/corpus/quotations.ts";
import { parse } from "../support/parse.ts";

/** A fact, a text, and who says the last quotation in it. */
type Fact = [string, string, string | null];

function expectSpeaker(_: string, text: string, speaker: string | null): void {
	expect(quotationsOf(parse(text)).at(-1)).toMatchObject({ speaker });
}

const named: Fact[] = [
	[
		"after an inverted verb, with an apposition",
		"“It is full,” said Jane Doe, a spokeswoman for the mayor.",
		"Jane Doe",
	],
	["with an apposition", "Jane Doe, the mayor of Brackwater, said it was full.", "Jane Doe"],
	["with an age", "“It is full,” Jane Doe, 41, said.", "Jane Doe"],
	["with an affiliation", "“It is full,” Jane Doe of the Harbour Trust said.", "Jane Doe"],
	[
		"with a list put in",
		"Jane Doe (R), a lawyer, pilot, and former mayor, said that it was full.",
		"Jane Doe",
	],
	[
		"with parentheses and commas put in",
		"Jane Doe, who for years (with a break, in May) had led the harbour, the docks and the ferries, said the quay was full.",
		"Jane Doe",
	],
	[
		"with two appositions",
		"Jane Doe, a member of the Harbour Trust, who sails, said that it was full.",
		"Jane Doe",
	],
	["with a participle put in", "Jane Doe, speaking at the quay, said that it was full.", "Jane Doe"],
	["after a phrase", "In a letter to the council, Jane Doe wrote that it was full.", "Jane Doe"],
	["after a participle", "Asked about the quay, Jane Doe said it was full.", "Jane Doe"],
	["in an apposition", "“It is full,” said the harbour master, Jane Doe.", "Jane Doe"],
	["in an apposition before the verb", "The harbour master, Jane Doe, said it was full.", "Jane Doe"],
	["after a title", "“It is full,” said President Doe.", "Doe"],
	["after a title in small letters", "“It is full,” said former mayor Jane Doe.", "Jane Doe"],
	["with particles", "“It is full,” said Dr. Mara van der Voss.", "Mara van der Voss"],
	["with initials", "“It is full,” said J. K. Doe.", "J. K. Doe"],
	["with an apostrophe", "“It is full,” said O’Hara.", "O’Hara"],
	["with accents", "“It is full,” said Émile Noël.", "Émile Noël"],
	["that opens like a pronoun", "He Wei said it was full.", "He Wei"],
	["that opens like a pronoun, after the verb", "“It is full,” said He Wei.", "He Wei"],
	[
		"of an organisation",
		"The Brackwater Port Authority said the quay was full.",
		"Brackwater Port Authority",
	],
	["of an organisation after the verb", "“It is full,” wrote the Harbour Trust.", "Harbour Trust"],
	["of a newspaper", "The Brackwater Bell reported that it was full.", "Brackwater Bell"],
];

describe("a speaker is known by the name", () => {
	test.each(named)("%s", expectSpeaker);
});

const completed: Fact[] = [
	["a surname", "Jane Doe is mayor. “It is full,” Doe said.", "Jane Doe"],
	["a surname before the name", "“It is full,” Doe said.\n\nJane Doe is mayor.", "Jane Doe"],
	["a surname with a title", "Jane Doe is mayor. “It is full,” Ms. Doe said.", "Jane Doe"],
	["a name with a title", "“It is full,” Doe said.\n\nCaptain Jane Doe sails.", "Jane Doe"],
	["a surname that stands first", "“It is full,” Hu said. Then Hu Wei left.", "Hu Wei"],
	["no surname of two people", "Jane Doe and John Doe came. “It is full,” Doe said.", "Doe"],
	["no longer word", "“It is full,” Doe said. Old Does is far.", "Doe"],
];

describe("a name is completed from", () => {
	test.each(completed)("%s", expectSpeaker);

	test("what the text says elsewhere, and given as it stands here as well", () => {
		expect(quotationsOf(parse("Jane Doe is mayor. “It is full,” Ms. Doe said."))).toMatchObject([
			{ speaker: "Jane Doe", speakerText: "Ms. Doe" },
		]);
	});
});

const pronouns: Fact[] = [
	["the only person of the paragraph", "John Doe came home. “It is full,” he said.", "John Doe"],
	[
		"who spoke last",
		"Jane Doe and Bo Roe met. “It is full,” Doe said. “We wait for it,” she added.",
		"Jane Doe",
	],
	["who spoke in the paragraph before", "“It is full,” Jane Doe said.\n\n“We wait,” she added.", "Jane Doe"],
	[
		"the one whom the titles fit",
		"John Doe met Jane Roe. Mr. Doe left with Ms. Roe. “It is full,” she said.",
		"Jane Roe",
	],
	[
		"the other whom the titles fit",
		"John Doe met Jane Roe. Mr. Doe left with Ms. Roe. “It is full,” he said.",
		"John Doe",
	],
	["nobody where two may be meant", "John Doe met Jane Roe. “It is full,” he said.", null],
	[
		"nobody where two are named in two sentences",
		"Jane Doe left. Bo Roe stayed. “It is full,” she said.",
		null,
	],
	[
		"nobody where one of two is known by a title",
		"Mr. Doe is late. Ann Roe waited. “It is full,” he said.",
		null,
	],
	["nobody whom the other pronoun meant", "Jane Doe came. “It is full,” she said. “It is,” he said.", null],
	[
		"nobody named two paragraphs before",
		"“It is full,” Jane Doe said.\n\nIt rained.\n\n“We wait,” she added.",
		null,
	],
	["nobody where nobody is named", "“It is full,” she said.", null],
	["nobody in the plural", "Jane Doe came. “It is full,” they said.", null],
	["nobody in the first person", "Jane Doe came. “It is full,” I said.", null],
];

describe("a pronoun means", () => {
	test.each(pronouns)("%s", expectSpeaker);
});

const roles: Fact[] = [
	[
		"the one person introduced with it",
		"The Bell and its editor Jane Doe are old. “It is full,” the editor said.",
		"Jane Doe",
	],
	[
		"the one person who has it in an apposition",
		"Jane Doe, the editor of the Bell, came. “It is full,” the editor said.",
		"Jane Doe",
	],
	[
		"nobody where two have it",
		"The editor Jane Doe met the editor Ann Roe. “It is full,” the editor said.",
		null,
	],
	["nobody where nobody has it", "“It is full,” said the harbour master.", null],
	["nobody where it is somebody's brother", "“It is full,” said Jane Doe’s brother.", null],
	["nobody where it is a spokesman", "“It is full,” a spokesman for Jane Doe said.", null],
];

describe("a role means", () => {
	test.each(roles)("%s", expectSpeaker);
});

const nobody: [string, string, string | null][] = [
	["two people", "Jane Doe and Bo Roe said it was full.", "Jane Doe and Bo Roe"],
	["two people after the verb", "“It is full,” said Jane Doe and Bo Roe.", "Jane Doe and Bo Roe"],
	["a pronoun and a person", "John Roe left. He and Jane Doe agreed that it was full.", "He and Jane Doe"],
	["people of a kind", "Critics say it is full.", "Critics"],
	["nobody at all", "Nobody said that it was full.", "Nobody"],
	["officials of an organisation", "Harbour Trust officials said it was full.", "Harbour Trust officials"],
	["a lawyer of somebody", "Jane Doe’s lawyer said it was full.", "Jane Doe’s lawyer"],
	["a statement", "According to a statement published on Monday, it is full.", "a statement"],
	[
		"a statement after the words",
		"The quay is full, according to a statement published on Monday.",
		"a statement",
	],
	["noise of a scan in a name", "“It is full,” said J~ne Doe.", "J"],
];

describe("the speaker is null, though the text names", () => {
	test.each(nobody)("%s", (_, text, speakerText) => {
		expect(quotationsOf(parse(text))).toMatchObject([{ speaker: null, speakerText }]);
	});

	test.each(["“THE QUAY IS FULL,” SAID JANE DOE.", "“The quay is full,” JANE DOE SAID, “AND LONG.”"])(
		"a person, where verb and name are in capitals: %s",
		(text) => {
			for (const { speaker } of quotationsOf(parse(text))) expect(speaker).toBeNull();
		},
	);
});
