import { type APIMessage, PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { componentOf, idOf } from "../../support/components-of.ts";
import { useOwnBot } from "../../support/own-bot.ts";

const articles = { "ice.md": "# Ice\n\nThe ice on the lake will hold until March, say the pilots.\n" };
const question = "how long will the ice hold?";
const manager = { granted: PermissionFlagsBits.ManageGuild };

const bot = useOwnBot(articles);
const discord = () => bot().discord;

type By = Parameters<ReturnType<typeof discord>["slash"]>[2];

const ask = (by?: By) => discord().slash("ask", { question }, by).reply();
const forget = (scope: "me" | "server", by?: By) => discord().slash(`forget ${scope}`, {}, by).reply();
const buttonOf = (card: APIMessage) => componentOf(card, "forget:").custom_id;
const words = ({ embeds }: APIMessage) => embeds[0]?.description ?? "";

/** What is in the file that came last. */
function lastFile(): { name: string; content: Record<string, unknown[]> } {
	const request = discord().requests.findLast(({ files }) => files.length > 0);
	return {
		name: request?.files[0]?.name ?? "",
		content: JSON.parse(request?.files[0]?.bytes.toString() ?? "null"),
	};
}

describe("/forget me", () => {
	it("says so where nothing is kept, and offers nothing", async () => {
		const card = await forget("me", { user: discord().addUser("New") });
		expect(card).toMatchObject({ content: expect.stringContaining("nothing to forget"), flags: 64 });
		expect(card.components).toEqual([]);
		expect(card.attachments).toEqual([]);
	});

	it("shows how much is kept, with all of it in a file, before it forgets", async () => {
		const user = discord().addUser("Ann");
		const answer = await ask({ user });
		await discord().press(answer, idOf(answer, "up"), { user }).reply();
		await ask({ user, channel: discord().dm(user) });
		const card = await forget("me", { user });
		expect(card.flags).toBe(64);
		expect(words(card)).toMatch(/\*\*Votes\*\* 1\n\*\*Answers to questions\*\* 2/);
		const { name, content } = lastFile();
		expect(name).toBe("passim.json");
		expect(content).toMatchObject({ of: { user: user.id }, votes: [{ user: user.id, value: 1 }] });
		expect(content.answers).toMatchObject([{ question, guild: discord().guild.id }, { guild: null }]);
	});

	it("forgets all of it at the press of a button, and nothing of others", async () => {
		const [user, other] = [discord().addUser("Bob"), discord().addUser("Cid")];
		const [theirs, others] = [await ask({ user }), await ask({ user: other })];
		const card = await forget("me", { user });
		const done = await discord().press(card, buttonOf(card), { user }).reply();
		expect(done.id).toBe(card.id);
		expect(words(done)).toBe("I have forgotten all of it:\n\n**Answers to questions** 1");
		expect(done.components).toEqual([]);
		const upOf = (answer: APIMessage) => idOf(answer, "up");
		expect((await discord().press(theirs, upOf(theirs)).reply()).content).toContain("have forgotten it");
		expect((await discord().press(others, upOf(others)).reply()).embeds).toHaveLength(1);
		expect((await forget("me", { user })).content).toContain("nothing to forget");
	});

	it("forgets what is only in memory, too", async () => {
		const author = discord().addUser("Dan");
		const saying = { author, mention: true };
		await discord().say("who is worried about borscht?", saying).reply();
		const card = await forget("me", { user: author });
		expect(lastFile().content.conversations).toMatchObject([{ question: "who is worried about borscht?" }]);
		await discord().press(card, buttonOf(card), { user: author }).reply();
		expect((await forget("me", { user: author })).content).toContain("nothing to forget");
	});
});

describe("/forget server", () => {
	it("is for those alone who may manage the server, at each press", async () => {
		await ask();
		const refusal = { content: expect.stringContaining("may manage this server"), flags: 64 };
		expect(await forget("server")).toMatchObject(refusal);
		const card = await forget("server", manager);
		expect(await discord().press(card, buttonOf(card)).reply()).toMatchObject(refusal);
		expect(words(await forget("server", manager))).toContain("Answers");
	});

	it("is for servers only", async () => {
		const card = await forget("server", { channel: discord().dm() });
		expect(card.content).toBe("That is for servers only.");
	});

	it("forgets all of it, settings and conversations among it, and nothing of other servers", async () => {
		const channel = discord().addChannel("theirs", discord().addGuild("Another group"));
		const elsewhere = await ask({ channel });
		await discord().say(question, { mention: true }).reply();
		const settings = await discord().slash("settings", {}, manager).reply();
		const values = [discord().channel.id];
		const menu = componentOf(settings, "settings:channels").custom_id;
		await discord()
			.press(settings, menu, { ...manager, values })
			.reply();
		const card = await forget("server", manager);
		expect(lastFile().content.settings).toMatchObject([{ value: { channels: values } }]);
		expect(words(card)).toContain("**Settings** 1");
		expect(words(card)).toContain("from conversations");
		await discord().press(card, buttonOf(card), manager).reply();
		expect((await forget("server", manager)).content).toContain("nothing to forget");
		const up = idOf(elsewhere, "up");
		expect((await discord().press(elsewhere, up).reply()).embeds).toHaveLength(1);
	});
});

it("did nothing that Discord forbids, logged no fault and nobody's words", () => {
	expect(discord().violations).toEqual([]);
	expect(bot().log()).not.toMatch(/failed|could not|cannot be|borscht/);
});
