import { languageOf } from "../../languages/index.ts";
import { matchToKeep } from "../../search/keepable.ts";
import { askingOf } from "../buttons/keep-answer.ts";
import { withSave } from "../buttons/save-button.ts";
import { checkMessage, shownMatches } from "../messages/check-message.ts";
import { reply } from "../reply.ts";
import type { Command } from "./command.ts";
import { deferAnswer, privateOption } from "./private-option.ts";
import { slashCommand } from "./slash-command.ts";

export const check = {
	data: slashCommand("check", "Check a quotation: whether the words stand in the articles, word for word")
		.addStringOption((option) =>
			option
				.setName("words")
				.setDescription("The quotation, or a text with quotations in it")
				.setRequired(true)
				.setMaxLength(4000),
		)
		.addBooleanOption(privateOption)
		.toJSON(),
	example: "/check words: one of my dearest friends",

	async execute(interaction, engine, service) {
		await deferAnswer(interaction);
		const words = interaction.options.getString("words", true);
		const answer = await engine.check({ words });
		const message = checkMessage(answer, languageOf(interaction.locale));
		const shown = { kind: "check", quotations: shownMatches(answer).map(matchToKeep) } as const;
		await reply(
			interaction,
			withSave(message, shown, askingOf(interaction, interaction.ephemeral === true), service),
		);
	},
} satisfies Command;
