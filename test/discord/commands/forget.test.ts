import { type APIMessage, PermissionFlagsBits } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { componentOf } from "../../support/components-of.ts";
import { type OwnBot, startOwnBot } from "../../support/own-bot.ts";

const articles = { "ice.md": "# Ice\n\nThe ice on the lake will hold until March, say the pilots.\n" };
const question = "how long will the ice hold?";
const manager = { granted: PermissionFlagsBits.ManageGuild };

let own: OwnBot;

beforeAll(async () => {
	own = await startOwnBot(articles);
});

afterAll(() => own.close());

type By = Parameters<OwnBot["discord"]["slash"]>[2];

const ask = (by?: By) => own.discord.slash("ask", { question }, by).reply();
const forget = (scope: "me" | "server", by?: By) => own.discord.slash(`forget ${scope}`, {}, by).reply();
const buttonOf = (card: APIMessage) => componentOf(card, "forget:").custom_id;
const words = ({ embeds }: APIMessage) => embeds[0]?.description ?? "";

/** What is in the file that came last. */
function lastFile(): { name: string; content: Record<string, unknown[]> } {
	const request = own.discord.requests.findLast(({ files }) => files.length > 0);
	return {
		name: request?.files[0]?.name ?? "",
		content: JSON.parse(request?.files[0]?.bytes.toString() ?? "null"),
	};
}

describe("/forget me", () => {
	it("says so where nothing is kept, and offers nothing", async () => {
		const card = await forget("me", { user: own.discord.addUser("New") });
		expect(card).toMatchObject({ content: expect.stringContaining("nothing to forget"), flags: 64 });
		expect(card.components).toEqual([]);
		expect(card.attachments).toEqual([]);
	});

	it("shows how much is kept, with all of it in a file, before it forgets", async () => {
		const user = own.discord.addUser("Ann");
		const answer = await ask({ user });
		await own.discord.press(answer, componentOf(answer, "v1:up:").custom_id, { user }).reply();
		await ask({ user, channel: own.discord.dm(user) });
		const card = await forget("me", { user });
		expect(card.flags).toBe(64);
		expect(words(card)).toMatch(/\*\*Votes\*\* 1\n\*\*Answers to questions\*\* 2/);
		const { name, content } = lastFile();
		expect(name).toBe("passim.json");
		expect(content).toMatchObject({ of: { user: user.id }, votes: [{ user: user.id, value: 1 }] });
		expect(content.answers).toMatchObject([{ question, guild: own.discord.guild.id }, { guild: null }]);
	});

	it("forgets all of it at the press of a button, and nothing of others", async () => {
		const [user, other] = [own.discord.addUser("Bob"), own.discord.addUser("Cid")];
		const [theirs, others] = [await ask({ user }), await ask({ user: other })];
		const card = await forget("me", { user });
		const done = await own.discord.press(card, buttonOf(card), { user }).reply();
		expect(done.id).toBe(card.id);
		expect(words(done)).toBe("I have forgotten all of it:\n\n**Answers to questions** 1");
		expect(done.components).toEqual([]);
		const upOf = (answer: APIMessage) => componentOf(answer, "v1:up:").custom_id;
		expect((await own.discord.press(theirs, upOf(theirs)).reply()).content).toContain("have forgotten it");
		expect((await own.discord.press(others, upOf(others)).reply()).embeds).toHaveLength(1);
		expect((await forget("me", { user })).content).toContain("nothing to forget");
	});

	it("forgets what is only in memory, too", async () => {
		const author = own.discord.addUser("Dan");
		const saying = { author, mention: true };
		await own.discord.say("who is worried about borscht?", saying).reply();
		const card = await forget("me", { user: author });
		expect(lastFile().content.conversations).toMatchObject([{ question: "who is worried about borscht?" }]);
		await own.discord.press(card, buttonOf(card), { user: author }).reply();
		expect((await forget("me", { user: author })).content).toContain("nothing to forget");
	});
});

describe("/forget server", () => {
	it("is for those alone who may manage the server, at each press", async () => {
		await ask();
		const refusal = { content: expect.stringContaining("may manage this server"), flags: 64 };
		expect(await forget("server")).toMatchObject(refusal);
		const card = await forget("server", manager);
		expect(await own.discord.press(card, buttonOf(card)).reply()).toMatchObject(refusal);
		expect(words(await forget("server", manager))).toContain("Answers");
	});

	it("is for servers only", async () => {
		const card = await forget("server", { channel: own.discord.dm() });
		expect(card.content).toBe("That is for servers only.");
	});

	it("forgets all of it, settings and conversations among it, and nothing of other servers", async () => {
		const channel = own.discord.addChannel("theirs", own.discord.addGuild("Another group"));
		const elsewhere = await ask({ channel });
		await own.discord.say(question, { mention: true }).reply();
		const settings = await own.discord.slash("settings", {}, manager).reply();
		const values = [own.discord.channel.id];
		const menu = componentOf(settings, "settings:channels").custom_id;
		await own.discord.press(settings, menu, { ...manager, values }).reply();
		const card = await forget("server", manager);
		expect(lastFile().content.settings).toMatchObject([{ value: { channels: values } }]);
		expect(words(card)).toContain("**Settings** 1");
		expect(words(card)).toContain("from conversations");
		await own.discord.press(card, buttonOf(card), manager).reply();
		expect((await forget("server", manager)).content).toContain("nothing to forget");
		const up = componentOf(elsewhere, "v1:up:").custom_id;
		expect((await own.discord.press(elsewhere, up).reply()).embeds).toHaveLength(1);
	});
});

it("did nothing that Discord forbids, logged no fault and nobody's words", () => {
	expect(own.discord.violations).toEqual([]);
	expect(own.log()).not.toMatch(/failed|could not|cannot be|borscht/);
});
