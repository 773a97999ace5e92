import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { startDiscordStandIn } from "../discord-stand-in/index.ts";
import { useBot } from "../support/bot-on-discord.ts";
import { buttonsOf } from "../support/components-of.ts";
import { startPassim } from "../support/passim-process.ts";
import { seen } from "../support/seen.ts";

const bot = useBot();
const discord = () => bot().discord;

/** Starts another, at this Discord unless the settings say otherwise. */
const startAnother = (settings: Record<string, string>) =>
	startPassim([], { DISCORD_TOKEN: discord().token, DISCORD_API_URL: discord().apiUrl, ...settings });

describe("slash commands", () => {
	it("/ask defers, then quotes the passage word for word with the answering sentence in bold", async () => {
		const ask = discord().slash("ask", { question: "why was the gas deal stalled" });
		const answer = await ask.reply();
		expect(ask).toMatchObject({ deferred: true, ephemeral: false });
		expect(answer.content).toContain("why was the gas deal stalled");
		const [first] = answer.embeds;
		expect(first?.description).toMatch(
			/^> … On June 5, .*\*\*The proposed deal between .* has been stalled since 2006 in a dispute over pricing, .*\*\*$/s,
		);
		expect(first?.footer?.text).toBe(
			"compiled by Amanda Watson · US-China Policy Foundation · June 7, 2012 · putin-beijing-2012#2",
		);
		expect(first?.url).toMatch(
			/^https:\/\/uscpf\.org\/.*\/#:~:text=During%20their%20meeting%2C%20.*visit\.$/,
		);
		expect(buttonsOf(answer)).toContainEqual(
			expect.objectContaining({ label: "Open source", url: first?.url }),
		);
		const article = await readFile("corpus/putin-beijing-2012.md", "utf8");
		expect(article).toContain(seen(first?.description).slice("… ".length));
	});

	it("/ask says so when no passage answers", async () => {
		const answer = await discord().slash("ask", { question: "best recipe for borscht" }).reply();
		expect(answer.content).toContain("Nothing in these articles seems to answer this.");
		expect(answer.embeds.map((embed) => embed.description).join()).not.toContain("**");
	});

	it("/ask filters by article", async () => {
		const answer = await discord()
			.slash("ask", { question: "trade between Russia and China", source: "xi-russia" })
			.reply();
		expect(answer.embeds.length).toBeGreaterThan(0);
		for (const embed of answer.embeds) expect(embed.footer?.text).toContain("xi-russia-2019#");
	});

	it("/ask takes 6,000 characters", async () => {
		const question = "what is said about the summit @everyone *and* ".repeat(140).slice(0, 6000);
		const answer = await discord().slash("ask", { question }).reply();
		expect(answer.embeds.length).toBeGreaterThan(0);
	});

	it("/ask tells only the asker that a date is none", async () => {
		const ask = discord().slash("ask", { question: "gas", after: "yesterday" });
		const answer = await ask.followUp();
		expect(answer.content).toContain('"yesterday" is no date');
		expect(answer.flags).toBe(64);
	});

	it("/quote gives a speaker's words with full name and cue", async () => {
		const answer = await discord().slash("quote", { who: "Tiezzi" }).reply();
		expect(answer.content).toContain("Shannon Tiezzi");
		expect(answer.embeds[0]?.description).toMatch(/\n-# Shannon Tiezzi, according to \(in part\)$/);
		expect(answer.embeds[0]?.footer?.text).toBe(
			"Frank Fang · June 6, 2019, updated June 7, 2019 · xi-russia-2019#14",
		);
	});

	it("/quote finds a phrase", async () => {
		const answer = await discord().slash("quote", { who: "multipolar world order" }).reply();
		expect(answer.embeds[0]?.description).toContain("**multipolar world order**");
	});

	it("/sources lists the articles", async () => {
		const answer = await discord().slash("sources").reply();
		expect(answer.embeds[0]?.description).toContain("Frank Fang");
		expect(answer.embeds[0]?.description).toContain("putin-beijing-2012");
	});
});

describe("chat", () => {
	it("answers where it is mentioned, in a channel and in a thread", async () => {
		for (const channel of [discord().channel, discord().thread]) {
			const said = discord().say("who is worried about migrants?", { channel, mention: true });
			const answer = await said.reply();
			expect(answer.embeds[0]?.description).toContain("Chinese migrants");
			expect(answer.message_reference?.message_id).toBe(said.message.id);
		}
	});

	it("answers a direct message without a mention", async () => {
		const answer = await discord().say("who is worried about migrants?", { channel: discord().dm() }).reply();
		expect(answer.embeds[0]?.description).toContain("Chinese migrants");
	});

	it("greets when mentioned without a question", async () => {
		const answer = await discord().say("", { mention: true }).reply();
		expect(answer.content).toContain("Ask me something");
	});

	it("keeps silent when it is not addressed, and to other bots", async () => {
		const unaddressed = discord().say("why was the gas deal stalled?");
		const robot = { ...discord().addUser("Robot"), bot: true };
		const fromBot = discord().say("why was the gas deal stalled?", { mention: true, author: robot });
		await discord().say("who is worried about migrants?", { mention: true }).reply();
		expect(unaddressed.replies).toEqual([]);
		expect(fromBot.replies).toEqual([]);
	});
});

describe("the connection", () => {
	it("comes back by itself after it was dropped", async () => {
		discord().dropConnections();
		await discord().ready();
		const answer = await discord().slash("quote", { who: "Collins" }).reply();
		expect(answer.content).toContain("Michael Collins");
	});

	it("registers nothing when Discord has the commands already, and ends cleanly on SIGTERM", async () => {
		expect(await bot().stop("SIGTERM")).toBe(0);
		const registrations = () =>
			discord().requests.filter(({ method, path }) => method === "PUT" && path.endsWith("/commands")).length;
		const before = registrations();
		await bot().start();
		expect(registrations()).toBe(before);
		expect(await bot().stop("SIGINT")).toBe(0);
	});

	it("did nothing that Discord forbids, pinged nobody and logged no token", () => {
		expect(discord().violations).toEqual([]);
		expect(bot().log()).not.toContain(discord().token);
	});
});

describe("faults at the start", () => {
	it("a wrong token is one sentence that names DISCORD_TOKEN", async () => {
		const run = startAnother({ DISCORD_TOKEN: "not-the-token" });
		expect(await run.ended).toBe(1);
		expect(run.stderr()).toBe(
			"Discord refused DISCORD_TOKEN: copy the bot's token anew from the developer portal.\n",
		);
	});

	it("an unreachable Discord is one sentence that names DISCORD_API_URL", async () => {
		const run = startAnother({ DISCORD_API_URL: "http://127.0.0.1:9/api" });
		expect(await run.ended).toBe(1);
		expect(run.stderr()).toMatch(
			/^Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api .*DISCORD_API_URL\.\n$/,
		);
	});

	it("a registration that Discord refuses is told, and mentions are answered all the same", async () => {
		const other = await startDiscordStandIn();
		other.refuseNext("PUT", "/commands", 403, { message: "Missing Access", code: 50001 });
		const run = startAnother({
			DISCORD_API_URL: other.apiUrl,
			DISCORD_TOKEN: other.token,
			DISCORD_GUILD_ID: other.guild.id,
		});
		await run.says("DISCORD_GUILD_ID");
		expect(run.stderr()).toContain("Missing Access");
		const answer = await other.say("who is worried about migrants?", { mention: true }).reply();
		expect(answer.embeds.length).toBeGreaterThan(0);
		run.child.kill("SIGTERM");
		expect(await run.ended).toBe(0);
		await other.close();
	});
});
