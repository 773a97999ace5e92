import type { APIMessage, APIUser } from "discord.js";
import { describe, expect, it } from "vitest";
import { openState } from "../../../src/state/state.ts";
import { componentOf, idOf } from "../../support/components-of.ts";
import { useOwnBot } from "../../support/own-bot.ts";
import { writeFiles } from "../../support/temporary-folder.ts";

const ice = `---
title: Ice
---
The ice of the harbour holds a horse in January, the pilots say. ${"Nobody has tried a cart. ".repeat(12)}`;

const bot = useOwnBot({ "ice.md": ice });
const discord = () => bot().discord;

const ask = (question: string, by: { user?: APIUser } = {}, options = {}) =>
	discord()
		.slash("ask", { question, ...options }, by)
		.reply();

const tellMe = (answer: APIMessage) => componentOf(answer, "v1:tell:");

/** Presses *Tell me when something does*; resolves with what the user is told. */
const wish = async (answer: APIMessage, user = discord().reader) =>
	discord().press(answer, tellMe(answer).custom_id, { user }).reply();

/** What the bot wrote into a channel, oldest first. */
const writtenIn = (channel: string) =>
	discord().botMessages.filter(({ channel_id: id, flags = 0 }) => id === channel && (flags & 64) === 0);

/** Resolves with the bot's message in a channel that holds the words. */
async function written(channel: string, words: string): Promise<APIMessage> {
	const find = () => writtenIn(channel).find(({ content }) => content.includes(words));
	await discord().until(() => find() !== undefined, `a message with "${words}"`);
	return find() as APIMessage;
}

/** An article that answers one question. */
const article = (title: string, sentence: string, url = "") =>
	`---\ntitle: ${title}\n${url && `url: ${url}\n`}---\n${sentence} ${"It was a quiet year otherwise. ".repeat(8)}\n`;

const wishes = async () => {
	const state = await openState({ folder: bot().indexDir });
	const all = state.wishes.due("none");
	state.close();
	return all;
};

describe("a question that nothing answers", () => {
	it("has a button, and who presses it is told in private that they will be told", async () => {
		const answer = await ask("who invented the zeppelin?");
		expect(answer.content).toContain("Nothing in these articles seems to answer this.");
		expect(tellMe(answer)).toMatchObject({ label: "Tell me when something does", style: 2 });
		const told = await wish(answer, discord().addUser("Somebody"));
		expect(told).toMatchObject({ flags: 64, content: expect.stringContaining("I will write to you when") });
	});

	it("has it in a chat, on a private answer, on another's message, and where a filter matches nothing", async () => {
		const said = discord().say("who invented the umbrella?", { mention: true });
		const answers = [
			await said.reply(),
			await ask("who invented the umbrella?", {}, { private: true }),
			await discord().menu("Ask about this", discord().say("Who invented the umbrella?").message).reply(),
			await ask("does the ice hold a horse?", {}, { author: "Nobody" }),
		];
		expect(answers.map((answer) => tellMe(answer).label)).toEqual(
			Array(4).fill("Tell me when something does"),
		);
		const last = answers.at(-1);
		expect([last?.embeds, last?.components?.length]).toEqual([[], 1]);
	});

	it("keeps the button when it is voted on", async () => {
		const answer = await ask("who invented the zipper?");
		const voted = await discord().press(answer, idOf(answer, "down")).reply();
		expect(tellMe(voted).custom_id).toBe(tellMe(answer).custom_id);
	});

	it("is not answered by those that something answers", async () => {
		const answer = await ask("what does the ice of the harbour hold in January?");
		expect(answer.content).not.toContain("Nothing in these articles");
		expect(() => tellMe(answer)).toThrow("no component v1:tell:");
	});
});

