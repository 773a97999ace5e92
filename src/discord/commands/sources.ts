import { languageOf } from "../../languages/index.ts";
import { sourcesMessage } from "../messages/sources-message.ts";
import type { Command } from "./command.ts";
import { answerAtOnce, privateOption } from "./private-option.ts";
import { slashCommand } from "./slash-command.ts";

export const sources = {
	data: slashCommand("sources", "The articles that answers come from")
		.addStringOption((option) =>
			option
				.setName("search")
				.setDescription("Only articles of which id, title, people, publisher or date hold this")
				.setMaxLength(500),
		)
		.addBooleanOption(privateOption)
		.toJSON(),
	example: "/sources search: 2019",

	async execute(interaction, engine) {
		const search = interaction.options.getString("search") ?? "";
		const language = languageOf(interaction.locale);
		await answerAtOnce(interaction, sourcesMessage(engine.sources(search), search, language));
	},
} satisfies Command;
