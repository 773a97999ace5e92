import { languageOf } from "../../languages/index.ts";
import { askingOf } from "../buttons/keep-answer.ts";
import { withSave } from "../buttons/save-button.ts";
import { citeMessage } from "../messages/cite-message.ts";
import { limits } from "../messages/limits.ts";
import { refChoices } from "./choices.ts";
import type { Command } from "./command.ts";
import { answerAtOnce, privateOption } from "./private-option.ts";
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

	async execute(interaction, engine, service) {
		const citation = engine.cite(interaction.options.getString("ref", true));
		const quotations = citation.paragraphs.map((paragraph) => ({ ...paragraph, highlights: [] }));
		const asking = askingOf(interaction, interaction.options.getBoolean("private") === true);
		const message = citeMessage(citation, languageOf(interaction.locale));
		await answerAtOnce(interaction, withSave(message, { kind: "cite", quotations }, asking, service));
	},

	async suggest(interaction, engine) {
		const refs = engine.refs(interaction.options.getFocused(), limits.autocompleteChoices);
		await interaction.respond(refChoices(refs));
	},
} satisfies Command;
