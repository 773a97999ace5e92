import { Routes } from "discord.js";
import { describe, expect, it } from "vitest";
import { useExampleBots } from "./example-bots.ts";

const { bot, discord, rest } = useExampleBots();

describe("faults", () => {
	it("lets the bot resume after a dropped connection and hear what it missed", async () => {
		await bot().start();
		discord().dropConnections();
		const missed = discord().say("missed", { mention: true });
		expect(discord().connections).toBe(0);
		expect((await missed.reply()).content).toBe("Heard: missed");
		discord().askReconnect();
		await discord().ready();
		discord().invalidateSession(true);
		expect((await discord().say("still there?", { mention: true }).reply()).content).toBe(
			"Heard: still there?",
		);
		expect(discord().logins.map(({ kind }) => kind)).toEqual(["identify", "resume", "resume", "resume"]);
		expect(discord().violations).toEqual([]);
	});

	it("makes the bot identify anew when its session is void", async () => {
		// By itself the client lets five seconds pass between two identifications.
		const buildIdentifyThrottler = async () => ({ waitForIdentify: async () => {} });
		await bot({ ws: { buildIdentifyThrottler } }).start();
		discord().invalidateSession(false);
		await discord().ready();
		expect((await discord().say("and now?", { mention: true }).reply()).content).toBe("Heard: and now?");
		expect(discord().logins.map(({ kind }) => kind)).toEqual(["identify", "identify"]);
	});

	it("cuts a connection after what was asked is done, and does it once where a nonce says so", async () => {
		let cuts = 0;
		discord().disturb(() => (cuts++ === 0 ? { cut: "after", abruptly: true } : undefined));
		const body = { content: "once", nonce: "7", enforce_nonce: true };
		const sending = () => rest().post(Routes.channelMessages(discord().channel.id), { body });
		await expect(sending()).rejects.toThrow();
		expect(await sending()).toMatchObject({ content: "once" });
		expect(discord().botMessages).toHaveLength(1);
		expect(discord().requests.map(({ status }) => status)).toEqual([0, 200]);
	});

	it("forgets what is long past where it is told to", async () => {
		for (const words of ["one", "two", "three"]) discord().say(words);
		discord().prune(2);
		expect(discord().messages.map(({ content }) => content)).toEqual(["two", "three"]);
	});

	it("limits the rate, and the client tries again", async () => {
		await bot().start();
		discord().rateLimitNext(/messages$/, 0.05);
		expect((await discord().say("hello", { mention: true }).reply()).content).toBe("Heard: hello");
		const tries = discord().requests.filter(({ path }) => path.endsWith("/messages"));
		expect(tries.map(({ status }) => status)).toEqual([429, 200]);
		expect(discord().violations).toEqual([]);
	});

	it("refuses what it is told to refuse, once", async () => {
		const route = Routes.channelMessages(discord().channel.id);
		const body = { content: "hello", allowed_mentions: { parse: [] } };
		discord().refuseNext("POST", route, 403, { code: 50013, message: "Missing Permissions" });
		await expect(rest().post(route, { body })).rejects.toMatchObject({ status: 403, code: 50013 });
		await rest().post(route, { body });
		expect(discord().violations).toEqual([]);
	});
});
