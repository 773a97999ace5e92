import type { APIMessage } from "discord.js";
import { everyComponent } from "../discord-stand-in/component-limits.ts";
import type { DiscordStandIn } from "../discord-stand-in/index.ts";
import type { Shown } from "./message-html.ts";

/** Messages to draw together, as they stand below one another in a channel. */
export interface Scene {
	/** The beginning of the pictures' file names. */
	readonly name: string;
	readonly shown: readonly Shown[];
}

/** What the bot really sends when people do what the README tells of. */
export async function playScenes(discord: DiscordStandIn): Promise<Scene[]> {
	const user = discord.addUser("Mira");
	const command = async (name: string, options: Record<string, string>): Promise<Shown> => ({
		message: await discord.slash(name, options, { user }).reply(),
		command: `/${name}`,
	});
	const ask = await command("ask", { question: "why was the gas deal stalled" });
	const short = await command("ask", { question: "what did Tiezzi conclude about trade" });
	const more = buttonOf(short.message, "More context");
	const context = await discord.press(short.message, more, { user }).reply();
	const misquoted = "President Putin is one of my dearest friends and an excellent colleague";
	return [
		{ name: "ask", shown: [ask] },
		{ name: "context", shown: [{ message: context }] },
		{ name: "quote", shown: [await command("quote", { who: "Tiezzi" })] },
		{ name: "check", shown: [await command("check", { words: misquoted })] },
		{ name: "compare", shown: [await command("compare", { topic: "economic ties" })] },
		{ name: "timeline", shown: [await command("timeline", { topic: "trade" })] },
		{ name: "chat", shown: await chat(discord) },
	];
}

/** A question and one that goes on from it, in a thread. */
async function chat(discord: DiscordStandIn): Promise<Shown[]> {
	const author = discord.addUser("Jonas");
	const shown: Shown[] = [];
	for (const words of ["who is worried about migrants?", "and what about the gas deal?"]) {
		const said = discord.say(words, { author, channel: discord.thread, mention: true });
		shown.push({ message: said.message }, { message: await said.reply(), replyTo: said.message });
	}
	return shown;
}

function buttonOf({ components = [] }: APIMessage, label: string): string {
	const all = everyComponent(components).map(({ component }) => component);
	const id = all.find((component) => component.label === label)?.custom_id;
	if (!id) throw new Error(`The answer has no button "${label}".`);
	return id;
}
