import { type APIMessage, PermissionFlagsBits } from "discord.js";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Channel } from "../../discord-stand-in/world.ts";
import { componentOf } from "../../support/components-of.ts";
import { useOwnBot } from "../../support/own-bot.ts";

const articles = { "ice.md": "# Ice\n\nThe ice on the lake will hold until March, say the pilots.\n" };

const bot = useOwnBot(articles);
const discord = () => bot().discord;
const manager = { granted: PermissionFlagsBits.ManageGuild };
const question = "how long will the ice hold?";

let other: Channel;
beforeAll(() => {
	other = discord().addChannel("off-topic");
});

const settings = () => discord().slash("settings", {}, manager).reply();
const idOf = (card: APIMessage, action: string) => componentOf(card, `settings:${action}:`).custom_id;
const choose = (card: APIMessage, ...channels: Channel[]) =>
	discord()
		.press(card, idOf(card, "channels"), { ...manager, values: channels.map(({ id }) => id) })
		.reply();
const ask = (channel: Channel) => discord().slash("ask", { question }, { channel }).reply();
const elsewhere = () => `In this server I answer in <#${discord().channel.id}>. Please ask me there.`;

beforeEach(async () => {
	await choose(await settings());
});

describe("the card of settings", () => {
	it("is seen by who asked for it alone, and says that all channels count at first", async () => {
		const card = await settings();
		expect(card.flags).toBe(64);
		expect(card.embeds[0]?.description).toContain("**in all channels**");
		expect(componentOf(card, "settings:everywhere").disabled).toBe(true);
		expect(componentOf(card, "settings:channels")).toMatchObject({ min_values: 0, max_values: 25 });
	});

	it("shows what was chosen, and has it chosen in its menu", async () => {
		const { channel } = discord();
		const card = await choose(await settings(), channel, other);
		expect(card.embeds[0]?.description).toContain(`**only in** <#${channel.id}>, <#${other.id}>`);
		const chosen = [channel, other].map(({ id }) => ({ id, type: "channel" }));
		expect(componentOf(card, "settings:channels").default_values).toEqual(chosen);
		expect((await settings()).embeds).toEqual(card.embeds);
	});

	it("lets all channels count again at the press of a button", async () => {
		const card = await choose(await settings(), discord().channel);
		const cleared = await discord().press(card, idOf(card, "everywhere"), manager).reply();
		expect(cleared.id).toBe(card.id);
		expect(cleared.embeds[0]?.description).toContain("**in all channels**");
		expect((await ask(other)).embeds).toHaveLength(1);
	});

	it("is for those alone who may manage the server", async () => {
		const refused = await discord().slash("settings").reply();
		expect(refused).toMatchObject({ content: expect.stringContaining("may manage this server"), flags: 64 });
	});

	it("refuses who may not manage the server any more", async () => {
		const card = await settings();
		const press = { values: [other.id] };
		const refused = await discord().press(card, idOf(card, "channels"), press).reply();
		expect(refused).toMatchObject({ content: expect.stringContaining("may manage this server"), flags: 64 });
		expect((await settings()).embeds[0]?.description).toContain("**in all channels**");
	});

	it("refuses an id from another server", async () => {
		const channel = discord().addChannel("theirs", discord().addGuild("Another group"));
		const theirs = await discord()
			.slash("settings", {}, { ...manager, channel })
			.reply();
		const id = idOf(await settings(), "everywhere");
		const refused = await discord()
			.press(theirs, id, { ...manager, forged: true })
			.reply();
		expect(refused.content).toContain("I cannot tell");
	});

	it("is not offered in direct messages", () => {
		expect(() => discord().slash("settings", {}, { channel: discord().dm() })).toThrow("not offered");
	});
});

describe("where channels are chosen", () => {
	beforeEach(async () => {
		await choose(await settings(), discord().channel);
	});

	it("commands are answered there and in its threads", async () => {
		for (const channel of [discord().channel, discord().thread])
			expect((await ask(channel)).embeds).toHaveLength(1);
	});

	it("commands elsewhere are refused privately, in a sentence that names the channels", async () => {
		expect(await ask(other)).toMatchObject({ content: elsewhere(), flags: 64 });
		const message = discord().say("how long will the ice hold?", { channel: other }).message;
		const menu = await discord().menu("Ask about this", message).reply();
		expect(menu).toMatchObject({ content: elsewhere(), flags: 64 });
	});

	it("mentions elsewhere stay without an answer", async () => {
		const silent = discord().say(question, { channel: other, mention: true });
		await discord().say(question, { channel: discord().channel, mention: true }).reply();
		expect(silent.replies).toEqual([]);
	});

	it("help, status and settings work elsewhere too", async () => {
		for (const name of ["help", "status", "settings"]) {
			const card = await discord()
				.slash(name, {}, { ...manager, channel: other })
				.reply();
			expect(card.embeds).not.toHaveLength(0);
		}
	});

	it("buttons of answers that stand elsewhere go on working", async () => {
		await choose(await settings());
		const answer = await ask(other);
		await choose(await settings(), discord().channel);
		const up = componentOf(answer, "v1:up:").custom_id;
		expect(componentOf(await discord().press(answer, up).reply(), "v1:up:").label).toBe("1");
	});

	it("another server and direct messages are as free as before", async () => {
		const channel = discord().addChannel("free", discord().addGuild("A third group"));
		for (const place of [channel, discord().dm()]) expect((await ask(place)).embeds).toHaveLength(1);
	});

	it("they are after a restart, too", async () => {
		await bot().restart();
		expect((await ask(other)).content).toBe(elsewhere());
	});
});

it("did nothing that Discord forbids, and logged no fault", () => {
	expect(discord().violations).toEqual([]);
	expect(bot().log()).not.toMatch(/failed|could not|cannot be/);
});
