import { type Message, MessageFlags } from "discord.js";
import { checkMessage } from "../check-message.ts";
import { reply } from "../reply.ts";
import type { MessageCommand } from "./command.ts";
import { messageCommand } from "./message-command.ts";

/** What the menu of a message calls it, and answers to whoever picked it alone: others did not ask. */
export const checkThisQuote = {
	data: messageCommand("Check this quote").toJSON(),

	async execute(interaction, engine) {
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const words = wordsIn(interaction.targetMessage);
		await reply(interaction, checkMessage(await engine.check({ words })));
	},
} satisfies MessageCommand;

/** What a reader sees of a message: its words, or those of the message it forwards, or of its cards. */
function wordsIn({ content, embeds, messageSnapshots }: Message): string {
	const forwarded = messageSnapshots?.first()?.content;
	const cards = embeds.map(({ description }) => description ?? "").join("\n\n");
	return (
		[content, forwarded, cards].map((text) => withoutTags(text ?? "")).find((text) => text.trim() !== "") ??
		""
	);
}

/** Mentions, emoji and times are no words to those who read the message. */
function withoutTags(content: string): string {
	return content.replace(/<(?:@[!&]?|#|a?:\w+:|t:)[\w:-]+>/g, " ");
}
