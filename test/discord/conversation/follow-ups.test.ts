import type { APIMessage } from "discord.js";
import { describe, expect, it } from "vitest";
import { arms, gas, gasQuestion, refsOf, useConversations } from "./conversations-about-gas.ts";

const { discord, place, ask } = useConversations();

describe("a conversation", () => {
	it("finds something else for a follow-up that stands alone", async () => {
		expect(await ask("and why?", place())).not.toContain(gas);
	});

	it("understands a follow-up from the question before it", async () => {
		const here = place();
		expect((await ask(gasQuestion, here))[0]).toBe(gas);
		expect(await ask("and why?", here)).toContain(gas);
		expect((await ask("and what about arms?", here))[0]).toBe(arms);
	});

	it("is each person's own in a channel", async () => {
		const here = place();
		await ask(gasQuestion, here);
		expect(await ask("and why?", { ...here, author: discord().addUser("Bob") })).not.toContain(gas);
		expect(await ask("and why?", here)).toContain(gas);
	});

	it("is each channel's own", async () => {
		await ask(gasQuestion, place());
		expect(await ask("and why?", place())).not.toContain(gas);
	});

	it("is everybody's in a thread", async () => {
		const here = { channel: discord().thread, mention: true };
		await ask(gasQuestion, here);
		expect(await ask("and why?", { ...here, author: discord().addUser("Cid") })).toContain(gas);
	});

	it("needs no mention in direct messages", async () => {
		const here = { channel: discord().dm(discord().addUser("Dora")) };
		await ask(gasQuestion, here);
		expect(await ask("and why?", here)).toContain(gas);
	});

	it("takes questions that come at once in their order", async () => {
		const here = place();
		const said = [gasQuestion, "and why?"].map((question) => discord().say(question, here));
		const [, second] = await Promise.all(said.map((one) => one.reply()));
		expect(refsOf(second as APIMessage)).toContain(gas);
	});

	it.each(["new", "/new topic.", "Neu!", "заново", "新话题。"])("is started over with %s", async (words) => {
		const here = place();
		await ask(gasQuestion, here);
		const said = await discord().say(words, here).reply();
		expect(said.content).toBe("A new conversation: the questions before it no longer count.");
		expect(await ask("and why?", here)).not.toContain(gas);
	});

	it("does not go on from what was no question", async () => {
		const here = place();
		await ask(gasQuestion, here);
		expect((await discord().say("?!", here).reply()).content).toContain("The question has no words");
		expect(await ask("and why?", here)).toContain(gas);
	});
});

describe("a reply", () => {
	it("needs no mention, and goes on from the answer it replies to", async () => {
		const here = place();
		const answer = await discord().say(gasQuestion, here).reply();
		await ask("who is worried about migrants?", here);
		expect(await ask("and why?", { replyTo: answer })).toContain(gas);
	});

	it("goes on from an answer that somebody else got", async () => {
		const answer = await discord().say(gasQuestion, place()).reply();
		expect(await ask("and why?", { replyTo: answer, author: discord().addUser("Eve") })).toContain(gas);
	});

	it("goes on from the answer to a slash command", async () => {
		const { channel } = place();
		const answer = await discord().slash("ask", { question: gasQuestion }, { channel }).reply();
		expect(await ask("and why?", { replyTo: answer })).toContain(gas);
	});

	it("that mentions nobody gets no answer, as the bot cannot read it", async () => {
		const here = place();
		const answer = await discord().say(gasQuestion, here).reply();
		const silent = discord().say("good find", { replyTo: answer, pingOff: true });
		await ask("who is worried about migrants?", here);
		expect(silent.replies).toEqual([]);
	});
});

describe("many questions at once", () => {
	it("are all answered", async () => {
		const here = place();
		const people = Array.from({ length: 25 }, (_, number) => discord().addUser(`Person ${number}`));
		const said = Array.from({ length: 100 }, (_, number) =>
			discord().say(`${gasQuestion} ${number}`, {
				...here,
				author: people[number % 25] as (typeof people)[0],
			}),
		);
		const answers = await Promise.all(
			said.map((one) => discord().until(() => one.replies.length > 0, "it", 60_000)),
		);
		expect(answers).toHaveLength(100);
		expect(said.every(({ replies }) => replies.length === 1)).toBe(true);
	}, 60_000);
});

it("did nothing that Discord forbids", () => {
	expect(discord().violations).toEqual([]);
});
