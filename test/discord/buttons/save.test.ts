import type { APIMessage } from "discord.js";
import { describe, expect, it } from "vitest";
import { customIdOf } from "../../../src/discord/buttons/custom-id.ts";
import type { Note } from "../../../src/state/notes.ts";
import { openState } from "../../../src/state/state.ts";
import { everyComponent } from "../../discord-stand-in/component-limits.ts";
import { idOf, rowsOf } from "../../support/components-of.ts";
import { useOwnBot } from "../../support/own-bot.ts";
import { writeFiles } from "../../support/temporary-folder.ts";

const articles = {
	"ice.md": `---
title: Ice
authors: [Ivo Lund]
---
The quay was empty. “The ice will hold,” Ána Berg said. The pilots were not so sure of it.

The ice melted in May, and the harbour was open for ships.`,
	"thaw.md": "---\ntitle: Thaw\n---\nThe thaw came early, and the ice broke before anybody thought it would.",
};

const bot = useOwnBot(articles);
const discord = () => bot().discord;
type Place = { channel?: ReturnType<typeof bot>["discord"]["channel"] };
const slash = (command: string, options: Record<string, string | boolean>, by: Place = {}) =>
	discord().slash(command, options, by).reply();
const ask = (by: Place = {}) => slash("ask", { question: "what did Ána Berg say about the ice?" }, by);
const press = (message: APIMessage, action: string, by = {}) =>
	discord().press(message, idOf(message, action), by);

/** Presses *Save* and sends the form. */
async function save(message: APIMessage, remark = "", by = {}): Promise<APIMessage> {
	return (await discord().submitModal(press(message, "save", by), { remark })).reply();
}

/** A channel of its own, with a notebook of its own. */
let channels = 0;
const newChannel = () => discord().addChannel(`notes-${++channels}`);

async function notesIn({ id }: { readonly id: string }): Promise<readonly Note[]> {
	const state = await openState({ folder: bot().indexDir });
	const notes = state.notes(id);
	state.close();
	return notes;
}

describe("Save below a page", () => {
	it("asks for a remark and keeps the quotation in the notebook of the channel, without its words", async () => {
		const channel = newChannel();
		const opened = press(await ask({ channel }), "save");
		const form = await opened.modal();
		expect(form.title).toBe("Save this quotation");
		expect(everyComponent(form.components).map(({ component }) => component)).toContainEqual(
			expect.objectContaining({ type: 4, style: 2, required: false, max_length: 500 }),
		);
		const told = await (await discord().submitModal(opened, { remark: " for *Monday*\n" })).reply();
		expect(told).toMatchObject({
			flags: 64,
			content: expect.stringContaining("as no. 1. `/notes list` shows it"),
		});
		const [note] = await notesIn(channel);
		expect(note).toMatchObject({ remark: "for *Monday*", title: "Ice", saver: discord().reader.id });
		expect(note).toMatchObject({ guild: discord().guild.id, saverName: "Reader" });
		expect(JSON.stringify(note)).not.toContain("pilots");
	});

	it("of the page that is shown, by anybody who sees it, without a remark", async () => {
		const channel = newChannel();
		const user = discord().addUser("Somebody");
		const first = await ask({ channel });
		await save(first, "", { user });
		const second = await press(first, "next", { user }).reply();
		await save(second, "", { user });
		const [ofFirst, ofSecond] = await notesIn(channel);
		expect(ofSecond).toMatchObject({ remark: null, saver: user.id, hit: { articleId: "ice" } });
		expect(ofSecond?.hit).not.toEqual(ofFirst?.hit);
	});

	it("twice says that it is saved, and takes a new remark", async () => {
		const channel = newChannel();
		const answer = await ask({ channel });
		await save(answer, "one");
		expect((await save(answer)).content).toContain("saved this here already, as no. 1.");
		expect((await notesIn(channel))[0]?.remark).toBe("one");
		expect((await save(answer, "two")).content).toContain("already, as no. 1; it has your new remark");
		expect((await notesIn(channel)).map(({ remark }) => remark)).toEqual(["two"]);
		expect((await save(answer, "", { user: discord().addUser("Other") })).content).toContain("as no. 2");
	});

	it("writes into the notebook of a thread, and of direct messages", async () => {
		for (const channel of [discord().thread, discord().dm()]) {
			const said = discord().say("what did Ána Berg say about the ice?", { channel, mention: true });
			await save(await said.reply());
			expect(await notesIn(channel)).toHaveLength(1);
		}
	});
});

