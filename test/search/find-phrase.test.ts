import { describe, expect, it } from "vitest";
import { marked, useQuoting } from "./quoting.ts";

const { quote } = useQuoting();

describe("a phrase", () => {
	it.each(["multipolar world order", "“Multipolar  world\norder”", "MULTIPOLAR WORLD ORDER"])(
		"as %j finds what holds it first, then what is near to it",
		async (who) => {
			const answer = await quote(who);
			expect(answer.speaker).toBeNull();
			expect(answer).not.toHaveProperty("name");
			expect(answer.mentions.map(({ ref, exact }) => [ref, exact])).toEqual([
				["gas#2", true],
				["fish#1", false],
			]);
			expect(marked(answer.mentions)).toEqual([["multipolar world order"], ["orders of a multipolar world"]]);
		},
	);

	it("may be one common word, but no part of a longer one", async () => {
		expect(marked((await quote("cheap")).mentions)).toEqual([["cheap"]]);
		expect((await quote("multi")).mentions).toEqual([]);
	});

	it("that stands in the text is not taken for a misspelt name", async () => {
		expect((await quote("few and nets")).speaker).toBeNull();
		expect((await quote("winter,” Doe")).speaker).toBeNull();
	});

	it("that ends in a name is no name where it stands in the text", async () => {
		expect(marked((await quote("Dear before the war,” Jane Doe")).mentions)).toEqual([
			["dear before the war,” Jane Doe"],
		]);
	});

	it("that is a function word is no part of a name", async () => {
		expect((await quote("he")).speaker).toBeNull();
	});

	it("that is nowhere finds nothing, and whom there is to quote", async () => {
		expect(await quote("Napoleon")).toEqual({
			who: "Napoleon",
			speaker: null,
			quotations: [],
			mentions: [],
			speakers: [
				{ name: "Jane Doe", quotations: 4 },
				{ name: "Mary Smith", quotations: 2 },
				{ name: "Ann Poe", quotations: 1 },
				{ name: "Bob Poe", quotations: 1 },
				{ name: "John Smith", quotations: 1 },
				{ name: "Poe", quotations: 1 },
			],
		});
	});

	it.each(["", " ", "“”", "🙂"])("%j is refused in a sentence", async (who) => {
		await expect(quote(who)).rejects.toThrow("Say whom or which words to quote");
	});
});
