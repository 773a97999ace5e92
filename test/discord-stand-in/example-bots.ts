import { REST } from "discord.js";
import { afterEach, beforeEach } from "vitest";
import { ExampleBot } from "./example-bot.ts";
import { type DiscordStandIn, startDiscordStandIn } from "./index.ts";

type BotOptions = ConstructorParameters<typeof ExampleBot> extends [unknown, ...infer Rest] ? Rest : never;

/** A stand-in of its own for each test, and example bots at it, gone when the test has ended. */
export function useExampleBots() {
	let discord: DiscordStandIn;
	const bots: ExampleBot[] = [];
	beforeEach(async () => {
		discord = await startDiscordStandIn();
	});
	afterEach(async () => {
		await Promise.all(bots.splice(0).map((bot) => bot.client.destroy()));
		await discord.close();
	});
	const bot = (...options: BotOptions) => {
		const one = new ExampleBot(discord, ...options);
		bots.push(one);
		return one;
	};
	/** Requests as a bot's own REST client sends them. */
	const rest = () => new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
	return { discord: () => discord, bot, rest };
}