describe("Save below other messages", () => {
	it.each([
		["quote", { who: "Berg" }],
		["cite", { ref: "ice#2" }],
		["check", { words: "the harbour was open for ships" }],
	])("of one quotation (/%s) opens the form at once", async (command, options) => {
		const channel = newChannel();
		await save(await slash(command, options, { channel }));
		expect(await notesIn(channel)).toMatchObject([{ hit: { articleId: "ice" } }]);
	});

	it.each([
		["cite", { ref: "ice#1-2" }, "Ice · ice#2", "The ice melted in May"],
		["compare", { topic: "a recipe for borscht" }, "Thaw · thaw#1", "The thaw came early"],
		["timeline", { topic: "a recipe for borscht" }, "Thaw · thaw#1", "The thaw came early"],
		["check", { words: "“the harbour was open” and “The thaw came early”" }, "Thaw · thaw#1", "The thaw"],
	])("of several (/%s) asks privately which", async (command, options, label, words) => {
		const channel = newChannel();
		const message = await slash(command, options, { channel });
		expect(rowsOf(message)).toEqual([["Save"]]);
		const menu = await press(message, "choose").reply();
		expect(menu).toMatchObject({ flags: 64, content: "Which one do you want to save?" });
		const id = idOf(menu, "pick");
		const { options: offered = [] } = (everyComponent(menu.components ?? []).find(
			({ component }) => component.custom_id === id,
		)?.component ?? {}) as { options?: { label: string; description: string; value: string }[] };
		const choice = offered.find((one) => one.label === label);
		expect(choice?.description).toContain(words);
		const form = discord().press(menu, id, { values: [choice?.value ?? ""] });
		await (await discord().submitModal(form, {})).reply();
		const list = await slash("notes list", {}, { channel });
		expect(list.embeds[0]?.title).toBe(label.split(" · ")[0]);
		expect(list.embeds[0]?.description).toContain(words);
	});

	it("is there for whoever checks a message, and not where the words stand nowhere", async () => {
		const { message } = discord().say("She said “the harbour was open for ships”.");
		const checked = await discord().menu("Check this quote", message).reply();
		expect(rowsOf(checked)).toEqual([["Save"]]);
		expect((await save(checked)).content).toContain("Saved in the notebook");
		expect(rowsOf(await slash("check", { words: "borscht was served on the quay" }))).toEqual([]);
	});
});

describe("a private answer", () => {
	it("is saved by its asker alone, and so is its form", async () => {
		const channel = newChannel();
		const options = { question: "what did Ána Berg say about the ice?", private: true };
		const answer = await slash("ask", options, { channel });
		const stranger = { user: discord().addUser("Stranger"), forged: true };
		expect((await press(answer, "save", stranger).reply()).content).toContain("I cannot tell");
		expect((await save(answer)).content).toContain("Saved in the notebook");
		expect(await notesIn(channel)).toHaveLength(1);
	});
});

describe("what cannot be trusted", () => {
	it("a form of another page, or from another server, saves nothing", async () => {
		const channel = newChannel();
		const answer = await ask({ channel });
		const state = await openState({ folder: bot().indexDir });
		const kept = idOf(answer, "save").split(":")[2] ?? "";
		const elsewhere = customIdOf({ action: "note", answer: kept, page: 0 }, "another server", state.secret);
		state.close();
		const opened = press(answer, "save");
		const form = await opened.modal();
		for (const id of [
			form.custom_id.replace(":0:", ":1:"),
			form.custom_id.replace("note", "save"),
			elsewhere,
		]) {
			Object.assign(form, { custom_id: id });
			const told = await (await discord().submitModal(opened, {})).reply();
			expect(told).toMatchObject({ content: expect.stringContaining("I cannot tell"), flags: 64 });
		}
		expect(await notesIn(channel)).toEqual([]);
	});

	it("a choice that was not offered opens no form", async () => {
		const message = await slash("cite", { ref: "ice#1-2" });
		const menu = await press(message, "choose").reply();
		const unoffered = () => discord().press(menu, idOf(menu, "pick"), { values: ["7"] });
		expect(unoffered).toThrow("does not offer");
		for (const value of ["7", "one", "-1"]) {
			const by = { values: [value], forged: true };
			const told = await discord().press(menu, idOf(menu, "pick"), by).reply();
			expect(told.flags).toBe(64);
		}
	});
});

describe("after a restart", () => {
	it("Save works on, and says what is gone when the article has changed", async () => {
		const channel = newChannel();
		const [answer, cited] = [await ask({ channel }), await slash("cite", { ref: "ice#1-2" }, { channel })];
		const menu = await press(cited, "choose").reply();
		const opened = press(answer, "save");
		await opened.modal();
		await bot().restart();
		expect((await save(answer)).content).toContain("as no. 1");
		writeFiles(bot().corpusDir, { "ice.md": articles["ice.md"].replace("pilots", "captains") });
		await bot().restart();
		const gone = "`ice#1` does not stand in it any more";
		expect((await press(answer, "save").reply()).content).toContain(gone);
		expect((await (await discord().submitModal(opened, {})).reply()).content).toContain(gone);
		const form = discord().press(menu, idOf(menu, "pick"), { values: ["1"] });
		expect((await (await discord().submitModal(form, {})).reply()).content).toContain("as no. 2");
	});
});

it("did nothing that Discord forbids, and logged no fault", () => {
	expect(discord().violations).toEqual([]);
	expect(bot().log()).not.toMatch(/failed|could not/);
});
