import { rm } from "node:fs/promises";
import path from "node:path";
import { type APIMessage, PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { idOf, rowsOf } from "../../support/components-of.ts";
import { useOwnBot } from "../../support/own-bot.ts";
import { writeFiles } from "../../support/temporary-folder.ts";

const articles = {
	"ice.md": `---
title: Ice
authors: [Ivo Lund, Ida *Holm*]
publisher: Harbour & Sons
published: 2020-02-02
url: https://example.org/ice
---
The quay was empty. “The ice will hold,” Ána Berg said. The pilots_were not so sure of *it*.

=SUM(1) is how the harbour's ledger began: 5% of 3 {barrels} & $4 for tar_and_rope, on \`credit\`.

The ice melted in May,
and the harbour was open for ships.`,
	"thaw.md": "---\ntitle: Thaw\n---\nThe thaw came early, and the ice broke before anybody thought it would.",
};
const ledger =
	"=SUM(1) is how the harbour's ledger began: 5% of 3 {barrels} & $4 for tar_and_rope, on `credit`.";

const bot = useOwnBot(articles);
const discord = () => bot().discord;
type Place = Parameters<ReturnType<typeof discord>["slash"]>[2];
const slash = (command: string, options: Record<string, string | boolean> = {}, by: Place = {}) =>
	discord().slash(command, options, by);
const press = (message: APIMessage, action: string, by = {}) =>
	discord().press(message, idOf(message, action), by).reply();

let channels = 0;
const newChannel = () => discord().addChannel(`notes-${++channels}`);

/** Cites a paragraph and saves it. */
async function save(ref: string, by: Place, remark = ""): Promise<APIMessage> {
	const cited = await slash("cite", { ref }, by).reply();
	const opened = discord().press(cited, idOf(cited, "save"), by);
	return (await discord().submitModal(opened, { remark })).reply();
}

describe("/notes list", () => {
	it("shows one note to a page, the newest first: words, reference, link, remark, who and when", async () => {
		const channel = newChannel();
		const other = discord().addUser("Other");
		await save("ice#1", { channel }, "why *empty*?");
		await save("thaw#1", { channel, user: other });
		const list = await slash("notes list", {}, { channel }).reply();
		expect(list.flags ?? 0).toBe(0);
		expect(rowsOf(list)).toEqual([["◀️", "1/2", "▶️"]]);
		expect(list.embeds[0]?.description).toMatch(
			new RegExp(`^> The thaw came early, .*\n\n-# No. 2 · saved by <@${other.id}>, <t:\\d+:D>$`, "s"),
		);
		const second = await press(list, "later", { user: other });
		expect(second.id).toBe(list.id);
		expect(rowsOf(second)).toEqual([["◀️", "2/2", "▶️", "Open source"]]);
		expect(second.embeds[0]).toMatchObject({ title: "Ice", url: expect.stringContaining("#:~:text=") });
		expect(second.embeds[0]?.description).toContain("\n\n**Remark:** why \\*empty\\*?\n-# No. 1");
		expect(second.embeds[0]?.footer?.text).toContain("February 2, 2020 · ice#1");
		expect((await press(second, "earlier")).embeds).toEqual(list.embeds);
	});

	it("of a quotation tells who said it", async () => {
		const channel = newChannel();
		const found = await slash("quote", { who: "Berg" }, { channel }).reply();
		const opened = discord().press(found, idOf(found, "save"));
		await (await discord().submitModal(opened, {})).reply();
		const { embeds } = await slash("notes list", { private: true }, { channel }).reply();
		expect(embeds[0]?.description).toMatch(
			/^> \*\*“The ice will hold,”\*\* Ána Berg said\.\n-# Ána Berg, said\n\n-# No\. 1 · /,
		);
		expect(embeds[0]?.footer?.text).toMatch(/^Ivo Lund and/);
	});

	it("of an empty notebook says how to save something, to who asked alone", async () => {
		for (const command of ["notes list", "notes export"]) {
			const options: Record<string, string> = command === "notes list" ? {} : { format: "csv" };
			const told = await slash(command, options, { channel: newChannel() }).reply();
			expect(told).toMatchObject({
				flags: 64,
				content: expect.stringContaining("Nothing is saved here yet"),
			});
		}
	});

	it("of another channel cannot be turned", async () => {
		const [channel, elsewhere] = [newChannel(), newChannel()];
		for (const ref of ["ice#1", "ice#2"]) await save(ref, { channel });
		for (const ref of ["ice#1", "ice#2"]) await save(ref, { channel: elsewhere });
		const theirs = idOf(await slash("notes list", {}, { channel: elsewhere }).reply(), "later");
		const list = await slash("notes list", {}, { channel }).reply();
		for (const id of [theirs, idOf(list, "later").replace(":1:", ":0:")]) {
			const told = await discord().press(list, id, { forged: true }).reply();
			expect(told).toMatchObject({ flags: 64, content: expect.stringContaining("I cannot tell") });
		}
	});

	it("is turned after a restart, in the language in which it was opened, and says what is gone", async () => {
		const channel = newChannel();
		for (const ref of ["thaw#1", "ice#2", "ice#1"]) await save(ref, { channel }, "mine");
		const list = await slash("notes list", {}, { channel }).reply();
		await rm(path.join(bot().corpusDir, "thaw.md"));
		writeFiles(bot().corpusDir, { "ice.md": articles["ice.md"].replace("5%", "6%") });
		await bot().restart();
		const second = await press(list, "later");
		expect(second.embeds[0]?.description).toMatch(/^The article has changed since: .*`ice#2`/);
		const third = await press(second, "later");
		expect(third.embeds[0]).toMatchObject({ title: "Thaw" });
		expect(third.embeds[0]?.description).toMatch(
			/^The article `thaw`, .*\n\n\*\*Remark:\*\* mine\n-# No\. 1/s,
		);
		expect((await press(third, "earlier")).embeds[0]?.description).not.toContain("SUM");
		const { attachments } = await slash("notes export", { format: "csv" }, { channel }).reply();
		const text = attachments[0] ? discord().download(attachments[0]).toString() : "";
		expect(text).toContain("The quay was empty.");
		expect(text).toContain("Thaw");
		expect(text).not.toMatch(/SUM|thaw came/);
		writeFiles(bot().corpusDir, articles);
		await bot().restart();
		expect((await press(list, "here", { forged: true })).embeds).toEqual(list.embeds);
	});
});

describe("/notes remove", () => {
	const offered = (by: Place, typed = "") => discord().autocomplete("notes remove", "note", typed, {}, by);
	const remove = (note: string, by: Place) => slash("notes remove", { note }, by).reply();

	it("offers the notes that somebody may remove, and removes what they choose or type", async () => {
		const channel = newChannel();
		const other = { channel, user: discord().addUser("Other") };
		await save("ice#1", { channel }, "why empty?");
		await save("ice#2", other);
		await save("thaw#1", { channel });
		expect(await offered({ channel })).toEqual([
			{ name: "3 · Thaw · thaw#1", value: "3" },
			{ name: "1 · Ice · ice#1 · why empty?", value: "1" },
		]);
		expect(await offered({ channel }, "EMPTY")).toHaveLength(1);
		expect(await remove("1", { channel })).toMatchObject({ content: "Removed: Ice · ice#1", flags: 64 });
		expect((await remove("no. 3", { channel })).content).toBe("Removed: Thaw · thaw#1");
		expect((await remove("3", { channel })).content).toContain("There is no note no. 3 here");
		expect((await remove("everything", { channel })).content).toContain("no note no. everything here");
		const list = await slash("notes list", {}, other).reply();
		expect(list.embeds[0]?.description).toContain("No. 2 · ");
	});

	it("of somebody else's note is for those who may manage messages", async () => {
		const channel = newChannel();
		await save("ice#1", { channel });
		const user = discord().addUser("Moderator");
		const granted = PermissionFlagsBits.ManageMessages;
		expect(await offered({ channel, user })).toEqual([]);
		const refused = await remove("1", { channel, user });
		expect(refused).toMatchObject({ flags: 64, content: expect.stringContaining("Only who saved a note") });
		expect(await offered({ channel, user, granted })).toHaveLength(1);
		expect((await remove("1", { channel, user, granted })).content).toBe("Removed: Ice · ice#1");
	});

	it("reaches no other channel's notebook", async () => {
		await save("ice#1", { channel: newChannel() });
		expect((await remove("1", { channel: newChannel() })).content).toContain("There is no note no. 1 here");
	});

	it("works in direct messages", async () => {
		const channel = discord().dm();
		await save("ice#1", { channel });
		expect((await remove("1", { channel })).content).toBe("Removed: Ice · ice#1");
	});
});

describe("/notes export", () => {
	it.each([
		["csv", "passim-notes.csv", `"'${ledger}"`],
		[
			"markdown",
			"passim-notes.md",
			"> \\=SUM(1) is how the harbour's ledger began: 5% of 3 {barrels} \\& \\$4",
		],
		[
			"bibtex",
			"passim-notes.bib",
			"5\\% of 3 \\textbraceleft{}barrels\\textbraceright{} \\& \\$4 for tar\\_and",
		],
	])("sends a file of %s, to who asked alone", async (format, filename, words) => {
		const channel = newChannel();
		await save("ice#2", { channel }, "what a “remark”");
		await save("ice#3", { channel });
		const sent = await slash("notes export", { format }, { channel }).reply();
		expect(sent).toMatchObject({ flags: 64, content: expect.stringContaining("Quotations: 2.") });
		expect(sent.attachments).toMatchObject([{ filename }]);
		const text = sent.attachments[0] ? discord().download(sent.attachments[0]).toString() : "";
		expect(text).toContain(words);
		for (const part of ["Ice", "Ivo Lund", "2020", "https://example.org/ice", "what a “remark”", "Reader"])
			expect(text).toContain(part);
		expect(text).toMatch(/The ice melted in May,\n(> )?and the harbour was open for ships\./);
	});

	it("shows it to all where that is asked for", async () => {
		const channel = newChannel();
		await save("ice#1", { channel });
		const sent = await slash("notes export", { format: "csv", private: false }, { channel }).reply();
		expect(sent.flags ?? 0).toBe(0);
	});
});

it("did nothing that Discord forbids, and logged no fault", () => {
	expect(discord().violations).toEqual([]);
	expect(bot().log()).not.toMatch(/failed|could not/);
});
