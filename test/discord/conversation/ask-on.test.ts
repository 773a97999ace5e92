import type { APIMessage, APIUser } from "discord.js";
import { expect, it } from "vitest";
import { idOf, idsOf } from "../../support/components-of.ts";
import { arms, gas, gasQuestion, refsOf, useConversations } from "./conversations-about-gas.ts";

const { bot, discord, place, ...conversations } = useConversations();

const askOn = "askon:v1";

const offersIt = (message: APIMessage) => idsOf(message).includes(askOn);

/** The first message in a thread on the answer to the question. */
async function openThread(): Promise<APIMessage> {
	const answer = await discord().say(gasQuestion, place()).reply();
	expect(offersIt(answer)).toBe(false);
	return conversations.openThread(answer);
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
	expect(refsOf(answer)[0]).toBe(arms);
	expect(discord().violations).toEqual([]);
});

it("understands it from the question before, whoever asked that", async () => {
	const first = await openThread();
	const answer = await (await ask(first, "and why?", { user: discord().addUser("Bo") })).reply();
	expect(refsOf(answer)[0]).toBe(gas);
});

it("stands below the answers in the thread, those that were mentioned for and those that were not", async () => {
	const first = await openThread();
	const inForm = await (await ask(first, "and what about arms?")).reply();
	const replied = await discord().say("and why?", { replyTo: first }).reply();
	expect([inForm, replied].map(offersIt)).toEqual([true, true]);
	expect(offersIt(await discord().press(replied, idOf(replied, "next")).reply())).toBe(true);
});

it("tells who asked alone what is wrong with a question", async () => {
	const asked = await ask(await openThread(), "?!");
	expect((await asked.reply()).content).toContain("has no words");
	expect(asked.ephemeral).toBe(true);
});

it("goes on after a restart", async () => {
	const first = await openThread();
	await bot().restart();
	const answer = await (await ask(first, "and why?")).reply();
	expect(refsOf(answer)[0]).toBe(gas);
	expect(discord().violations).toEqual([]);
});
