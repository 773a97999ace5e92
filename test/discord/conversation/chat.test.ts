import { type APIMessage, PermissionFlagsBits } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyComponent } from "../../discord-stand-in/component-limits.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../../discord-stand-in/index.ts";
import { type PassimProcess, startPassim } from "../../support/passim-process.ts";

let discord: DiscordStandIn;
let bot: PassimProcess;

function startBot(settings: Record<string, string> = {}): PassimProcess {
	return startPassim([], { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...settings });
}

async function stopBot(): Promise<void> {
	bot.child.kill("SIGTERM");
	await bot.ended;
}

beforeAll(async () => {
	discord = await startDiscordStandIn();
	bot = startBot();
	await discord.registered("sources");
});

afterAll(async () => {
	await stopBot();
	await discord.close();
});

const gasQuestion = "why was the gas deal stalled";
const gas = "putin-beijing-2012#2";
const arms = "putin-beijing-2012#6";

/** The passages of an answer, best first. */
function refsOf(answer: APIMessage): string[] {
	return answer.embeds.map(({ footer }) => footer?.text.split(" · ").at(-1) ?? "");
}

/** A channel where nothing has been said. */
function place() {
	return { channel: discord.addChannel("reading"), mention: true };
}

async function ask(question: string, saying: Parameters<DiscordStandIn["say"]>[1]): Promise<string[]> {
	return refsOf(await discord.say(question, saying).reply());
}

/** Presses the button below the answer to a question, and gives the first message in the thread. */
async function openThread(answer: APIMessage): Promise<APIMessage> {
	await discord.press(answer, "thread:v1").responded();
	const isFirst = (one: APIMessage) => one.channel_id === answer.id;
	await discord.until(() => discord.botMessages.some(isFirst), "the thread's first message");
	return discord.botMessages.find(isFirst) as APIMessage;
}

function nameOfThread(answer: APIMessage): string | undefined {
	const opened = discord.requests.find(({ path }) => path.endsWith(`/${answer.id}/threads`));
	return (opened?.body as { name: string } | undefined)?.name;
}

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
		expect(await ask("and why?", { ...here, author: discord.addUser("Bob") })).not.toContain(gas);
		expect(await ask("and why?", here)).toContain(gas);
	});

	it("is each channel's own", async () => {
		await ask(gasQuestion, place());
		expect(await ask("and why?", place())).not.toContain(gas);
	});

	it("is everybody's in a thread", async () => {
		const here = { channel: discord.thread, mention: true };
		await ask(gasQuestion, here);
		expect(await ask("and why?", { ...here, author: discord.addUser("Cid") })).toContain(gas);
	});

	it("needs no mention in direct messages", async () => {
		const here = { channel: discord.dm(discord.addUser("Dora")) };
		await ask(gasQuestion, here);
		expect(await ask("and why?", here)).toContain(gas);
	});

	it("takes questions that come at once in their order", async () => {
		const here = place();
		const said = [gasQuestion, "and why?"].map((question) => discord.say(question, here));
		const [, second] = await Promise.all(said.map((one) => one.reply()));
		expect(refsOf(second as APIMessage)).toContain(gas);
	});

	it.each(["new", "/new topic.", "Neu!", "заново", "新话题。"])("is started over with %s", async (words) => {
		const here = place();
		await ask(gasQuestion, here);
		const said = await discord.say(words, here).reply();
		expect(said.content).toBe("A new conversation: the questions before it no longer count.");
		expect(await ask("and why?", here)).not.toContain(gas);
	});

	it("does not go on from what was no question", async () => {
		const here = place();
		await ask(gasQuestion, here);
		expect((await discord.say("?!", here).reply()).content).toContain("The question has no words");
		expect(await ask("and why?", here)).toContain(gas);
	});
});

describe("a reply", () => {
	it("needs no mention, and goes on from the answer it replies to", async () => {
		const here = place();
		const answer = await discord.say(gasQuestion, here).reply();
		await ask("who is worried about migrants?", here);
		expect(await ask("and why?", { replyTo: answer })).toContain(gas);
	});

	it("goes on from an answer that somebody else got", async () => {
		const answer = await discord.say(gasQuestion, place()).reply();
		expect(await ask("and why?", { replyTo: answer, author: discord.addUser("Eve") })).toContain(gas);
	});

	it("goes on from the answer to a slash command", async () => {
		const { channel } = place();
		const answer = await discord.slash("ask", { question: gasQuestion }, { channel }).reply();
		expect(await ask("and why?", { replyTo: answer })).toContain(gas);
	});

	it("that mentions nobody gets no answer, as the bot cannot read it", async () => {
		const here = place();
		const answer = await discord.say(gasQuestion, here).reply();
		const silent = discord.say("good find", { replyTo: answer, pingOff: true });
		await ask("who is worried about migrants?", here);
		expect(silent.replies).toEqual([]);
	});
});

/** The custom ids of a message's buttons. */
function idsOf({ components = [] }: APIMessage): string[] {
	return everyComponent(components).flatMap(({ component }) =>
		"custom_id" in component ? [component.custom_id] : [],
	);
}

