import { rename, rm } from "node:fs/promises";
import path from "node:path";
import type { APIMessage } from "discord.js";
import { describe, expect, it } from "vitest";
import { idOf } from "../support/components-of.ts";
import { generatedArticle } from "../support/generated-corpus.ts";
import { useOwnBot } from "../support/own-bot.ts";
import { writeFiles } from "../support/temporary-folder.ts";

const bot = useOwnBot({ "ice.md": "# Ice\n\nThe ice of the harbour holds a horse in January.\n" });
const discord = () => bot().discord;

const words = ({ content, embeds }: APIMessage) =>
	[content, ...embeds.map(({ description }) => description)].join("\n");

const timesSaid = (sentence: string) => bot().log().split(sentence).length - 1;

describe("articles that come while the bot serves", () => {
	it("are taken in, as are those that change and go", async () => {
		writeFiles(bot().corpusDir, {
			"bees.md": "# Bees\n\nBees dance.",
			"boats.md": "# Boats\n\nBoats lie still.",
		});
		await bot().says("Took in 2 articles; 3 passages.");
		expect(words(await discord().slash("cite", { ref: "bees#1" }).reply())).toContain("Bees dance.");
		writeFiles(bot().corpusDir, { "bees.md": "# Bees\n\nBees sleep." });
		await rm(path.join(bot().corpusDir, "boats.md"));
		await bot().says("Took in no new article, 1 changed, 1 removed; 2 passages.");
		expect(words(await discord().slash("cite", { ref: "bees#1" }).reply())).toContain("Bees sleep.");
		const offered = await discord().autocomplete("cite", "ref", "b");
		expect(offered.map(({ value }) => value)).toEqual(["bees#1"]);
	});

	it("are told of once where they cannot be", async () => {
		writeFiles(bot().corpusDir, { "empty.md": "" });
		await bot().says("empty.md: is empty");
		writeFiles(bot().corpusDir, { "cod.md": "# Cod\n\nCod swim." });
		await bot().says("Took in 1 article; 3 passages.");
		expect(timesSaid("empty.md: is empty")).toBe(1);
	});

	it("leave those there are in use while the folder is gone", async () => {
		await rename(bot().corpusDir, `${bot().corpusDir}-away`);
		await bot().says("could not be taken in, they stay as they were");
		expect(words(await discord().slash("cite", { ref: "cod#1" }).reply())).toContain("Cod swim.");
		await rename(`${bot().corpusDir}-away`, bot().corpusDir);
		writeFiles(bot().corpusDir, { "eels.md": "# Eels\n\nEels wander." });
		await bot().says("Took in 1 article; 4 passages.");
	});

	it("keep nobody waiting while fifty of them are embedded", async () => {
		const many = Array.from({ length: 50 }, (_, at) => [`many-${at}.md`, generatedArticle(4, at)]);
		writeFiles(bot().corpusDir, Object.fromEntries(many));
		const waits: number[] = [];
		while (timesSaid("Took in 50 articles;") === 0) {
			const asked = discord().slash("ask", { question: "what holds a horse?" });
			const cited = discord().slash("cite", { ref: "cod#1" });
			await discord().autocomplete("ask", "source", "co");
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
		for (const question of questions) await discord().slash("ask", { question }).reply();
		const answer = await discord()
			.slash("ask", { question: `is the sea salt ${"and wet ".repeat(40)}?` })
			.reply();
		await discord().press(answer, idOf(answer, "down")).reply();
		const { embeds, flags } = await discord().slash("status").reply();
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
		const channel = discord().addChannel("elsewhere", discord().addGuild("Another group"));
		await discord().slash("ask", { question: "who painted the pier?" }, { channel }).reply();
		const theirs = (await discord().slash("status", {}, { channel }).reply()).embeds;
		expect(theirs.slice(1).map(({ description }) => description)).toEqual(["**1×** who painted the pier?"]);
		const ours = await discord().slash("status").reply();
		expect(JSON.stringify(ours.embeds)).not.toContain("pier");
	});
});

it("did nothing that Discord forbids", () => {
	expect(discord().violations).toEqual([]);
});