describe("an article that answers", () => {
	it("is told at once to who wishes so when it is there already", async () => {
		const answer = await ask("who stole the anchor of Mandø?");
		writeFiles(bot().corpusDir, {
			"anchor.md": article("Anchor", "The anchor of Mandø was stolen by Jens Lund."),
		});
		await bot().says("Took in 1 article; 2 passages.");
		await wish(answer);
		expect((await written(discord().dm().id, "anchor")).embeds[0]?.description).toContain("Jens Lund");
	});

	it("is told directly, word for word and with its link, to each who wished so", async () => {
		const other = discord().addUser("Other");
		const answer = await ask("when was the lighthouse of Skagen built?");
		await wish(answer);
		await wish(answer, other);
		const sentence = "The lighthouse of Skagen was built in 1858 *by hand*.";
		writeFiles(bot().corpusDir, {
			"skagen.md": article("Skagen", sentence, "https://example.org/skagen"),
		});
		for (const user of [discord().reader, other]) {
			const told = await written(discord().dm(user).id, "lighthouse");
			expect(told.content).toMatch(
				/^\*\*when was the lighthouse of Skagen built\?\*\*\n-# You asked to be told: here it is\. Asked in Study group\./,
			);
			expect(told.embeds[0]?.description).toContain(
				"The lighthouse of Skagen was built in 1858 \\*by hand\\*.",
			);
			expect(told.embeds[0]?.url).toContain("https://example.org/skagen#:~:text=");
			const voted = await discord().press(told, idOf(told, "up"), { user }).reply();
			expect(JSON.stringify(voted.components)).toContain('"label":"1"');
		}
		expect((await wishes()).filter(({ question }) => question.includes("lighthouse"))).toEqual([]);
		expect(bot().log()).toContain("Took in 1 article;");
	});

	it("is told in the channel, with a ping of that person alone, where they take no direct messages", async () => {
		const shy = discord().addUser("Shy");
		discord().takesDms(shy, false);
		discord().allowPing(shy);
		await wish(await ask("who founded the ropewalk of Hobro?"), shy);
		writeFiles(bot().corpusDir, {
			"ropewalk.md": article("Ropes", "The ropewalk of Hobro was founded by Anders Holm @everyone in 1790."),
		});
		const told = await written(discord().channel.id, "asked to be told");
		expect(told.content).toContain(`<@${shy.id}> asked to be told: here it is.`);
		expect(told.mentions.map(({ id }) => id)).toEqual([shy.id]);
		expect(told.embeds[0]?.description).toContain("Anders Holm");
	});

	it("is not told in the channel where the question was private", async () => {
		const shy = discord().addUser("Shyer");
		discord().takesDms(shy, false);
		const answer = await ask("which bell hangs in Thisted?", { user: shy }, { private: true });
		expect((await wish(answer, shy)).content).toContain("if you take direct messages from this server");
		const before = writtenIn(discord().channel.id).length;
		writeFiles(bot().corpusDir, {
			"bell.md": article("Bells", "In Thisted hangs the bell Maria, cast in 1500."),
		});
		await bot().says("could not be told what they wished to know, it is tried again later");
		expect(writtenIn(discord().channel.id)).toHaveLength(before);
		discord().takesDms(shy, true);
		writeFiles(bot().corpusDir, { "more.md": article("More", "Coal is dear.") });
		expect((await written(discord().dm(shy).id, "Thisted")).embeds[0]?.description).toContain("Maria");
	});

	it("is told after a restart, and of what came while the bot was away", async () => {
		await wish(await ask("how deep is the well of Ribe?"));
		await bot().restart(() => {
			writeFiles(bot().corpusDir, { "well.md": article("Wells", "The well of Ribe is forty metres deep.") });
		});
		const told = await written(discord().dm().id, "well of Ribe");
		expect(told.embeds[0]?.description).toContain("The well of Ribe is forty metres deep.");
	});

	it("is not told to who took it back, nor twice to who did not", async () => {
		const fickle = discord().addUser("Fickle");
		const answer = await ask("what colour is the ferry to Samsø?");
		await wish(answer, fickle);
		expect((await wish(answer, fickle)).content).toBe("Taken back: I will not tell you.");
		await wish(answer);
		writeFiles(bot().corpusDir, {
			"ferry.md": article("Ferry", "The ferry to Samsø is painted in the colour red."),
		});
		await written(discord().dm().id, "ferry to Samsø");
		expect(writtenIn(discord().dm(fickle).id)).toEqual([]);
		for (const words of ["lighthouse", "well of Ribe", "ferry to Samsø"])
			expect(writtenIn(discord().dm().id).filter(({ content }) => content.includes(words))).toHaveLength(1);
	});
});

it("did nothing that Discord forbids, and logged nobody's words", () => {
	expect(discord().violations).toEqual([]);
	expect(bot().log()).not.toMatch(/failed|Samsø|Mandø|Ribe/);
});
