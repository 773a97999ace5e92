import type { APIMessage, APIUser } from "discord.js";
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
		{ name: "none", shown: [await command("ask", { question: "how tall is Mount Everest" })] },
		{ name: "chat", shown: await chat(discord) },
		{ name: "notes", shown: [await notebook(discord, ask.message, user)] },
	];
}

/** The notebook after somebody saved a quotation. */
async function notebook(discord: DiscordStandIn, answer: APIMessage, user: APIUser): Promise<Shown> {
	const opened = discord.press(answer, buttonOf(answer, "Save"), { user });
	await (await discord.submitModal(opened, { remark: "For Monday: still open in 2012." })).reply();
	return { message: await discord.slash("notes list", {}, { user }).reply(), command: "/notes list" };
}

/** A thread opened on an answer, and a question that goes on from that. */
async function chat(discord: DiscordStandIn): Promise<Shown[]> {
	const author = discord.addUser("Jonas");
	const channel = discord.addChannel("reading");
	const asked = { author, channel, mention: true };
	const answer = await discord.say("why was the gas deal stalled?", asked).reply();
	await discord.press(answer, buttonOf(answer, "Open a thread"), { user: author }).responded();
	const isFirst = (one: APIMessage) => one.channel_id === answer.id;
	await discord.until(() => discord.botMessages.some(isFirst), "the thread's first message");
	const first = discord.botMessages.find(isFirst) as APIMessage;
	const said = discord.say("and what about arms?", { author, replyTo: first });
	const reply = await said.reply();
	return [
		{ message: first },
		{ message: said.message, replyTo: first },
		{ message: reply, replyTo: said.message },
	];
}

function buttonOf({ components = [] }: APIMessage, label: string): string {
	const all = everyComponent(components).map(({ component }) => component);
	const id = all.find((component) => component.label === label)?.custom_id;
	if (!id) throw new Error(`The answer has no button "${label}".`);
	return id;
}
