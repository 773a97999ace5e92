import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { APIMessage } from "discord.js";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { everyComponent } from "../discord-stand-in/component-limits.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/index.ts";
import { generatedArticle } from "../support/generated-corpus.ts";
import { type PassimProcess, startPassim } from "../support/passim-process.ts";
import { writeFiles } from "../support/temporary-folder.ts";

let discord: DiscordStandIn;
let bot: PassimProcess;
let folder: string;
const corpusDir = () => path.join(folder, "corpus");

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "passim-test-"));
	const indexDir = path.join(folder, "embeddings");
	writeFiles(corpusDir(), { "ice.md": "# Ice\n\nThe ice of the harbour holds a horse in January.\n" });
	await cp(path.join(inject("indexDir"), "models"), path.join(indexDir, "models"), { recursive: true });
	discord = await startDiscordStandIn();
	bot = startPassim([], {
		...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
		...{ CORPUS_DIR: corpusDir(), INDEX_DIR: indexDir },
	});
	await discord.registered("ask");
});

afterAll(async () => {
	bot.child.kill("SIGKILL");
	await bot.ended;
	await discord.close();
	await rm(folder, { recursive: true, force: true });
});

const words = ({ content, embeds }: APIMessage) =>
	[content, ...embeds.map(({ description }) => description)].join("\n");

const timesSaid = (sentence: string) => bot.stderr().split(sentence).length - 1;

describe("articles that come while the bot serves", () => {
	it("are taken in, as are those that change and go", async () => {
		writeFiles(corpusDir(), {
			"bees.md": "# Bees\n\nBees dance.",
			"boats.md": "# Boats\n\nBoats lie still.",
		});
		await bot.says("Took in 2 articles; 3 passages.");
		expect(words(await discord.slash("cite", { ref: "bees#1" }).reply())).toContain("Bees dance.");
		writeFiles(corpusDir(), { "bees.md": "# Bees\n\nBees sleep." });
		await rm(path.join(corpusDir(), "boats.md"));
		await bot.says("Took in no new article, 1 changed, 1 removed; 2 passages.");
		expect(words(await discord.slash("cite", { ref: "bees#1" }).reply())).toContain("Bees sleep.");
		const offered = await discord.autocomplete("cite", "ref", "b");
		expect(offered.map(({ value }) => value)).toEqual(["bees#1"]);
	});

	it("are told of once where they cannot be", async () => {
		writeFiles(corpusDir(), { "empty.md": "" });
		await bot.says("empty.md: is empty");
		writeFiles(corpusDir(), { "cod.md": "# Cod\n\nCod swim." });
		await bot.says("Took in 1 article; 3 passages.");
		expect(timesSaid("empty.md: is empty")).toBe(1);
	});

	it("leave those there are in use while the folder is gone", async () => {
		await rename(corpusDir(), `${corpusDir()}-away`);
		await bot.says("could not be taken in, they stay as they were");
		expect(words(await discord.slash("cite", { ref: "cod#1" }).reply())).toContain("Cod swim.");
		await rename(`${corpusDir()}-away`, corpusDir());
		writeFiles(corpusDir(), { "eels.md": "# Eels\n\nEels wander." });
		await bot.says("Took in 1 article; 4 passages.");
	});

	it("keep nobody waiting while fifty of them are embedded", async () => {
		const many = Array.from({ length: 50 }, (_, at) => [`many-${at}.md`, generatedArticle(4, at)]);
		writeFiles(corpusDir(), Object.fromEntries(many));
		const waits: number[] = [];
		while (timesSaid("Took in 50 articles;") === 0) {
			const asked = discord.slash("ask", { question: "what holds a horse?" });
			const cited = discord.slash("cite", { ref: "cod#1" });
			await discord.autocomplete("ask", "source", "co");
			await Promise.all([asked.reply(), cited.reply()]);
			waits.push(asked.firstResponseMs, cited.firstResponseMs);
		}
		expect(waits.length).toBeGreaterThan(4);
		expect(Math.max(...waits)).toBeLessThan(3000);
	}, 120_000);
});

describe("the status", () => {
	it("lists what its server asks in vain, most frequent first, as it was written", async () => {
		const questions = [
			"who *invented* the umbrella?",
			"Who *invented*  the UMBRELLA",
			"who tuned the piano?",
		];
		for (const question of questions) await discord.slash("ask", { question }).reply();
		const answer = await discord
			.slash("ask", { question: `is the sea salt ${"and wet ".repeat(40)}?` })
			.reply();
		const down = everyComponent(answer.components ?? []).find(({ component }) =>
			component.custom_id?.startsWith("v1:down:"),
		);
		await discord.press(answer, down?.component.custom_id ?? "").reply();
		const { embeds, flags } = await discord.slash("status").reply();
		expect([embeds.map(({ title }) => title), flags]).toEqual([
			["Status", "Asked most and not answered", "Answers voted 👎 most"],
			64,
		]);
		const [first, ...others] = embeds[1]?.description?.split("\n") ?? [];
		expect(first).toBe("**2×** Who \\*invented\\* the UMBRELLA");
		expect(others).toContain("**1×** who tuned the piano?");
		expect(embeds[2]?.description).toMatch(/^\*\*1×\*\* is the sea salt and wet .{50,70}…$/);
	});

	it("tells nothing of another server's questions", async () => {
		const channel = discord.addChannel("elsewhere", discord.addGuild("Another group"));
		await discord.slash("ask", { question: "who painted the pier?" }, { channel }).reply();
		const theirs = (await discord.slash("status", {}, { channel }).reply()).embeds;
		expect(theirs.slice(1).map(({ description }) => description)).toEqual(["**1×** who painted the pier?"]);
		const ours = await discord.slash("status").reply();
		expect(JSON.stringify(ours.embeds)).not.toContain("pier");
	});
});

it("did nothing that Discord forbids", () => {
	expect(discord.violations).toEqual([]);
});
