import { describe, expect, it } from "vitest";
import type { QuoteAnswer } from "../../src/search/quote/quote-answer.ts";
import { marked, useQuoting } from "./quoting.ts";

const { engine, quote } = useQuoting();
const wordsIn = ({ quotations }: QuoteAnswer) => quotations.map(({ quotation }) => quotation);

describe("a speaker's name", () => {
	it.each([
		"Doe",
		"doe",
		"Jane Doe",
		"JANE DOE",
		"Doe, Jane",
		"Jané Doe",
		"Ms. Doe",
		"President Doe",
		"Deputy Prime Minister Jane Doe",
		"Harbour mistress Jane Doe",
		"Doe’s",
		"Doe's",
		"“Doe”",
		" Doe? ",
	])("as %j finds what she said in all articles", async (who) => {
		const answer = await quote(who);
		expect(answer).toMatchObject({ speaker: "Jane Doe", name: "Jane Doe" });
		expect(answer.quotations).toHaveLength(4);
		expect(answer.notice).toBeUndefined();
	});

	it("gives the newest article first and undated ones last, each in the order of the text", async () => {
		expect(wordsIn(await quote("Doe"))).toEqual([
			"“Herring are few and nets stay empty,”",
			"“Gas is cheap this winter,”",
			"“The pipes are old and leak,”",
			"“Bread was dear before the war,”",
		]);
		expect(wordsIn(await quote("Doe", { limit: 1 }))).toEqual(["“Herring are few and nets stay empty,”"]);
	});

	it("gives each quotation with its cue, its sentence and its passage, word for word", async () => {
		const [found] = (await quote("Doe")).quotations;
		expect(found).toMatchObject({
			speaker: "Jane Doe",
			speakerText: "Doe",
			cue: "said",
			kind: "direct",
			ref: "fish#1",
		});
		const { text = "", context, highlights = [] } = found ?? {};
		expect(text.slice(context?.start, context?.end)).toBe("“Herring are few and nets stay empty,” Doe said.");
		expect(marked([{ text, highlights }])).toEqual([["“Herring are few and nets stay empty,”"]]);
	});

	it.each([
		["Jnae Doe", "Jane Doe"],
		["Mry Smith", null],
		["Mary Simth", "Mary Smith"],
		["Mray Smiht", "Mary Smith"],
		["Mraay Smiht", null],
		["Jane Deo", null],
		["Deo", null],
		["Zane Doe", null],
		["Bread Poe", null],
		["Maray Smith", "Mary Smith"],
		["Many Smith", null],
		["Edgar Poe", "Poe"],
	])("as %j with slips in it is %j", async (who, speaker) => {
		const answer = await quote(who);
		expect(answer.speaker).toBe(speaker);
		expect(answer.notice).toBe(speaker ? `Took "${who}" for ${speaker}.` : undefined);
	});

	it("misspelt may be that of several, and the answer says so", async () => {
		const answer = await quote("Smtih");
		expect(answer).toMatchObject({ speaker: "Mary Smith", others: ["John Smith"] });
		expect(answer.notice).toBe('Took "Smtih" for Mary Smith; it could also be John Smith.');
	});

	it("that several have is the most quoted, and the others are named", async () => {
		const answer = await quote("Smith");
		expect(answer).toMatchObject({ speaker: "Mary Smith", others: ["John Smith"] });
		expect(answer.notice).toBe('Took "Smith" for Mary Smith, who is quoted most; it also fits John Smith.');
		expect(await quote("John Smith")).not.toHaveProperty("others");
	});

	it("that is all that an article gives is that person, and the others are named", async () => {
		const answer = await quote("Poe");
		expect(answer).toMatchObject({ speaker: "Poe", others: ["Ann Poe", "Bob Poe"] });
		expect(answer.notice).toBe('"Poe" also fits Ann Poe and Bob Poe.');
		expect(wordsIn(answer)).toEqual(["“Rye was scarce,”"]);
	});

	it("keeps apart what was said, what was written and where there are mentions", async () => {
		const answer = await quote("John Smith");
		expect(wordsIn(answer)).toEqual(["“Ships wait far out,”"]);
		expect(answer.written?.map(({ id }) => id)).toEqual(["fish"]);
		expect(answer.mentions).toEqual([]);
	});
});

describe("somebody who is not quoted", () => {
	it("but wrote an article has that, and no quotations", async () => {
		const answer = await quote("berg");
		expect(answer).toMatchObject({ speaker: null, name: "Ida Berg", quotations: [], mentions: [] });
		expect(answer.written?.map(({ id }) => id)).toEqual(["gas"]);
	});

	it("but is mentioned has the mentions, under the name the text gives", async () => {
		const answer = await quote("kofi annan");
		expect(answer).toMatchObject({ speaker: null, name: "Kofi Annan", quotations: [] });
		expect(answer).not.toHaveProperty("written");
		expect(marked(answer.mentions)).toEqual([["Kofi Annan"]]);
	});
});

describe("a topic", () => {
	it("ranks what somebody said", async () => {
		const answer = await quote("Doe", { about: "leaking pipes", limit: 2 });
		expect(wordsIn(answer)[0]).toBe("“The pipes are old and leak,”");
		expect(answer.notice).toBeUndefined();
	});

	it("that they say nothing about is told, and the order stays", async () => {
		const answer = await quote("Doe", { about: "quantum computers" });
		expect(answer.notice).toBe('No quotation of Jane Doe seems to be about "quantum computers".');
		expect(wordsIn(answer)).toEqual(wordsIn(await quote("Doe")));
	});

	it("without words is refused in a sentence, an empty one is none", async () => {
		await expect(quote("Doe", { about: "🙂" })).rejects.toThrow("no words");
		expect(await quote("Doe", { about: " " })).toEqual(await quote("Doe"));
	});
});

describe("speakers to choose from", () => {
	it.each([
		["", ["Jane Doe", "Mary Smith", "Ann Poe", "Bob Poe", "John Smith", "Poe"]],
		["sm", ["Mary Smith", "John Smith"]],
		["JÁN", ["Jane Doe"]],
		["smith j", ["John Smith"]],
		["x", []],
	])("are for %j, most quoted first, %j", (typed, names) => {
		expect(
			engine()
				.speakers(typed)
				.map(({ name }) => name),
		).toEqual(names);
	});
});

describe("an answer of ask", () => {
	it("says whose words its highlighted sentence is", async () => {
		const { hits } = await engine().ask({ question: "Herring are few and nets stay empty" });
		const [{ text = "", highlights = [], said = [] } = {}] = hits;
		expect(marked([{ text, highlights }])).toEqual([["“Herring are few and nets stay empty,” Doe said."]]);
		expect(said).toMatchObject([{ speaker: "Jane Doe", cue: "said", kind: "direct" }]);
		expect(text.slice(said[0]?.start, said[0]?.end)).toBe("“Herring are few and nets stay empty,”");
	});

	it("does not where they are the article's own", async () => {
		const { hits } = await engine().ask({ question: "who discussed the orders of a multipolar world" });
		expect(hits[0]?.article.id).toBe("fish");
		expect(hits[0]).not.toHaveProperty("said");
	});
});
