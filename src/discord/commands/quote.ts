import { languageOf } from "../../languages/index.ts";
import { askingOf } from "../buttons/keep-answer.ts";
import { pagedQuote } from "../buttons/paged-quote.ts";
import { reply } from "../reply.ts";
import { speakerChoices } from "./choices.ts";
import type { Command } from "./command.ts";
import { deferAnswer, privateOption } from "./private-option.ts";
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

	async execute(interaction, engine, service) {
		await deferAnswer(interaction);
		const who = interaction.options.getString("who", true);
		const about = interaction.options.getString("about");
		const { code: language } = languageOf(interaction.locale);
		const answer = await engine.quote({ who, ...(about ? { about } : {}), language });
		const asking = askingOf(interaction, interaction.ephemeral === true);
		await reply(interaction, pagedQuote(answer, asking, engine, service));
	},

	async suggest(interaction, engine) {
		await interaction.respond(speakerChoices(engine.speakers(interaction.options.getFocused())));
	},
} satisfies Command;
