import { languageOf } from "../../languages/index.ts";
import { articleChoices } from "../choices.ts";
import { answerAtOnce, privateOption } from "../private-option.ts";
import { sourceMessage } from "../source-message.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

export const source = {
	data: slashCommand("source", "An article at a glance: who, when, how much, its first lines")
		.addStringOption((option) =>
			option
				.setName("article")
				.setDescription("Its id, or a part of its id or title")
				.setRequired(true)
				.setAutocomplete(true)
				.setMaxLength(500),
		)
		.addBooleanOption(privateOption)
		.toJSON(),
	example: "/source article: putin-beijing-2012",

	async execute(interaction, engine) {
		const named = interaction.options.getString("article", true);
		await answerAtOnce(interaction, sourceMessage(engine.source(named), languageOf(interaction.locale)));
	},

	async suggest(interaction, engine) {
		const articles = engine.sources(interaction.options.getFocused());
		await interaction.respond(articleChoices(articles, languageOf(interaction.locale)));
	},
} satisfies Command;
