import { rm } from "node:fs/promises";
import path from "node:path";
import type { APIMessage } from "discord.js";
import { describe, expect, it } from "vitest";
import { buttonsOf, idOf, rowsOf } from "../../support/components-of.ts";
import { useOwnBot } from "../../support/own-bot.ts";
import { writeFiles } from "../../support/temporary-folder.ts";

const summer = `In summer there are concerts. ${"Everybody brings a chair. ".repeat(20)}`;
const articles = {
	"ice.md": `---
title: Ice
authors: [Ivo Lund]
published: 2020-02-02
url: https://example.org/ice
---
The town lies inland, and its bakers get up early. ${"Bread is sold on the square. ".repeat(16)}

The quay was empty. “The ice will hold,” Ána Berg said. The pilots were not so sure.

${summer}`,
	"thaw.md": `---
title: Thaw
authors: [Ivo Lund]
published: 2019
---
The thaw came early, and Ána Berg called it “a gift to all pilots” in a letter.

Ána Berg said that the winter had been far too long for the town.`,
	"gulls.md": "---\ntitle: Gulls\n---\nThe gulls of Ösmo were fed by Ása Holm until the ferry came.",
};

const bot = useOwnBot(articles);
const quote = (who = "Berg", more = {}) =>
	bot()
		.discord.slash("quote", { who, ...more })
		.reply();
const press = (message: APIMessage, action: string, by = {}) =>
	bot().discord.press(message, idOf(message, action), by).reply();

describe("the pages of what somebody said", () => {
	it("hold one quotation each, with buttons but no votes", async () => {
		const answer = await quote();
		expect(rowsOf(answer)).toEqual([
			["◀️", "1/3", "▶️"],
			["More context", "Open source", "Save"],
		]);
		expect(answer.embeds).toHaveLength(1);
		expect(answer.embeds[0]?.description).toBe(
			"> **“The ice will hold,”** Ána Berg said.\n-# Ána Berg, said",
		);
		expect(answer.embeds[0]?.footer?.text).not.toContain("Berg");
	});

	it("are turned by anybody, the line above stays, and each says who said it how", async () => {
		const answer = await quote();
		const second = await press(answer, "next", { user: bot().discord.addUser("Somebody") });
		const third = await press(second, "next");
		expect([second.content, third.content]).toEqual([answer.content, answer.content]);
		expect(second.content).toContain("**Ána Berg**, in the words of the articles:");
		expect(second.embeds[0]?.description).toContain("**“a gift to all pilots”**");
		expect(second.embeds[0]?.description).toMatch(/\n-# Ána Berg, called \(in part\)$/);
		expect(second.embeds[0]?.footer?.text).toBe("Ivo Lund · 2019 · thaw#1");
		expect(third.embeds[0]?.description).not.toContain("**");
		expect(third.embeds[0]?.description).toMatch(/\n-# reported: Ána Berg, said$/);
		expect((await press(third, "previous")).embeds).toEqual(second.embeds);
	});

	it("show the paragraphs around, the very words marked", async () => {
		const { embeds, flags } = await press(await quote(), "context");
		expect(flags).toBe(64);
		expect(embeds[0]?.description).toContain(
			"The quay was empty. **“The ice will hold,”** Ána Berg said. The",
		);
		expect(embeds[0]?.description).toContain("In summer there are concerts.");
		expect(embeds[0]?.description?.match(/\*\*/g)).toHaveLength(2);
	});

	it("open the article", async () => {
		const link = buttonsOf(await quote()).find(({ style }) => style === 5);
		expect(link).toMatchObject({ url: expect.stringContaining("https://example.org/ice#:~:text=") });
	});

	it("of mentions are like them", async () => {
		const answer = await quote("asa holm");
		expect(answer.content).toBe("**Ása Holm** is not quoted; mentioned in:");
		expect(rowsOf(answer)).toEqual([["More context", "Save"]]);
		const { embeds } = await press(answer, "context");
		expect(embeds[0]?.description).toBe("> The gulls of Ösmo were fed by **Ása Holm** until the ferry came.");
	});

	it("have none where nothing is found", async () => {
		expect(rowsOf(await quote("Napoleon"))).toEqual([]);
	});
});

describe("of a private quotation", () => {
	it("the page is shared with all that stands above it, once", async () => {
		const answer = await quote("Ana Breg", { private: true });
		expect(rowsOf(answer)[1]).toEqual(["More context", "Open source", "Save", "Share"]);
		const second = await press(answer, "next");
		const copy = await press(second, "share");
		expect(copy.flags ?? 0).toBe(0);
		expect(copy.content).toBe(`-# Shared by Reader\n${answer.content}`);
		expect(copy.embeds[0]?.description).toContain("a gift to all pilots");
		expect(rowsOf(copy)[1]).not.toContain("Share");
		expect((await press(second, "share")).content).toBe("This page is shared already.");
		expect((await press(copy, "next")).embeds[0]?.description).toMatch(/\n-# reported: Ána Berg, said$/);
	});

	it("nobody else turns it", async () => {
		const answer = await quote("Berg", { private: true });
		const by = { user: bot().discord.addUser("Stranger"), forged: true };
		expect((await press(answer, "next", by)).content).toContain("I cannot tell");
	});
});

describe("after a restart with other articles", () => {
	it("words that moved are found, others are said to be gone", async () => {
		const answer = await quote();
		const { corpusDir, restart } = bot();
		writeFiles(corpusDir, {
			"ice.md": articles["ice.md"].replace("The town lies inland", "The old town lies far inland"),
			"thaw.md": articles["thaw.md"].replace("gift to all", "gift for all"),
		});
		await rm(path.join(corpusDir, "gulls.md"));
		await restart();
		const again = await press(answer, "at", { forged: true });
		expect(again.embeds[0]?.description).toBe("> **“The ice will hold,”** Ána Berg said.\n-# Ána Berg, said");
		expect(again.embeds[0]?.footer).toEqual(answer.embeds[0]?.footer);
		const second = await press(again, "next");
		expect(second.embeds[0]?.description).toContain(
			"was quoted here as `thaw#1` does not stand in it any more",
		);
		expect(rowsOf(second)).toEqual([["◀️", "2/3", "▶️"]]);
		expect((await press(second, "next")).embeds[0]?.description).toMatch(/\n-# reported: Ána Berg, said$/);
	});
});

it("did nothing that Discord forbids, and logged no fault", () => {
	expect(bot().discord.violations).toEqual([]);
	expect(bot().log()).not.toMatch(/failed|could not/);
});
