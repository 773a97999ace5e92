import type { APIMessage } from "discord.js";
import type { DiscordStandIn } from "../../discord-stand-in/index.ts";
import { useBot } from "../../support/bot-on-discord.ts";

export const gasQuestion = "why was the gas deal stalled";
/** The passages that answer it, and "what about arms?" after it. */
export const gas = "putin-beijing-2012#2";
export const arms = "putin-beijing-2012#6";

/** The passages of an answer, best first. */
export function refsOf(answer: APIMessage): string[] {
	return answer.embeds.map(({ footer }) => footer?.text.split(" · ").at(-1) ?? "");
}

/** The bot on the project's own articles, and what people do to talk with it. */
export function useConversations(settings: Record<string, string> = {}) {
	const bot = useBot(settings);
	const discord = () => bot().discord;
	/** A channel where nothing has been said. */
	const place = () => ({ channel: discord().addChannel("reading"), mention: true });
	/** Says a question; resolves with the passages of the answer. */
	const ask = async (question: string, saying: Parameters<DiscordStandIn["say"]>[1]) =>
		refsOf(await discord().say(question, saying).reply());
	/** Presses the button below an answer; resolves with the first message in the thread. */
	async function openThread(answer: APIMessage): Promise<APIMessage> {
		await discord().press(answer, "thread:v1").responded();
		const isFirst = (one: APIMessage) => one.channel_id === answer.id;
		await discord().until(() => discord().botMessages.some(isFirst), "the thread's first message");
		return discord().botMessages.find(isFirst) as APIMessage;
	}
	return { bot, discord, place, ask, openThread };
}
