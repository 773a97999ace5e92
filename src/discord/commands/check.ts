import { languageOf } from "../../languages/index.ts";
import { checkMessage } from "../check-message.ts";
import { deferAnswer, privateOption } from "../private-option.ts";
import { reply } from "../reply.ts";
import type { Command } from "./command.ts";
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

	async execute(interaction, engine) {
		await deferAnswer(interaction);
		const words = interaction.options.getString("words", true);
		const language = languageOf(interaction.locale);
		await reply(interaction, checkMessage(await engine.check({ words }), language));
	},
} satisfies Command;
