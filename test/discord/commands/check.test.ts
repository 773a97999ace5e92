import { describe, expect, it } from "vitest";
import { useBot } from "../../support/bot-on-discord.ts";

const bot = useBot();
const discord = () => bot().discord;

describe("/check", () => {
	it("finds words that stand there, in bold in their passage", async () => {
		const check = discord().slash("check", { words: "“one of my closest friends and a great colleague”" });
		const answer = await check.reply();
		expect(check).toMatchObject({ deferred: true, ephemeral: false });
		expect(answer.content).toContain("**Word for word:**");
		expect(answer.embeds[0]?.description).toContain("**one of my closest friends and a great colleague**");
		expect(answer.embeds[0]?.description).toMatch(/\n-# words of Xi Jinping$/);
		expect(answer.embeds[0]?.footer?.text).toBe(
			"Frank Fang · June 6, 2019, updated June 7, 2019 · xi-russia-2019#4",
		);
	});

	it("shows what was changed", async () => {
		const words = "President Putin is one of my dearest friends and a great colleague";
		const answer = await discord().slash("check", { words }).reply();
		expect(answer.content).toContain("Nearly, but not word for word");
		expect(answer.embeds[0]?.description).toBe(
			"> President Putin is one of my ~~dearest~~ **closest** friends and a great colleague\n-# words of Xi Jinping",
		);
	});

	it("says that words stand nowhere", async () => {
		const answer = await discord().slash("check", { words: "the borscht was excellent this year" }).reply();
		expect(answer.content).toContain("Not in the corpus.");
		expect(answer.embeds).toEqual([]);
	});

	it("takes 4,000 characters", async () => {
		const words = "China and Russia @everyone **agree** ".repeat(120).slice(0, 4000);
		expect((await discord().slash("check", { words }).reply()).content).toContain("Not in the corpus");
	});

	it("tells only the asker that there are no words", async () => {
		const answer = await discord().slash("check", { words: "🙂" }).followUp();
		expect(answer).toMatchObject({ content: expect.stringContaining("nothing to check"), flags: 64 });
	});
});

describe("Check this quote", () => {
	it("checks what a message quotes, for whoever asked alone, though the bot was not addressed", async () => {
		const { message } = discord().say(
			'Did Collins say Russia and China are "strategic solidarity and convenience"?',
		);
		const check = discord().menu("Check this quote", message);
		const answer = await check.reply();
		expect(check).toMatchObject({ deferred: true, ephemeral: true });
		expect(answer.content).toContain("“strategic solidarity and convenience”\n**Word for word:**");
		expect(answer.embeds[0]?.description).toMatch(/\n-# words of Michael Collins$/);
	});

	it("checks each of several", async () => {
		const { message } = discord().say(
			'<@123456789012345678> wrote "public bromance between Putin and Xi" and "borscht is tangible and good".',
		);
		const answer = await discord().menu("Check this quote", message).reply();
		expect(answer.content).toBe(
			"- “public bromance between Putin and Xi” **Word for word:**\n- “borscht is tangible and good” **Not in the corpus.**",
		);
		expect(answer.embeds).toHaveLength(1);
	});

	it("works in direct messages", async () => {
		const { message } = discord().say("> heavy-handed political interference", { channel: discord().dm() });
		const answer = await discord().menu("Check this quote", message).reply();
		expect(answer.content).toContain("Word for word");
	});

	it("says that a message has no words", async () => {
		const { message } = discord().say("🙂");
		const check = discord().menu("Check this quote", message);
		expect((await check.reply()).content).toBe("There is nothing to check: give the words of a quotation.");
		expect(check.ephemeral).toBe(true);
	});
});

it("asked for no privileged intent and did nothing that Discord forbids", () => {
	expect(discord().violations).toEqual([]);
});
