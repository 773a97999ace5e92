import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openState } from "../../../src/state/state.ts";
import { idOf } from "../../support/components-of.ts";
import { writeFiles } from "../../support/temporary-folder.ts";
import { articles, iceQuestion, useAnswers } from "./answers-about-ice.ts";

const { bot, discord, ask, press, forge } = useAnswers();

describe("what cannot be trusted", () => {
	it.each([
		["another page", (id: string) => id.replace(":0:", ":1:")],
		["another action", (id: string) => id.replace("next", "share")],
		["other words", () => "borscht"],
		["nothing in it", () => "v1::::"],
		["a hundred letters", () => "v1:".padEnd(100, "🦆")],
	])("an id with %s is refused, to whoever pressed alone", async (_, edit) => {
		const answer = await ask();
		const refused = await forge(answer, edit(idOf(answer, "next")));
		expect(refused).toMatchObject({ content: expect.stringContaining("I cannot tell"), flags: 64 });
	});

	it("an id from another server is refused", async () => {
		const answer = await ask();
		const channel = discord().addChannel("elsewhere", discord().addGuild("Another group"));
		const question = iceQuestion;
		const theirs = await discord().slash("ask", { question }, { channel }).reply();
		expect((await forge(theirs, idOf(answer, "next"))).content).toContain("I cannot tell");
	});

	it("an answer that is forgotten says so", async () => {
		const answer = await ask();
		const state = await openState({ folder: bot().indexDir });
		state.forget(idOf(answer, "next").split(":")[2] ?? "");
		state.close();
		expect(await press(answer, "next")).toMatchObject({
			content: expect.stringContaining("have forgotten it"),
			flags: 64,
		});
	});
});

describe("when the articles changed", () => {
	it("a page says that its article is gone or its words are, and the others are as before", async () => {
		const answer = await ask(
			"Ána Berg said the ice will hold; gulls stand on the ice; salt keeps the ice off",
		);
		await rm(path.join(bot().corpusDir, "gulls.md"));
		writeFiles(bot().corpusDir, { "ice.md": articles["ice.md"].replaceAll("pilots", "captains") });
		await bot().restart();
		const first = await press(answer, "up");
		const second = await press(first, "next");
		const pages = [first, second, await press(second, "next")];
		const pageWith = (words: string) =>
			pages.filter(({ embeds }) => embeds[0]?.description?.includes(words)).length;
		expect(pageWith("what was quoted here as `ice#2` does not stand in it any more")).toBe(1);
		expect(pageWith("`gulls`, which was quoted here, is not among the articles any more")).toBe(1);
		expect(pageWith("Salt keeps the ice off")).toBe(1);
	});

	it("more context of what is gone says so", async () => {
		const answer = await ask();
		writeFiles(bot().corpusDir, articles);
		await bot().restart();
		expect(await press(answer, "context")).toMatchObject({
			content: expect.stringContaining("The article has changed since"),
			flags: 64,
		});
	});
});

it("did nothing that Discord forbids, and logged no fault", () => {
	expect(discord().violations).toEqual([]);
	expect(bot().log()).not.toMatch(/failed|could not/);
});
