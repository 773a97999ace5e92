import { Events, GatewayIntentBits, REST, Routes } from "discord.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ExampleBot } from "./discord-stand-in/example-bot.ts";
import { type DiscordStandIn, startDiscordStandIn } from "./discord-stand-in/index.ts";

vi.setConfig({ testTimeout: 20_000 });

let discord: DiscordStandIn;
const bots: ExampleBot[] = [];

beforeEach(async () => {
	discord = await startDiscordStandIn();
});

afterEach(async () => {
	await Promise.all(bots.splice(0).map((bot) => bot.client.destroy()));
	await discord.close();
});

function bot(
	...options: ConstructorParameters<typeof ExampleBot> extends [unknown, ...infer Rest] ? Rest : never
) {
	const one = new ExampleBot(discord, ...options);
	bots.push(one);
	return one;
}

/** Requests as a bot's own REST client sends them. */
function rest(): REST {
	return new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
}

describe("an unmodified discord.js client", () => {
	it("logs in, registers its commands and finds the guild", async () => {
		const { client } = await bot().start();
		expect(discord.commands.everywhere.map(({ name }) => name)).toEqual(["ask", "wish", "Check this quote"]);
		expect(client.guilds.cache.get(discord.guild.id)?.name).toBe("Study group");
		expect(client.channels.cache.has(discord.thread.id)).toBe(true);
		expect((await client.application.fetch()).id).toBe(discord.bot.id);
		expect((await client.guilds.fetch(discord.guild.id)).ownerId).not.toBe(discord.reader.id);
		expect(discord.connections).toBe(1);
		expect(discord.violations).toEqual([]);
	});

	it("answers a slash command by deferring, editing and following up", async () => {
		await bot().start();
		const ask = discord.slash("ask", { question: "why?", limit: 2 });
		expect((await ask.reply()).content).toBe("Answer to why?");
		expect(await ask.followUp()).toMatchObject({ content: "By the way", flags: 64 });
		expect(ask).toMatchObject({ deferred: true, ephemeral: false });
		expect(ask.firstResponseMs).toBeLessThan(3_000);
		expect(discord.violations).toEqual([]);
	});

	it("answers autocomplete, a button, a form and a message command", async () => {
		await bot().start();
		const offered = await discord.autocomplete("ask", "source", "pol", { question: "why?" });
		expect(offered).toEqual([{ name: "pol…", value: "pol" }]);
		const answer = await discord.slash("ask", { question: "why?" }).reply();
		expect((await discord.press(answer, "more").reply()).content).toBe("Answer to why? and more");
		const wish = await discord.submitModal(discord.slash("wish"), { text: "peace" });
		expect((await wish.reply()).content).toBe("Wished: peace");
		const { message } = discord.say("the bot cannot read this, unless asked");
		const check = discord.menu("Check this quote", message);
		expect((await check.reply()).content).toBe("Checked: the bot cannot read this, unless asked");
		expect(check.ephemeral).toBe(true);
		expect(discord.violations).toEqual([]);
	});

	it("hears mentions and direct messages, and cannot read the rest", async () => {
		await bot().start();
		const quiet = discord.say("just talking");
		const said = discord.say("hello", { mention: true, channel: discord.thread });
		const reply = await said.reply();
		expect(reply).toMatchObject({ content: "Heard: hello", channel_id: discord.thread.id });
		const again = discord.say("and again", { replyTo: reply });
		expect((await again.reply()).content).toBe("Heard: and again");
		expect((await discord.say("psst", { channel: discord.dm() }).reply()).content).toBe("Heard: psst");
		expect(quiet.replies).toEqual([]);
		expect(discord.botMessages).toHaveLength(3);
		expect(discord.violations).toEqual([]);
	});

	it("works in a second guild, in a thread it starts, and in a channel it opens to a user", async () => {
		const { client } = await bot().start();
		const channel = discord.addChannel("elsewhere", discord.addGuild("Another group"));
		const { message } = discord.say("discuss", { mention: true, channel: discord.channel });
		const target = await (await client.channels.fetch(discord.channel.id))?.fetch();
		if (!target?.isSendable() || !("threads" in target)) throw new Error("no text channel");
		const thread = await (await target.messages.fetch(message.id)).startThread({ name: "on it" });
		expect(thread.id).toBe(message.id);
		await thread.send({ content: "here", files: [{ name: "notes.txt", attachment: Buffer.from("notes") }] });
		expect(discord.botMessages.at(-1)?.attachments[0]?.filename).toBe("notes.txt");
		await (await client.users.fetch(discord.reader.id)).send("a private word");
		expect(discord.botMessages.at(-1)?.channel_id).toBe(discord.dm().id);
		expect((await discord.slash("ask", { question: "where?" }, { channel }).reply()).content).toContain(
			"where?",
		);
		expect(discord.violations).toEqual([]);
	});
});

