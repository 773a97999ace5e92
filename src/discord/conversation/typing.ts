import type { Message as DiscordMessage } from "discord.js";

const busy = new Set<string>();

/** Shows that an answer is on its way, once however many answers to that channel are: Discord counts these. */
export async function whileTyping<T>({ channel }: DiscordMessage, work: () => Promise<T>): Promise<T> {
	if (busy.has(channel.id) || !("sendTyping" in channel)) return work();
	busy.add(channel.id);
	try {
		// Both are waited for, or the typing would be shown after the answer. It may fail: the answer matters.
		const typing = channel.sendTyping().catch(() => {});
		const [result] = await Promise.all([work(), typing]);
		return result;
	} finally {
		busy.delete(channel.id);
	}
}
