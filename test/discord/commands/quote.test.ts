import { describe, expect, it } from "vitest";
import { useOwnBot } from "../../support/own-bot.ts";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const endless = `Ida ${"Longname".repeat(13)}`;
const articles = {
	"ice.md": `---
title: Ice
authors: [Ivo Lund]
---
“The ice will hold,” Ána Berg said. “It is thick,” Ána Berg said. The harbour was quiet.

The quay lay empty for a week, and Ása Holm counted gulls until the ferry came through the multipolar ice again.

${letters.map((letter) => `“Ice floats,” ${letter}da Lee said.`).join("\n\n")}

“Ice melts,” ${endless} said.`,
};

const bot = useOwnBot(articles);

const quote = (who: string, about?: string) =>
	bot()
		.discord.slash("quote", { who, ...(about ? { about } : {}) })
		.reply();

describe("what /quote offers while a name is typed", () => {
	const offered = (typed: string) => bot().discord.autocomplete("quote", "who", typed);

	it("is all speakers, most quoted first, as many as Discord shows", async () => {
		const choices = await offered("");
		expect(choices).toHaveLength(25);
		expect(choices[0]).toEqual({ name: "Ána Berg (2)", value: "Ána Berg" });
		expect(choices[1]).toEqual({ name: "Ada Lee (1)", value: "Ada Lee" });
	});

	it.each([
		["berg", ["Ána Berg"]],
		["ANA B", ["Ána Berg"]],
		["lee zd", ["Zda Lee"]],
		["nobody at all", []],
	])("is for %j %j", async (typed, names) => {
		expect((await offered(typed)).map(({ value }) => value)).toEqual(names);
	});

	it("leaves out a name that Discord has no room for", async () => {
		expect(await offered("longname")).toEqual([]);
	});

	it("can be chosen, and what is typed by hand is taken as well", async () => {
		const [choice] = await offered("ana");
		for (const who of [String(choice?.value), "ana berg"]) {
			expect((await quote(who)).content).toBe("**Ána Berg**, in the words of the articles:");
		}
	});
});

describe("/quote", () => {
	it("shows the words in bold in their sentence, with speaker and cue", async () => {
		const { embeds } = await quote("Berg");
		expect(embeds.map(({ description }) => description)).toEqual([
			"> **“The ice will hold,”** Ána Berg said.\n-# Ána Berg, said",
		]);
		expect(embeds[0]?.footer?.text).toBe("Ivo Lund · ice#1");
	});

	it("says what it took a misspelt name for", async () => {
		const { content, embeds } = await quote("Ana Breg");
		expect(content).toBe('Took "Ana Breg" for Ána Berg.\n**Ána Berg**, in the words of the articles:');
		expect(embeds).toHaveLength(1);
	});

	it("says that nothing seems to be about a topic", async () => {
		const { content } = await quote("Berg", "quantum computers");
		expect(content).toContain('No quotation of Ána Berg seems to be about "quantum computers".');
	});

	it("keeps apart who is only mentioned and who only wrote", async () => {
		const mentioned = await quote("asa holm");
		expect(mentioned.content).toBe("**Ása Holm** is not quoted; mentioned in:");
		expect(mentioned.embeds[0]?.description).toContain("**Ása Holm** counted gulls");
		expect((await quote("Lund")).content).toBe("**Ivo Lund** is not quoted. Written by Ivo Lund: Ice");
	});

	it("labels what is near to a phrase and not it", async () => {
		const { content, embeds } = await quote("gull counting");
		expect(content).toBe("Not word for word, but near to “gull counting”:");
		expect(embeds[0]?.description).toMatch(/\n-# not word for word$/);
		expect(embeds[0]?.footer?.text).toBe("Ivo Lund · ice#2");
	});

	it("names whom there is to quote where it finds nothing", async () => {
		const { content } = await quote("Napoleon");
		expect(content).toMatch(
			/^“Napoleon” stands nowhere in the articles\.\nQuoted in them: Ána Berg \(2\), Ada Lee/,
		);
	});
});

describe("/ask", () => {
	it("says right below it whose words the sentence in bold is", async () => {
		const { embeds } = await bot().discord.slash("ask", { question: "will the ice hold?" }).reply();
		expect(embeds[0]?.description).toContain("**“The ice will hold,” Ána Berg said.**");
		expect(embeds[0]?.description).toMatch(/^> .*\n-# said by Ána Berg$/s);
		expect(embeds[0]?.footer?.text).toBe("Ivo Lund · ice#1");
	});
});

it("did nothing that Discord forbids", () => {
	expect(bot().discord.violations).toEqual([]);
});
