import { Events, GatewayIntentBits, Routes } from "discord.js";
import { describe, expect, it } from "vitest";
import { useExampleBots } from "./example-bots.ts";

const { bot, discord, rest } = useExampleBots();

describe("what a bot must not do", () => {
	it("log in with a wrong token", async () => {
		await expect(bot().client.login("another")).rejects.toThrow("invalid token");
		expect(discord().requests.at(-1)?.status).toBe(401);
		expect(discord().connections).toBe(0);
	});

	it("ask for a privileged intent", async () => {
		const { client } = bot({ intents: [GatewayIntentBits.MessageContent] });
		await expect(client.login(discord().token)).rejects.toThrow("disallowed intents");
		expect(discord().violations).toEqual(["gateway: asked for the privileged intents 32768"]);
	});

	it("ask for what Discord does not have", async () => {
		await expect(rest().get("/guilds/1/ponies")).rejects.toMatchObject({ status: 404 });
		await expect(rest().get("/guilds/1/roles")).rejects.toMatchObject({ status: 404 });
		expect(discord().violations).toEqual([
			"GET /guilds/1/ponies: Discord has no such route",
			"GET /guilds/1/roles: Discord has this route, but the stand-in does not yet",
		]);
	});

	it("leave allowed_mentions out", async () => {
		await bot({ allowedMentions: { parse: [], repliedUser: true } }).start();
		await discord().say("hello", { mention: true }).reply();
		await rest().post(Routes.channelMessages(discord().channel.id), { body: { content: "@everyone" } });
		const where = `POST /channels/${discord().channel.id}/messages: may ping:`;
		expect(discord().violations).toEqual([
			`${where} allowed_mentions lets the replied-to user through`,
			`${where} allowed_mentions is missing`,
		]);
	});

	it("respond twice, too late, or under another token", async () => {
		const { client } = await bot().start();
		client.removeAllListeners(Events.InteractionCreate);
		const respond = (id: string, token: string, body: object = { type: 5 }) =>
			rest().post(Routes.interactionCallback(id, token), { body, auth: false });
		const { interaction } = discord().slash("ask", { question: "why?" });
		await expect(respond(interaction.id, "x".repeat(20))).rejects.toMatchObject({ code: 10062 });
		await expect(respond(interaction.id, interaction.token, { type: 8, data: {} })).rejects.toThrow(
			"Callback 8",
		);
		await respond(interaction.id, interaction.token);
		await expect(respond(interaction.id, interaction.token)).rejects.toMatchObject({ code: 40060 });
		const late = discord().slash("ask", { question: "too late?" });
		discord().advanceClock(3_001);
		await expect(respond(late.interaction.id, late.interaction.token)).rejects.toMatchObject({ code: 10062 });
		discord().advanceClock(15 * 60_000);
		const original = Routes.webhookMessage(discord().bot.id, interaction.token);
		const body = { content: "done", allowed_mentions: { parse: [] } };
		await expect(rest().patch(original, { body })).rejects.toMatchObject({ code: 50027 });
		expect(discord().violations).toHaveLength(5);
	});

	it("leave an interaction unanswered", async () => {
		const { client } = await bot().start();
		client.removeAllListeners(Events.InteractionCreate);
		await expect(discord().slash("ask", { question: "anyone?" }).reply()).rejects.toThrow("within 3000 ms");
		expect(discord().violations).toEqual(["/ask: no response within 3000 ms"]);
	});
});

describe("what a user cannot do", () => {
	it("use what the bot did not register", async () => {
		await bot().start();
		expect(() => discord().slash("aks")).toThrow(
			'no command "aks" is registered here; there are: /ask, /wish',
		);
		expect(() => discord().slash("ask")).toThrow("/ask needs question");
		expect(() => discord().slash("ask", { question: "why?", sauce: "x" })).toThrow('no option "sauce"');
		expect(() => discord().slash("ask", { question: 7 })).toThrow("it must be text");
		expect(() => discord().slash("ask", { question: "why?", limit: 9 })).toThrow("it must be from 1 to 5");
		expect(() => discord().slash("ask", { question: "x".repeat(6_001) })).toThrow("6000 characters at most");
		expect(() => discord().autocomplete("ask", "question", "w")).toThrow("has no autocomplete");
	});

	it("press what is not there, or what another was shown", async () => {
		await bot().start();
		const answer = await discord().slash("ask", { question: "why?" }).reply();
		expect(() => discord().press(answer, "less")).toThrow('no component "less"; there are: more');
		expect(() =>
			discord().slash("ask", {}, { user: discord().addUser("Other"), channel: discord().dm() }),
		).toThrow("no part");
	});

	it("wait forever", async () => {
		const impatient = discord().until(() => false, "a miracle", 20);
		await expect(impatient).rejects.toThrow("waited 20 ms in vain for a miracle.\nThe bot's last requests");
	});
});
