import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { APIButtonComponent, APIMessage } from "discord.js";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { customIdOf } from "../../../src/discord/buttons/custom-id.ts";
import { openState } from "../../../src/state/state.ts";
import { everyComponent } from "../../discord-stand-in/component-limits.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../../discord-stand-in/index.ts";
import { type PassimProcess, startPassim } from "../../support/passim-process.ts";
import { writeFiles } from "../../support/temporary-folder.ts";

const articles = {
	"ice.md": `---
title: Ice
authors: [Ivo Lund]
url: https://example.org/ice
---
The town lies inland, and its bakers get up early. ${"Bread is sold on the square. ".repeat(16)}

“The ice will hold,” Ána Berg said. ${"The pilots were not so sure of the ice, and they said so. ".repeat(8)}

In summer there are concerts. ${"Everybody brings a chair. ".repeat(20)}`,
	"gulls.md": `---
title: Gulls
---
Gulls stand on the ice and wait for the ferry. ${"They are patient birds. ".repeat(20)}`,
	"salt.md": `---
title: Salt
---
Salt keeps the ice off the stairs, as the porter knows. ${"He has a barrel of it. ".repeat(20)}`,
};

let discord: DiscordStandIn;
let bot: PassimProcess;
let folder: string;
const corpusDir = () => path.join(folder, "corpus");
const indexDir = () => path.join(folder, "embeddings");

function startBot(): PassimProcess {
	return startPassim([], {
		...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
		...{ CORPUS_DIR: corpusDir(), INDEX_DIR: indexDir() },
	});
}

async function restart(): Promise<void> {
	bot.child.kill("SIGTERM");
	await bot.ended;
	bot = startBot();
	await bot.says("registered already");
}

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "passim-test-"));
	writeFiles(corpusDir(), articles);
	await cp(path.join(inject("indexDir"), "models"), path.join(indexDir(), "models"), { recursive: true });
	discord = await startDiscordStandIn();
	bot = startBot();
	await discord.registered("ask");
});

afterAll(async () => {
	bot.child.kill("SIGKILL");
	await bot.ended;
	await discord.close();
	await rm(folder, { recursive: true, force: true });
});

const ask = (question = "what did Ána Berg say about the ice?") => discord.slash("ask", { question }).reply();

function buttonsOf({
	components = [],
}: APIMessage): (APIButtonComponent & { custom_id?: string; label?: string })[] {
	return everyComponent(components).flatMap(({ component }) =>
		component.type === 2 ? [component as never] : [],
	);
}

/** The custom id of a message's button for an action. */
function idOf(message: APIMessage, action: string): string {
	const found = buttonsOf(message).find(({ custom_id: id }) => id?.startsWith(`v1:${action}:`));
	if (!found?.custom_id) throw new Error(`no button for ${action}`);
	return found.custom_id;
}

const labelOf = (message: APIMessage, action: string) =>
	buttonsOf(message).find(({ custom_id: id }) => id === idOf(message, action))?.label;

type Press = Parameters<DiscordStandIn["press"]>[2];

/** Presses a message's button for an action; resolves with what Discord shows then. */
async function press(message: APIMessage, action: string, by?: Press): Promise<APIMessage> {
	return discord.press(message, idOf(message, action), by).reply();
}

/** Presses a button that the message does not have. */
const forge = (message: APIMessage, id: string, by: Press = {}) =>
	discord.press(message, id, { ...by, forged: true }).reply();