describe("faults", () => {
	it("lets the bot resume after a dropped connection and hear what it missed", async () => {
		await bot().start();
		discord.dropConnections();
		const missed = discord.say("missed", { mention: true });
		expect(discord.connections).toBe(0);
		expect((await missed.reply()).content).toBe("Heard: missed");
		discord.askReconnect();
		await discord.ready();
		discord.invalidateSession(true);
		expect((await discord.say("still there?", { mention: true }).reply()).content).toBe(
			"Heard: still there?",
		);
		expect(discord.logins.map(({ kind }) => kind)).toEqual(["identify", "resume", "resume", "resume"]);
		expect(discord.violations).toEqual([]);
	});

	it("makes the bot identify anew when its session is void", async () => {
		// By itself the client lets five seconds pass between two identifications.
		const buildIdentifyThrottler = async () => ({ waitForIdentify: async () => {} });
		await bot({ ws: { buildIdentifyThrottler } }).start();
		discord.invalidateSession(false);
		await discord.ready();
		expect((await discord.say("and now?", { mention: true }).reply()).content).toBe("Heard: and now?");
		expect(discord.logins.map(({ kind }) => kind)).toEqual(["identify", "identify"]);
	});

	it("cuts a connection after what was asked is done, and does it once where a nonce says so", async () => {
		let cuts = 0;
		discord.disturb(() => (cuts++ === 0 ? { cut: "after", abruptly: true } : undefined));
		const body = { content: "once", nonce: "7", enforce_nonce: true };
		const sending = () => rest().post(Routes.channelMessages(discord.channel.id), { body });
		await expect(sending()).rejects.toThrow();
		expect(await sending()).toMatchObject({ content: "once" });
		expect(discord.botMessages).toHaveLength(1);
		expect(discord.requests.map(({ status }) => status)).toEqual([0, 200]);
	});

	it("forgets what is long past where it is told to", async () => {
		for (const words of ["one", "two", "three"]) discord.say(words);
		discord.prune(2);
		expect(discord.messages.map(({ content }) => content)).toEqual(["two", "three"]);
	});

	it("limits the rate, and the client tries again", async () => {
		await bot().start();
		discord.rateLimitNext(/messages$/, 0.05);
		expect((await discord.say("hello", { mention: true }).reply()).content).toBe("Heard: hello");
		const tries = discord.requests.filter(({ path }) => path.endsWith("/messages"));
		expect(tries.map(({ status }) => status)).toEqual([429, 200]);
		expect(discord.violations).toEqual([]);
	});

	it("refuses what it is told to refuse, once", async () => {
		const route = Routes.channelMessages(discord.channel.id);
		const body = { content: "hello", allowed_mentions: { parse: [] } };
		discord.refuseNext("POST", route, 403, { code: 50013, message: "Missing Permissions" });
		await expect(rest().post(route, { body })).rejects.toMatchObject({ status: 403, code: 50013 });
		await rest().post(route, { body });
		expect(discord.violations).toEqual([]);
	});
});

