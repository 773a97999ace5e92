import { describe, expect, it } from "vitest";
import { useBot } from "../../support/bot-on-discord.ts";

const bot = useBot();
const discord = () => bot().discord;

const valuesOf = (choices: readonly { readonly value: string | number }[]) =>
	choices.map(({ value }) => value);

describe("/cite", () => {
	it("quotes a paragraph word for word", async () => {
		const cite = discord().slash("cite", { ref: "xi-russia-2019#4" });
		const [embed] = (await cite.reply()).embeds;
		expect(embed?.description).toContain("one of my closest friends and a great colleague");
		expect(embed?.footer?.text).toMatch(/· xi-russia-2019#4$/);
		expect(cite.ephemeral).toBe(false);
	});

	it("quotes several of an article named loosely", async () => {
		const [embed] = (await discord().slash("cite", { ref: "Putin #5-6" }).reply()).embeds;
		expect(embed?.description).toMatch(/^> The SCO, .*\n> \n> While Russia and China .*Siberia\.$/s);
		expect(embed?.footer?.text).toMatch(/· putin-beijing-2012#5-6$/);
	});

	it("tells only the asker how many paragraphs there are", async () => {
		const cite = discord().slash("cite", { ref: "putin#7" });
		const { content } = await cite.reply();
		expect(content).toBe("There is no #7: putin-beijing-2012 has 6 paragraphs, counted from 1.");
		expect(cite.ephemeral).toBe(true);
	});

	it("offers articles, then their paragraphs with their first words, which it takes", async () => {
		const articles = await discord().autocomplete("cite", "ref", "");
		expect(valuesOf(articles)).toEqual(["putin-beijing-2012#", "xi-russia-2019#"]);
		const [first, second] = await discord().autocomplete("cite", "ref", "putin-beijing-2012#");
		expect(first?.value).toBe("putin-beijing-2012#1");
		expect(second?.name).toMatch(/^putin-beijing-2012#2 · During their meeting, Presidents Putin/);
		const { embeds } = await discord()
			.slash("cite", { ref: String(second?.value) })
			.reply();
		expect(embeds[0]?.description).toMatch(/^> During their meeting, Presidents Putin/);
	});
});

describe("/sources and /source", () => {
	it("/sources takes a search", async () => {
		const { embeds } = await discord().slash("sources", { search: "FANG" }).reply();
		expect(embeds[0]?.title).toBe("1 article");
		expect(embeds[0]?.description).toContain("xi-russia-2019");
	});

	it("/sources says where it finds nothing", async () => {
		const { content, embeds } = await discord().slash("sources", { search: "borscht" }).reply();
		expect(content).toBe('No article has "borscht" in its id, title, people, publisher or date.');
		expect(embeds).toEqual([]);
	});

	it("/source shows an article at a glance", async () => {
		const [embed] = (await discord().slash("source", { article: "sino-russian" }).reply()).embeds;
		expect(embed?.title).toMatch(/^Sino-Russian Relations Under Scrutiny/);
		expect(embed?.description).toMatch(
			/^> The level of cooperation .*\n\n24 paragraphs · 24 passages\nQuoted in it: Xi Jinping \(/s,
		);
	});

	it("/source offers articles by title, people and date", async () => {
		expect(valuesOf(await discord().autocomplete("source", "article", "watson"))).toEqual([
			"putin-beijing-2012",
		]);
	});

	it("/source tells only the asker that there is no such article", async () => {
		const source = discord().slash("source", { article: "borscht" });
		expect((await source.reply()).content).toMatch(/^No article's id or title holds "borscht"\./);
		expect(source.ephemeral).toBe(true);
	});
});

describe("/compare and /timeline", () => {
	it("/compare shows each article's best passage side by side", async () => {
		const compare = discord().slash("compare", { topic: "gas" });
		const { content, embeds } = await compare.reply();
		expect(compare.deferred).toBe(true);
		expect(content).toBe("**gas**");
		expect(embeds.map(({ footer }) => footer?.text)).toEqual([
			"compiled by Amanda Watson · US-China Policy Foundation · June 7, 2012 · putin-beijing-2012#2",
			"Frank Fang · June 6, 2019, updated June 7, 2019 · xi-russia-2019#9",
		]);
	});

	it("/compare names the article that is silent", async () => {
		const { content, embeds } = await discord().slash("compare", { topic: "migrants" }).reply();
		expect(content).toContain("-# Nothing that answers in: Sino-Russian Relations");
		expect(embeds).toHaveLength(1);
	});

	it("/timeline goes by date", async () => {
		const [embed] = (await discord().slash("timeline", { topic: "gas" }).reply()).embeds;
		expect(embed?.description).toMatch(/^\*\*June 7, 2012\*\* · .*\n\n\*\*June 6, 2019\*\* · /s);
	});

	it("/timeline says that nothing answers", async () => {
		const { content, embeds } = await discord().slash("timeline", { topic: "borscht" }).reply();
		expect(content).toBe("**borscht**\nNothing in these articles seems to answer this. Nearest:");
		expect(embeds[0]?.description).not.toContain("may answer");
	});
});

describe("/help and /status", () => {
	it("/help shows an example of every command, to the asker alone", async () => {
		const help = discord().slash("help");
		const { embeds } = await help.reply();
		expect(help.ephemeral).toBe(true);
		const names = ["ask", "quote", "check", "cite", "sources", "source", "compare", "timeline"];
		for (const name of names)
			expect(embeds[0]?.description).toMatch(new RegExp(`^\`/${name} .+: .+\`$`, "m"));
		expect(embeds[0]?.description).toContain("*Ask about this* and *Check this quote*");
	});

	it("/status says how the bot does, to the asker alone", async () => {
		await discord().slash("ask", { question: "gas" }).reply();
		const status = discord().slash("status");
		const { embeds } = await status.reply();
		expect(status.ephemeral).toBe(true);
		expect(embeds[0]?.description).toMatch(
			/^\*\*Articles\*\* 2\n\*\*Passages\*\* 30\n\*\*Model\*\* `.*MiniLM.*`\n\*\*Running for\*\* .*\n\*\*Answers\*\* [\d.,]+ ms in the median/,
		);
	});

	it("/status is for those who may manage the server, in servers alone", () => {
		const status = discord().commands.everywhere.find(({ name }) => name === "status");
		expect(status).toMatchObject({
			default_member_permissions: "32",
			contexts: [0],
			integration_types: [0],
		});
	});
});

describe("a private answer", () => {
	it.each([
		["ask", { question: "gas" }],
		["quote", { who: "Tiezzi" }],
		["check", { words: "one of my closest friends" }],
		["cite", { ref: "putin#1" }],
		["sources", {}],
		["source", { article: "putin" }],
		["compare", { topic: "gas" }],
		["timeline", { topic: "gas" }],
	])("of /%s is seen by the asker alone", async (name, options) => {
		const use = discord().slash(name, { ...options, private: true });
		expect((await use.reply()).embeds.length).toBeGreaterThan(0);
		expect(use.ephemeral).toBe(true);
	});

	it("is public where it is not asked for", async () => {
		const use = discord().slash("ask", { question: "gas", private: false });
		await use.reply();
		expect(use.ephemeral).toBe(false);
	});

	it("tells of a fault to the asker alone as well", async () => {
		const ask = discord().slash("ask", { question: "gas", after: "yesterday", private: true });
		const told = await ask.reply();
		expect(told.content).toContain('"yesterday" is no date');
		expect(ask.ephemeral).toBe(true);
	});
});

describe("what /ask offers", () => {
	it("is articles, of which it takes the id", async () => {
		const [choice] = await discord().autocomplete("ask", "source", "beijing", { question: "gas" });
		expect(choice).toEqual({
			name: "[Putin’s visit to Beijing, June 2012] · compiled by Amanda Watson · US-China Policy Foundation · Ju…",
			value: "putin-beijing-2012",
		});
		const answer = await discord()
			.slash("ask", { question: "gas", source: String(choice?.value) })
			.reply();
		for (const { footer } of answer.embeds) expect(footer?.text).toContain("putin-beijing-2012#");
	});

	it("is authors, with how many articles are theirs", async () => {
		expect(await discord().autocomplete("ask", "author", "fa")).toEqual([
			{ name: "Frank Fang (1)", value: "Frank Fang" },
		]);
	});
});

describe("Ask about this", () => {
	it("asks what a message says, for whoever picked it alone", async () => {
		const { message } = discord().say("<@123456789012345678> why was the gas deal stalled?");
		const ask = discord().menu("Ask about this", message);
		const answer = await ask.reply();
		expect(ask).toMatchObject({ deferred: true, ephemeral: true });
		expect(answer.content).toMatch(/^\*\*why was the gas deal stalled\?\*\*/);
		expect(answer.embeds[0]?.footer?.text).toContain("putin-beijing-2012#2");
	});

	it("repeats only the beginning of a long message", async () => {
		const { message } = discord().say("The gas deal was stalled by a dispute over pricing. ".repeat(70));
		const { content } = await discord().menu("Ask about this", message).reply();
		expect(content).toMatch(/^\*\*The gas deal was stalled .{100,190}…\*\*/);
	});

	it("says that a message has no words", async () => {
		const ask = discord().menu("Ask about this", discord().say("<:smile:123456789012345678> !").message);
		expect((await ask.reply()).content).toBe("That message has no words to ask about.");
		expect(ask.ephemeral).toBe(true);
	});
});

describe("where commands may be used", () => {
	it("is everywhere, whether a server or a person installed the bot, but for those who manage a server", () => {
		const managers = ["status", "settings"];
		const commands = discord().commands.everywhere.filter(({ name }) => !managers.includes(name));
		expect(commands).toHaveLength(13);
		for (const { contexts, integration_types } of commands)
			expect({ contexts, integration_types }).toEqual({ contexts: [0, 1, 2], integration_types: [0, 1] });
	});

	it("is direct messages too", async () => {
		const channel = discord().dm();
		const { embeds } = await discord().slash("cite", { ref: "putin#1" }, { channel }).reply();
		expect(embeds).toHaveLength(1);
		const { message } = discord().say("who is worried about migrants?", { channel });
		const answer = await discord().menu("Ask about this", message).reply();
		expect(answer.embeds[0]?.description).toContain("migrants");
	});
});

it("did nothing that Discord forbids, and pinged nobody", () => {
	expect(discord().violations).toEqual([]);
});
