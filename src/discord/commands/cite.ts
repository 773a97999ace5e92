import { languageOf } from "../../languages/index.ts";
import { refChoices } from "../choices.ts";
import { citeMessage } from "../cite-message.ts";
import { limits } from "../limits.ts";
import { answerAtOnce, privateOption } from "../private-option.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

export const cite = {
	data: slashCommand("cite", "Paragraphs of an article by their number, word for word")
		.addStringOption((option) =>
			option
				.setName("ref")
				.setDescription("Article and paragraph: putin-beijing-2012#2, or several: #2-4")
				.setRequired(true)
				.setAutocomplete(true)
				.setMaxLength(500),
		)
		.addBooleanOption(privateOption)
		.toJSON(),
	example: "/cite ref: putin-beijing-2012#2-4",

	async execute(interaction, engine) {
		const citation = engine.cite(interaction.options.getString("ref", true));
		await answerAtOnce(interaction, citeMessage(citation, languageOf(interaction.locale)));
	},

	async suggest(interaction, engine) {
		const refs = engine.refs(interaction.options.getFocused(), limits.autocompleteChoices);
		await interaction.respond(refChoices(refs));
	},
} satisfies Command;
