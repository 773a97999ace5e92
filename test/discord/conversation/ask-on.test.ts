import { readdirSync, readFileSync } from "node:fs";
import type { APIMessage, APIUser } from "discord.js";
import { expect, it } from "vitest";
import { type BotOnDiscord, buttonsOf, useBot } from "../../support/bot-on-discord.ts";

const articles = Object.fromEntries(
	readdirSync("corpus").map((name) => [name, readFileSync(`corpus/${name}`, "utf8")]),
);
const world = useBot(articles);
const discord = (): BotOnDiscord["discord"] => world().discord;

const question = "why was the gas deal stalled";
const askOn = "askon:v1";

const refOf = ({ embeds }: APIMessage) => embeds[0]?.footer?.text.split(" · ").at(-1);
const offersIt = (message: APIMessage) => buttonsOf(message).some(({ custom_id: id }) => id === askOn);

/** The first message in a thread on the answer to the question. */
async function openThread(): Promise<APIMessage> {
	const channel = discord().addChannel("reading");
	const answer = await discord().say(question, { channel, mention: true }).reply();
	expect(offersIt(answer)).toBe(false);
	await discord().press(answer, "thread:v1").responded();
	const isFirst = (one: APIMessage) => one.channel_id === answer.id;
	await discord().until(() => discord().botMessages.some(isFirst), "the thread's first message");
	return discord().botMessages.find(isFirst) as APIMessage;
}

/** Presses the button and sends the form. */
const ask = (message: APIMessage, words: string, by: { user?: APIUser } = {}) =>
	discord().submitModal(discord().press(message, askOn, by), { question: words });

it("is offered in the thread that the bot opened, and takes a question that mentions nobody", async () => {
	const first = await openThread();
	const asked = await ask(first, "and what about arms?");
	const answer = await asked.reply();
	expect(asked).toMatchObject({ deferred: true, ephemeral: false });
	expect(answer.content).toMatch(/^\*\*and what about arms\?\*\*/);
	expect(refOf(answer)).toBe("putin-beijing-2012#6");
	expect(discord().violations).toEqual([]);
});

it("understands it from the question before, whoever asked that", async () => {
	const first = await openThread();
	const answer = await (await ask(first, "and why?", { user: discord().addUser("Bo") })).reply();
	expect(refOf(answer)).toBe("putin-beijing-2012#2");
});

it("stands below the answers in the thread, those that were mentioned for and those that were not", async () => {
	const first = await openThread();
	const inForm = await (await ask(first, "and what about arms?")).reply();
	const replied = await discord().say("and why?", { replyTo: first }).reply();
	expect([inForm, replied].map(offersIt)).toEqual([true, true]);
	const next = buttonsOf(replied).find(({ custom_id: id }) => id?.startsWith("v1:next:"))?.custom_id ?? "";
	expect(offersIt(await discord().press(replied, next).reply())).toBe(true);
});

it("tells who asked alone what is wrong with a question", async () => {
	const asked = await ask(await openThread(), "?!");
	expect((await asked.reply()).content).toContain("has no words");
	expect(asked.ephemeral).toBe(true);
});

it("goes on after a restart", async () => {
	const first = await openThread();
	await world().restart();
	expect(refOf(await (await ask(first, "and why?")).reply())).toBe("putin-beijing-2012#2");
	expect(discord().violations).toEqual([]);
});
