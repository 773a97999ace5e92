import { languageOf } from "../../languages/index.ts";
import { readButton } from "../buttons/read-article.ts";
import { buttonRows } from "../messages/read-message.ts";
import { sourceMessage } from "../messages/source-message.ts";
import { articleChoices } from "./choices.ts";
import type { Command } from "./command.ts";
import { answerAtOnce, privateOption } from "./private-option.ts";
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

	async execute(interaction, engine, { state }) {
		const source = engine.source(interaction.options.getString("article", true));
		const buttons = source.paragraphs > 0 ? [readButton(source.article.id, interaction, state)] : [];
		const message = sourceMessage(source, languageOf(interaction.locale));
		await answerAtOnce(interaction, { ...message, components: buttonRows(buttons) });
	},

	async suggest(interaction, engine) {
		const articles = engine.sources(interaction.options.getFocused());
		await interaction.respond(articleChoices(articles, languageOf(interaction.locale)));
	},
} satisfies Command;
