import { type APIMessage, PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { idOf, idsOf } from "../../support/components-of.ts";
import { arms, gas, gasQuestion, useConversations } from "./conversations-about-gas.ts";

const { bot, discord, place, ask, openThread } = useConversations();

function nameOfThread(answer: APIMessage): string | undefined {
	const opened = discord().requests.find(({ path }) => path.endsWith(`/${answer.id}/threads`));
	return (opened?.body as { name: string } | undefined)?.name;
}

describe("Open a thread", () => {
	it("opens one on the answer, named after the question", async () => {
		const answer = await discord().say(gasQuestion, place()).reply();
		const first = await openThread(answer);
		expect(first.content).toContain("Ask on in here");
		expect(nameOfThread(answer)).toBe(gasQuestion);
	});

	it("cuts a long name to what Discord takes", async () => {
		const question =
			"why was the proposed gas deal between the China National Petroleum Corporation and Russia’s Gazprom stalled";
		const answer = await discord().say(question, place()).reply();
		await openThread(answer);
		expect(nameOfThread(answer)).toHaveLength(100);
	});

	it("is not offered where nothing answers", async () => {
		const nothing = await discord().say("how tall is Mount Everest?", place()).reply();
		expect(nothing.content).toContain("Nothing in these articles seems to answer this");
		expect(idsOf(nothing)).not.toContain("thread:v1");
	});

	it("goes on in there from the answer", async () => {
		const first = await openThread(await discord().say(gasQuestion, place()).reply());
		expect(await ask("and why?", { replyTo: first })).toContain(gas);
		expect((await ask("and what about arms?", { replyTo: first }))[0]).toBe(arms);
	});

	it("is silent in there to what mentions nobody", async () => {
		const first = await openThread(await discord().say(gasQuestion, place()).reply());
		const silent = discord().say("interesting", { replyTo: first, pingOff: true });
		await ask("and why?", { replyTo: first });
		expect(silent.replies).toEqual([]);
	});

	it("tells who pressed it, and nobody else, that a permission is missing", async () => {
		const answer = await discord().say(gasQuestion, place()).reply();
		discord().refuseNext("POST", "/threads", 403, { code: 50013, message: "Missing Permissions" });
		const told = await discord().press(answer, "thread:v1").followUp();
		expect(told.content).toContain("I need the permissions **Create Public Threads**");
		expect(told.flags).toBe(64);
	});

	it("opens none where the bot may not", async () => {
		const answer = await discord().say(gasQuestion, place()).reply();
		const botLacking = PermissionFlagsBits.SendMessagesInThreads;
		const told = discord().press(answer, "thread:v1", { botLacking });
		expect((await told.reply()).content).toContain("I may not open threads here");
		expect([told.ephemeral, nameOfThread(answer)]).toEqual([true, undefined]);
	});

	it("opens none for people who may not open one themselves", async () => {
		const answer = await discord().say(gasQuestion, place()).reply();
		const lacking = PermissionFlagsBits.CreatePublicThreads;
		const told = discord().press(answer, "thread:v1", { lacking });
		expect((await told.reply()).content).toBe("You may not open threads in this channel.");
		expect([told.ephemeral, nameOfThread(answer)]).toEqual([true, undefined]);
	});

	it("names the thread there is already", async () => {
		const answer = await discord().say(gasQuestion, place()).reply();
		await openThread(answer);
		const told = await discord().press(answer, "thread:v1").reply();
		expect(told.content).toBe(`There is a thread on this already: <#${answer.id}>`);
	});

	it("is offered neither in threads nor in direct messages", async () => {
		const inThread = await discord().say(gasQuestion, { channel: discord().thread, mention: true }).reply();
		const inDm = await discord().say(gasQuestion, { channel: discord().dm() }).reply();
		expect([inThread, inDm].map((answer) => idsOf(answer).includes("thread:v1"))).toEqual([false, false]);
	});

	it("stays where a page is turned", async () => {
		const answer = await discord().say(gasQuestion, place()).reply();
		const turned = await discord().press(answer, idOf(answer, "next")).reply();
		expect(idsOf(turned)).toContain("thread:v1");
	});
});

describe("after a restart", () => {
	it("a reply and a thread still go on from their answer", async () => {
		const answer = await discord().say(gasQuestion, place()).reply();
		const first = await openThread(answer);
		const another = await discord().slash("ask", { question: gasQuestion }).reply();
		await bot().restart();
		expect(await ask("and why?", { replyTo: answer })).toContain(gas);
		expect(await ask("and why?", { replyTo: another })).toContain(gas);
		expect(await ask("and why?", { replyTo: first })).toContain(gas);
	});
});

it("did nothing that Discord forbids", () => {
	expect(discord().violations).toEqual([]);
});
