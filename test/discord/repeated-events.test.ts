import { expect, it } from "vitest";
import { useOwnBot } from "../support/own-bot.ts";

const world = useOwnBot({ "ice.md": "# Ice\n\nThe ice of the harbour held until May, the pilots wrote." });

it("answers an interaction once that it hears of twice", async () => {
	const { discord } = world();
	const asked = discord.slash("sources", {});
	discord.repeatLast();
	await asked.reply();
	await discord.slash("sources", {}).reply();
	expect(discord.violations).toEqual([]);
});

it("answers a message once that it hears of twice", async () => {
	const { discord } = world();
	const said = discord.say("until when did the ice hold?", { mention: true });
	discord.repeatLast();
	await said.reply();
	await discord.say("and who wrote that?", { mention: true }).reply();
	expect(said.replies).toHaveLength(1);
	expect(discord.violations).toEqual([]);
});
