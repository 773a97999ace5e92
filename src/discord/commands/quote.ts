import { languageOf } from "../../languages/index.ts";
import { speakerChoices } from "../choices.ts";
import { deferAnswer, privateOption } from "../private-option.ts";
import { quoteMessage } from "../quote-message.ts";
import { reply } from "../reply.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

export const quote = {
	data: slashCommand("quote", "What somebody said, or the passages that hold a phrase, word for word")
		.addStringOption((option) =>
			option
				.setName("who")
				.setDescription("A speaker's name, or words that stand in an article")
				.setRequired(true)
				.setAutocomplete(true)
				.setMaxLength(500),
		)
		.addStringOption((option) =>
			option.setName("about").setDescription("What was said nearest to this topic first").setMaxLength(500),
		)
		.addBooleanOption(privateOption)
		.toJSON(),
	example: "/quote who: Tiezzi about: trade",

	async execute(interaction, engine) {
		await deferAnswer(interaction);
		const who = interaction.options.getString("who", true);
		const about = interaction.options.getString("about");
		const language = languageOf(interaction.locale);
		const answer = await engine.quote({ who, ...(about ? { about } : {}), language: language.code });
		await reply(interaction, quoteMessage(answer, language));
	},

	async suggest(interaction, engine) {
		await interaction.respond(speakerChoices(engine.speakers(interaction.options.getFocused())));
	},
} satisfies Command;
