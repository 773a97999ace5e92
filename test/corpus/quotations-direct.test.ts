import { describe, expect, test } from "vitest";
import { quotationsOf } from "../../src/corpus/quotations.ts";
import { parse } from "../support/parse.ts";

/** Speaker, verb and words of each; the words alone, where something interrupts them. */
function wordsIn(text: string): [string | null, string | null, ...string[]][] {
	const article = parse(text);
	return quotationsOf(article).map(({ start, end, spans, speaker, cue }) => [
		speaker,
		cue,
		...(spans ?? [{ start, end }]).map((span) => article.body.slice(span.start, span.end)),
	]);
}

/** A fact, a text with one quotation in it, who says it, and the verb. */
const around: [string, string, string | null, string][] = [
	["the verb after the words", "“The quay is full,” Mara Voss said.", "Mara Voss", "said"],
	["the verb before the name", "“The quay is full,” said Mara Voss.", "Mara Voss", "said"],
	["the verb before the words", "Mara Voss said, “The quay is full.”", "Mara Voss", "said"],
	["no comma before the words", "Mara Voss said “The quay is full.”", "Mara Voss", "said"],
	["a colon", "Mara Voss said: “The quay is full.”", "Mara Voss", "said"],
	["a line end before the words", "Mara Voss said\n“The quay is full.”", "Mara Voss", "said"],
	["it put", "As Mara Voss put it, “The quay is full.”", "Mara Voss", "put"],
	["it put bluntly", "Mara Voss put it bluntly: “The quay is full.”", "Mara Voss", "put"],
	["according to", "“The quay is full,” according to Mara Voss.", "Mara Voss", "according to"],
	["a day after the verb", "Mara Voss said on Monday, “The quay is full.”", "Mara Voss", "said"],
	["a hearer", "“The quay is full,” Mara Voss told Bo Roe.", "Mara Voss", "told"],
	["a question", "“The quay is full?” Mara Voss asked.", "Mara Voss", "asked"],
	["a verb nobody listed", "“The quay is full,” Mara Voss barked.", "Mara Voss", "barked"],
	["such a verb before the name", "“The quay is full,” barked Mara Voss.", "Mara Voss", "barked"],
	["such a verb after an adverb", "“The quay is full,” Mara Voss suddenly barked.", "Mara Voss", "barked"],
	["a signature", "“The quay is full.” — Mara Voss", "Mara Voss", "—"],
	["a signature on its line", "“The quay is full.”\n— Mara Voss", "Mara Voss", "—"],
	["a title named after it", "“The quay is full,” wrote Mara Voss in “Harbour Days.”", "Mara Voss", "wrote"],
	["a second verb after it", "Mara Voss said, “The quay is full,” and left.", "Mara Voss", "said"],
	["a note before it", "(LAUGHTER) “The quay is full,” Mara Voss said.", "Mara Voss", "said"],
	["noise within it", "“The, uh, (inaudible) quay is -- full,” Mara Voss said.", "Mara Voss", "said"],
];

describe("words in marks are found with", () => {
	test.each(around)("%s", (_, text, speaker, cue) => {
		const words = text.includes("uh") ? "“The, uh, (inaudible) quay is -- full,”" : undefined;
		expect(wordsIn(text)).toEqual([
			[speaker, cue, words ?? expect.stringMatching(/^“The quay is full[,.?]”$/)],
		]);
	});
});

/** A fact, a text with one quotation in it, and its parts. */
const interrupted: [string, string, string[]][] = [
	["the speaker within", "“The quay,” Mara Voss said, “is full.”", ["“The quay,”", "“is full.”"]],
	["the verb first", "“The quay,” said Mara Voss, “is full.”", ["“The quay,”", "“is full.”"]],
	["an apposition", "“The quay,” said Mara Voss, a pilot, “is full.”", ["“The quay,”", "“is full.”"]],
	["a semicolon", "“It is full,” Mara Voss said; “we wait.”", ["“It is full,”", "“we wait.”"]],
	["a sentence end", "“It is full,” Mara Voss said. “We wait.”", ["“It is full,”", "“We wait.”"]],
	[
		"two sentence ends",
		"“It is full,” Mara Voss said. “We wait.” “Long.”",
		["“It is full,”", "“We wait.”", "“Long.”"],
	],
	["a paragraph end", "Mara Voss said, “It is full.\n\n“We wait.”", ["“It is full.", "“We wait.”"]],
	[
		"both ends",
		"“It is full,” Mara Voss said. “We wait.\n\n“The tide is low.\n\n“It rains.”",
		["“It is full,”", "“We wait.", "“The tide is low.", "“It rains.”"],
	],
];

describe("a quotation stays one over", () => {
	test.each(interrupted)("%s", (_, text, parts) => {
		expect(wordsIn(text)).toEqual([["Mara Voss", "said", ...parts]]);
	});

	test("no sentence that is not in marks", () => {
		expect(wordsIn("“It is full,” Mara Voss said. It rained. “We wait,” said Bo Roe.")).toEqual([
			["Mara Voss", "said", "“It is full,”"],
			["Bo Roe", "said", "“We wait,”"],
		]);
	});

	test("no other verb of the same speaker", () => {
		expect(wordsIn("“It is full,” Mara Voss said, adding that the boats wait.")).toEqual([
			["Mara Voss", "said", "“It is full,”"],
			["Mara Voss", "adding", "that the boats wait"],
		]);
	});
});

describe("a paragraph in marks", () => {
	test("goes on with the speaker of the one before", () => {
		expect(wordsIn("“It is full,” Mara Voss said.\n\n“The boats wait.”")).toEqual([
			["Mara Voss", "said", "“It is full,”"],
			["Mara Voss", null, "“The boats wait.”"],
		]);
	});

	test("has no speaker after one without words in marks", () => {
		expect(wordsIn("“It is full,” Mara Voss said.\n\nIt rained.\n\n“The boats wait.”").at(-1)).toEqual([
			null,
			null,
			"“The boats wait.”",
		]);
	});

	test("has the speaker it names itself", () => {
		expect(
			wordsIn("“It is full,” Mara Voss said.\n\n“It is not,” Bo Roe said.").map(([speaker]) => speaker),
		).toEqual(["Mara Voss", "Bo Roe"]);
	});

	test("has the speaker whom a colon in the paragraph before introduces", () => {
		expect(wordsIn("Mara Voss said in a letter:\n\n“The boats wait.”")).toEqual([
			["Mara Voss", "said", "“The boats wait.”"],
		]);
	});

	test("has no speaker where a colon introduces a letter", () => {
		expect(quotationsOf(parse("The letter reads:\n\n“The boats wait.”"))).toMatchObject([
			{ speaker: null, speakerText: "The letter", cue: "reads", kind: "direct", paragraph: 2 },
		]);
	});

	test("has the author of the letter that the text names", () => {
		expect(wordsIn("Mara Voss’s letter reads:\n\n“The boats wait.”")).toEqual([
			["Mara Voss", "reads", "“The boats wait.”"],
		]);
	});

	test("is nobody's where the text names nobody", () => {
		expect(wordsIn("“The boats wait.”")).toEqual([[null, null, "“The boats wait.”"]]);
	});
});
