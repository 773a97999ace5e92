import { MessageFlags } from "discord.js";
import { languageOf } from "../../languages/index.ts";
import { checkMessage } from "../check-message.ts";
import { reply } from "../reply.ts";
import { wordsIn } from "../words-in.ts";
import type { MessageCommand } from "./command.ts";
import { messageCommand } from "./message-command.ts";

/** What the menu of a message calls it, and answers to whoever picked it alone: others did not ask. */
export const checkThisQuote = {
	data: messageCommand("Check this quote").toJSON(),

	async execute(interaction, engine) {
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const words = wordsIn(interaction.targetMessage);
		const language = languageOf(interaction.locale);
		await reply(interaction, checkMessage(await engine.check({ words }), language));
	},
} satisfies MessageCommand;
