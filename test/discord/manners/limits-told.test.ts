import { describe, expect, it } from "vitest";
import { gasQuestion, useConversations } from "../conversation/conversations-about-gas.ts";

const { discord, place, ask } = useConversations({ USER_QUESTIONS_PER_MINUTE: "5" });

describe("the limits of use", () => {
	it("are told once in a channel, with the time to try again", async () => {
		const here = { ...place(), author: discord().addUser("Fay") };
		for (let time = 0; time < 5; time++) await ask(gasQuestion, here);
		const refused = await discord().say(gasQuestion, here).reply();
		expect(refused.content).toMatch(/^You ask faster than .*: please try again <t:\d+:R>\.$/);
		const again = discord().say(gasQuestion, here);
		await ask(gasQuestion, { ...here, author: discord().addUser("Gus") });
		expect(again.replies).toEqual([]);
	});

	it("are told to the asker of a slash command alone", async () => {
		const user = discord().addUser("Hal");
		const quote = () => discord().slash("quote", { who: "Tiezzi" }, { user });
		for (let time = 0; time < 5; time++) await quote().reply();
		const refused = quote();
		expect((await refused.reply()).content).toContain("please try again <t:");
		expect(refused.ephemeral).toBe(true);
	});

	it("do not count what is typed", async () => {
		const user = discord().addUser("Ida");
		for (let time = 0; time < 9; time++) await discord().autocomplete("quote", "who", "Tie", {}, { user });
		expect((await discord().slash("sources", {}, { user }).reply()).embeds).toHaveLength(1);
	});
});

it("did nothing that Discord forbids", () => {
	expect(discord().violations).toEqual([]);
});