describe("what a bot must not do", () => {
	it("log in with a wrong token", async () => {
		await expect(bot().client.login("another")).rejects.toThrow("invalid token");
		expect(discord.requests.at(-1)?.status).toBe(401);
		expect(discord.connections).toBe(0);
	});

	it("ask for a privileged intent", async () => {
		const { client } = bot({ intents: [GatewayIntentBits.MessageContent] });
		await expect(client.login(discord.token)).rejects.toThrow("disallowed intents");
		expect(discord.violations).toEqual(["gateway: asked for the privileged intents 32768"]);
	});

	it("ask for what Discord does not have", async () => {
		await expect(rest().get("/guilds/1/ponies")).rejects.toMatchObject({ status: 404 });
		await expect(rest().get("/guilds/1/roles")).rejects.toMatchObject({ status: 404 });
		expect(discord.violations).toEqual([
			"GET /guilds/1/ponies: Discord has no such route",
			"GET /guilds/1/roles: Discord has this route, but the stand-in does not yet",
		]);
	});

	it("leave allowed_mentions out", async () => {
		await bot({ allowedMentions: { parse: [], repliedUser: true } }).start();
		await discord.say("hello", { mention: true }).reply();
		await rest().post(Routes.channelMessages(discord.channel.id), { body: { content: "@everyone" } });
		const where = `POST /channels/${discord.channel.id}/messages: may ping:`;
		expect(discord.violations).toEqual([
			`${where} allowed_mentions lets the replied-to user through`,
			`${where} allowed_mentions is missing`,
		]);
	});

	it("respond twice, too late, or under another token", async () => {
		const { client } = await bot().start();
		client.removeAllListeners(Events.InteractionCreate);
		const respond = (id: string, token: string, body: object = { type: 5 }) =>
			rest().post(Routes.interactionCallback(id, token), { body, auth: false });
		const { interaction } = discord.slash("ask", { question: "why?" });
		await expect(respond(interaction.id, "x".repeat(20))).rejects.toMatchObject({ code: 10062 });
		await expect(respond(interaction.id, interaction.token, { type: 8, data: {} })).rejects.toThrow(
			"Callback 8",
		);
		await respond(interaction.id, interaction.token);
		await expect(respond(interaction.id, interaction.token)).rejects.toMatchObject({ code: 40060 });
		const late = discord.slash("ask", { question: "too late?" });
		discord.advanceClock(3_001);
		await expect(respond(late.interaction.id, late.interaction.token)).rejects.toMatchObject({ code: 10062 });
		discord.advanceClock(15 * 60_000);
		const original = Routes.webhookMessage(discord.bot.id, interaction.token);
		const body = { content: "done", allowed_mentions: { parse: [] } };
		await expect(rest().patch(original, { body })).rejects.toMatchObject({ code: 50027 });
		expect(discord.violations).toHaveLength(5);
	});

	it("leave an interaction unanswered", async () => {
		const { client } = await bot().start();
		client.removeAllListeners(Events.InteractionCreate);
		await expect(discord.slash("ask", { question: "anyone?" }).reply()).rejects.toThrow("within 3000 ms");
		expect(discord.violations).toEqual(["/ask: no response within 3000 ms"]);
	});
});

describe("what a user cannot do", () => {
	it("use what the bot did not register", async () => {
		await bot().start();
		expect(() => discord.slash("aks")).toThrow('no command "aks" is registered here; there are: /ask, /wish');
		expect(() => discord.slash("ask")).toThrow("/ask needs question");
		expect(() => discord.slash("ask", { question: "why?", sauce: "x" })).toThrow('no option "sauce"');
		expect(() => discord.slash("ask", { question: 7 })).toThrow("it must be text");
		expect(() => discord.slash("ask", { question: "why?", limit: 9 })).toThrow("it must be from 1 to 5");
		expect(() => discord.slash("ask", { question: "x".repeat(6_001) })).toThrow("6000 characters at most");
		expect(() => discord.autocomplete("ask", "question", "w")).toThrow("has no autocomplete");
	});

	it("press what is not there, or what another was shown", async () => {
		await bot().start();
		const answer = await discord.slash("ask", { question: "why?" }).reply();
		expect(() => discord.press(answer, "less")).toThrow('no component "less"; there are: more');
		expect(() => discord.slash("ask", {}, { user: discord.addUser("Other"), channel: discord.dm() })).toThrow(
			"no part",
		);
	});

	it("wait forever", async () => {
		const impatient = discord.until(() => false, "a miracle", 20);
		await expect(impatient).rejects.toThrow("waited 20 ms in vain for a miracle.\nThe bot's last requests");
	});
});
