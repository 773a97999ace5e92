import { longestQuestion } from "../../search/question.ts";
import { compareMessage } from "../compare-message.ts";
import { deferAnswer, privateOption } from "../private-option.ts";
import { reply } from "../reply.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

export const compare = {
	data: slashCommand("compare", "The best passage of each article on a topic, side by side")
		.addStringOption((option) =>
			option
				.setName("topic")
				.setDescription("A question, or what it is about")
				.setRequired(true)
				.setMaxLength(longestQuestion),
		)
		.addBooleanOption(privateOption)
		.toJSON(),
	example: "/compare topic: the gas deal",

	async execute(interaction, engine) {
		await deferAnswer(interaction);
		const topic = interaction.options.getString("topic", true);
		await reply(interaction, compareMessage(await engine.compare(topic)));
	},
} satisfies Command;