describe("the pages of an answer", () => {
	it("show one hit each, with its place on the counter and who said it", async () => {
		const answer = await ask();
		expect(answer.embeds).toHaveLength(1);
		expect(answer.components).toHaveLength(2);
		expect(labelOf(answer, "at")).toBe("1/3");
		expect(answer.embeds[0]?.description).toMatch(/^> .*\n-# said by Ána Berg$/s);
		expect(answer.embeds[0]?.footer?.text).toBe("Ivo Lund · ice#2");
	});

	it("are turned by anybody, for everybody, and what stands above them stays", async () => {
		const answer = await ask();
		const second = await press(answer, "next", { user: discord.addUser("Somebody") });
		expect(second.id).toBe(answer.id);
		expect(labelOf(second, "at")).toBe("2/3");
		expect(second.embeds[0]?.footer?.text).not.toBe(answer.embeds[0]?.footer?.text);
		expect(second.content).toBe(answer.content);
		expect(labelOf(await press(second, "next"), "at")).toBe("3/3");
		const back = await press(second, "previous", { forged: true });
		expect(back.embeds).toEqual(answer.embeds);
	});

	it("are under an answer in a chat as well", async () => {
		for (const channel of [discord.channel, discord.thread, discord.dm()]) {
			const said = discord.say("what did Ána Berg say about the ice?", { channel, mention: true });
			const answer = await said.reply();
			expect(labelOf(await press(answer, "next"), "at")).toBe("2/3");
		}
	});
});

describe("more context", () => {
	it("is told to whoever asks for it alone: the paragraphs around, the passage in bold", async () => {
		const answer = await ask();
		const pressed = discord.press(answer, idOf(answer, "context"));
		const { embeds, flags } = await pressed.reply();
		expect(flags).toBe(64);
		const words = embeds[0]?.description ?? "";
		expect(words).toContain("> The town lies inland");
		expect(words).toMatch(/^> \*\*“The ice will hold,” Ána Berg said\./m);
		expect(words).toContain("> In summer there are concerts.");
		expect(words.match(/^> \*\*/gm)).toHaveLength(1);
	});
});

describe("open source", () => {
	it("leads to the words in the article", async () => {
		const link = buttonsOf(await ask()).find(({ label }) => label === "Open source");
		expect(link).toMatchObject({
			style: 5,
			url: expect.stringContaining("https://example.org/ice#:~:text="),
		});
	});
});

describe("votes", () => {
	it("are counted on the buttons, one for each person, and can be changed", async () => {
		const answer = await ask();
		const [one, other] = [discord.addUser("One"), discord.addUser("Other")];
		expect(labelOf(await press(answer, "up", { user: one }), "up")).toBe("1");
		expect(labelOf(await press(answer, "up", { user: other }), "up")).toBe("2");
		const changed = await press(answer, "down", { user: one });
		expect([labelOf(changed, "up"), labelOf(changed, "down")]).toEqual(["1", "1"]);
		const back = await press(answer, "down", { user: one });
		expect([labelOf(back, "up"), labelOf(back, "down")]).toEqual(["1", undefined]);
	});

	it("leave the page as it is", async () => {
		const second = await press(await ask(), "next");
		const voted = await press(second, "up");
		expect(voted.embeds).toEqual(second.embeds);
		expect(labelOf(voted, "at")).toBe("2/3");
	});
});

describe("after a restart, a week later", () => {
	it("every button works on, and votes are there", async () => {
		const answer = await ask();
		await press(answer, "up");
		await restart();
		discord.advanceClock(7 * 24 * 60 * 60 * 1000);
		const second = await press(answer, "next");
		expect([labelOf(second, "at"), labelOf(second, "up")]).toEqual(["2/3", "1"]);
		expect((await press(second, "context")).embeds).toHaveLength(1);
		expect(labelOf(await press(second, "up"), "up")).toBeUndefined();
	});
});

describe("a private answer", () => {
	const shared = "This page is shared already.";

	/** A private answer, and an ephemeral message of the bot's to the reader, in which its buttons could stand. */
	async function privateAnswer() {
		const answer = await ask();
		const message = await press(answer, "context");
		const state = await openState({ folder: indexDir() });
		const kept = state.answer(idOf(answer, "next").split(":")[2] ?? "");
		if (!kept) throw new Error("the answer was not kept");
		const { id } = state.keep({ ...kept, isPrivate: true, asker: discord.reader.id });
		const idFor = (action: "share" | "next") =>
			customIdOf({ action, answer: id, page: 0 }, discord.guild.id, state.secret);
		const ids = { share: idFor("share"), next: idFor("next") };
		state.close();
		return { message, ids };
	}

	it("is shared with the channel once, naming who did and pinging nobody", async () => {
		const { message, ids } = await privateAnswer();
		const copy = await forge(message, ids.share);
		expect(copy.flags).toBe(0);
		expect(copy.content).toMatch(/^-# Shared by Reader\n\*\*what did Ána Berg say about the ice\?\*\*/);
		expect(copy.embeds[0]?.footer?.text).toContain("ice#2");
		expect((await forge(message, ids.share)).content).toBe(shared);
		const others = await press(copy, "next", { user: discord.addUser("Another") });
		expect(labelOf(others, "at")).toBe("2/3");
	});

	it("is shared where it was asked privately", async () => {
		const options = { question: "what did Ána Berg say about the ice?", private: true };
		const answer = await discord.slash("ask", options).reply();
		expect(answer.flags).toBe(64);
		const copy = await press(answer, "share");
		expect(copy.content).toContain("Shared by");
		expect(copy.flags ?? 0).toBe(0);
	});

	it("is not shared by its public twin", async () => {
		const { message, ids } = await privateAnswer();
		const copy = await forge(message, ids.share);
		expect(buttonsOf(copy).some(({ label }) => label === "Share")).toBe(false);
	});

	it("is turned by the asker alone", async () => {
		const { message, ids } = await privateAnswer();
		const stranger = { user: discord.addUser("Stranger") };
		expect((await forge(message, ids.next, stranger)).content).toContain("I cannot tell");
		expect(labelOf(await forge(message, ids.next), "at")).toBe("2/3");
	});
});

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
		const channel = discord.addChannel("elsewhere", discord.addGuild("Another group"));
		const question = "what did Ána Berg say about the ice?";
		const theirs = await discord.slash("ask", { question }, { channel }).reply();
		expect((await forge(theirs, idOf(answer, "next"))).content).toContain("I cannot tell");
	});

	it("an answer that is forgotten says so", async () => {
		const answer = await ask();
		const state = await openState({ folder: indexDir() });
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
		await rm(path.join(corpusDir(), "gulls.md"));
		writeFiles(corpusDir(), { "ice.md": articles["ice.md"].replaceAll("pilots", "captains") });
		await restart();
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
		writeFiles(corpusDir(), articles);
		await restart();
		expect(await press(answer, "context")).toMatchObject({
			content: expect.stringContaining("The article has changed since"),
			flags: 64,
		});
	});
});

it("did nothing that Discord forbids, and logged no fault", () => {
	expect(discord.violations).toEqual([]);
	expect(bot.stderr()).not.toMatch(/failed|could not/);
});
