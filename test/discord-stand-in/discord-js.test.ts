import { describe, expect, it } from "vitest";
import { useExampleBots } from "./example-bots.ts";

const { bot, discord } = useExampleBots();

describe("an unmodified discord.js client", () => {
	it("logs in, registers its commands and finds the guild", async () => {
		const { client } = await bot().start();
		expect(discord().commands.everywhere.map(({ name }) => name)).toEqual([
			"ask",
			"wish",
			"Check this quote",
		]);
		expect(client.guilds.cache.get(discord().guild.id)?.name).toBe("Study group");
		expect(client.channels.cache.has(discord().thread.id)).toBe(true);
		expect((await client.application.fetch()).id).toBe(discord().bot.id);
		expect((await client.guilds.fetch(discord().guild.id)).ownerId).not.toBe(discord().reader.id);
		expect(discord().connections).toBe(1);
		expect(discord().violations).toEqual([]);
	});

	it("answers a slash command by deferring, editing and following up", async () => {
		await bot().start();
		const ask = discord().slash("ask", { question: "why?", limit: 2 });
		expect((await ask.reply()).content).toBe("Answer to why?");
		expect(await ask.followUp()).toMatchObject({ content: "By the way", flags: 64 });
		expect(ask).toMatchObject({ deferred: true, ephemeral: false });
		expect(ask.firstResponseMs).toBeLessThan(3_000);
		expect(discord().violations).toEqual([]);
	});

	it("answers autocomplete, a button, a form and a message command", async () => {
		await bot().start();
		const offered = await discord().autocomplete("ask", "source", "pol", { question: "why?" });
		expect(offered).toEqual([{ name: "pol…", value: "pol" }]);
		const answer = await discord().slash("ask", { question: "why?" }).reply();
		expect((await discord().press(answer, "more").reply()).content).toBe("Answer to why? and more");
		const wish = await discord().submitModal(discord().slash("wish"), { text: "peace" });
		expect((await wish.reply()).content).toBe("Wished: peace");
		const { message } = discord().say("the bot cannot read this, unless asked");
		const check = discord().menu("Check this quote", message);
		expect((await check.reply()).content).toBe("Checked: the bot cannot read this, unless asked");
		expect(check.ephemeral).toBe(true);
		expect(discord().violations).toEqual([]);
	});

	it("hears mentions and direct messages, and cannot read the rest", async () => {
		await bot().start();
		const quiet = discord().say("just talking");
		const said = discord().say("hello", { mention: true, channel: discord().thread });
		const reply = await said.reply();
		expect(reply).toMatchObject({ content: "Heard: hello", channel_id: discord().thread.id });
		const again = discord().say("and again", { replyTo: reply });
		expect((await again.reply()).content).toBe("Heard: and again");
		expect((await discord().say("psst", { channel: discord().dm() }).reply()).content).toBe("Heard: psst");
		expect(quiet.replies).toEqual([]);
		expect(discord().botMessages).toHaveLength(3);
		expect(discord().violations).toEqual([]);
	});

	it("works in a second guild, in a thread it starts, and in a channel it opens to a user", async () => {
		const { client } = await bot().start();
		const channel = discord().addChannel("elsewhere", discord().addGuild("Another group"));
		const { message } = discord().say("discuss", { mention: true, channel: discord().channel });
		const target = await (await client.channels.fetch(discord().channel.id))?.fetch();
		if (!target?.isSendable() || !("threads" in target)) throw new Error("no text channel");
		const thread = await (await target.messages.fetch(message.id)).startThread({ name: "on it" });
		expect(thread.id).toBe(message.id);
		await thread.send({ content: "here", files: [{ name: "notes.txt", attachment: Buffer.from("notes") }] });
		expect(discord().botMessages.at(-1)?.attachments[0]?.filename).toBe("notes.txt");
		await (await client.users.fetch(discord().reader.id)).send("a private word");
		expect(discord().botMessages.at(-1)?.channel_id).toBe(discord().dm().id);
		expect((await discord().slash("ask", { question: "where?" }, { channel }).reply()).content).toContain(
			"where?",
		);
		expect(discord().violations).toEqual([]);
	});
});