describe("Open a thread", () => {
	it("opens one on the answer, named after the question", async () => {
		const answer = await discord.say(gasQuestion, place()).reply();
		const first = await openThread(answer);
		expect(first.content).toContain("Ask on in here");
		expect(nameOfThread(answer)).toBe(gasQuestion);
	});

	it("cuts a long name to what Discord takes", async () => {
		const question =
			"why was the proposed gas deal between the China National Petroleum Corporation and Russia’s Gazprom stalled";
		const answer = await discord.say(question, place()).reply();
		await openThread(answer);
		expect(nameOfThread(answer)).toHaveLength(100);
	});

	it("is not offered where nothing answers", async () => {
		const nothing = await discord.say("how tall is Mount Everest?", place()).reply();
		expect(nothing.content).toContain("No passage answers this");
		expect(idsOf(nothing)).not.toContain("thread:v1");
	});

	it("goes on in there from the answer", async () => {
		const first = await openThread(await discord.say(gasQuestion, place()).reply());
		expect(await ask("and why?", { replyTo: first })).toContain(gas);
		expect((await ask("and what about arms?", { replyTo: first }))[0]).toBe(arms);
	});

	it("is silent in there to what mentions nobody", async () => {
		const first = await openThread(await discord.say(gasQuestion, place()).reply());
		const silent = discord.say("interesting", { replyTo: first, pingOff: true });
		await ask("and why?", { replyTo: first });
		expect(silent.replies).toEqual([]);
	});

	it("tells who pressed it, and nobody else, that a permission is missing", async () => {
		const answer = await discord.say(gasQuestion, place()).reply();
		discord.refuseNext("POST", "/threads", 403, { code: 50013, message: "Missing Permissions" });
		const told = await discord.press(answer, "thread:v1").followUp();
		expect(told.content).toContain("I need the permissions **Create Public Threads**");
		expect(told.flags).toBe(64);
	});

	it("opens none where the bot may not", async () => {
		const answer = await discord.say(gasQuestion, place()).reply();
		const botLacking = PermissionFlagsBits.SendMessagesInThreads;
		const told = discord.press(answer, "thread:v1", { botLacking });
		expect((await told.reply()).content).toContain("I may not open threads here");
		expect([told.ephemeral, nameOfThread(answer)]).toEqual([true, undefined]);
	});

	it("opens none for people who may not open one themselves", async () => {
		const answer = await discord.say(gasQuestion, place()).reply();
		const lacking = PermissionFlagsBits.CreatePublicThreads;
		const told = discord.press(answer, "thread:v1", { lacking });
		expect((await told.reply()).content).toBe("You may not open threads in this channel.");
		expect([told.ephemeral, nameOfThread(answer)]).toEqual([true, undefined]);
	});

	it("names the thread there is already", async () => {
		const answer = await discord.say(gasQuestion, place()).reply();
		await openThread(answer);
		const told = await discord.press(answer, "thread:v1").reply();
		expect(told.content).toBe(`There is a thread on this already: <#${answer.id}>`);
	});

	it("is offered neither in threads nor in direct messages", async () => {
		const inThread = await discord.say(gasQuestion, { channel: discord.thread, mention: true }).reply();
		const inDm = await discord.say(gasQuestion, { channel: discord.dm() }).reply();
		expect([inThread, inDm].map((answer) => idsOf(answer).includes("thread:v1"))).toEqual([false, false]);
	});

	it("stays where a page is turned", async () => {
		const answer = await discord.say(gasQuestion, place()).reply();
		const next = idsOf(answer).find((id) => id.startsWith("v1:next:")) ?? "none";
		expect(idsOf(await discord.press(answer, next).reply())).toContain("thread:v1");
	});
});

describe("many questions at once", () => {
	it("are all answered", async () => {
		const here = place();
		const people = Array.from({ length: 25 }, (_, number) => discord.addUser(`Person ${number}`));
		const said = Array.from({ length: 100 }, (_, number) =>
			discord.say(`${gasQuestion} ${number}`, { ...here, author: people[number % 25] as (typeof people)[0] }),
		);
		const answers = await Promise.all(
			said.map((one) => discord.until(() => one.replies.length > 0, "it", 60_000)),
		);
		expect(answers).toHaveLength(100);
		expect(said.every(({ replies }) => replies.length === 1)).toBe(true);
	}, 60_000);
});

describe("after a restart", () => {
	it("a reply and a thread still go on from their answer", async () => {
		const answer = await discord.say(gasQuestion, place()).reply();
		const first = await openThread(answer);
		const another = await discord.slash("ask", { question: gasQuestion }).reply();
		await stopBot();
		bot = startBot({ USER_QUESTIONS_PER_MINUTE: "5" });
		await bot.says("registered already");
		expect(await ask("and why?", { replyTo: answer })).toContain(gas);
		expect(await ask("and why?", { replyTo: another })).toContain(gas);
		expect(await ask("and why?", { replyTo: first })).toContain(gas);
	});
});

describe("the limits of use", () => {
	it("are told once in a channel, with the time to try again", async () => {
		const here = { ...place(), author: discord.addUser("Fay") };
		for (let time = 0; time < 5; time++) await ask(gasQuestion, here);
		const refused = await discord.say(gasQuestion, here).reply();
		expect(refused.content).toMatch(/^You ask faster than .*: please try again <t:\d+:R>\.$/);
		const again = discord.say(gasQuestion, here);
		await ask(gasQuestion, { ...here, author: discord.addUser("Gus") });
		expect(again.replies).toEqual([]);
	});

	it("are told to the asker of a slash command alone", async () => {
		const user = discord.addUser("Hal");
		const quote = () => discord.slash("quote", { who: "Tiezzi" }, { user });
		for (let time = 0; time < 5; time++) await quote().reply();
		const refused = quote();
		expect((await refused.reply()).content).toContain("please try again <t:");
		expect(refused.ephemeral).toBe(true);
	});

	it("do not count what is typed", async () => {
		const user = discord.addUser("Ida");
		for (let time = 0; time < 9; time++) await discord.autocomplete("quote", "who", "Tie", {}, { user });
		expect((await discord.slash("sources", {}, { user }).reply()).embeds).toHaveLength(1);
	});
});

it("did nothing that Discord forbids", () => {
	expect(discord.violations).toEqual([]);
});
