import { MessageFlags } from "discord.js";
import { languageOf } from "../../languages/index.ts";
import { matchToKeep } from "../../search/keepable.ts";
import { askingOf } from "../buttons/keep-answer.ts";
import { withSave } from "../buttons/save-button.ts";
import { checkMessage, shownMatches } from "../messages/check-message.ts";
import { reply } from "../reply.ts";
import type { MessageCommand } from "./command.ts";
import { messageCommand } from "./message-command.ts";
import { wordsIn } from "./words-in.ts";

/** What the menu of a message calls it, and answers to whoever picked it alone: others did not ask. */
export const checkThisQuote = {
	data: messageCommand("Check this quote").toJSON(),

	async execute(interaction, engine, service) {
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const words = wordsIn(interaction.targetMessage);
		const answer = await engine.check({ words });
		const message = checkMessage(answer, languageOf(interaction.locale));
		const shown = { kind: "check", quotations: shownMatches(answer).map(matchToKeep) } as const;
		await reply(interaction, withSave(message, shown, askingOf(interaction, true), service));
	},
} satisfies MessageCommand;
