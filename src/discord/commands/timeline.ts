import { longestQuestion } from "../../search/question.ts";
import { deferAnswer, privateOption } from "../private-option.ts";
import { reply } from "../reply.ts";
import { timelineMessage } from "../timeline-message.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

export const timeline = {
	data: slashCommand("timeline", "What the articles have on a topic, by date of publication")
		.addStringOption((option) =>
			option
				.setName("topic")
				.setDescription("A question, or what it is about")
				.setRequired(true)
				.setMaxLength(longestQuestion),
		)
		.addBooleanOption(privateOption)
		.toJSON(),
	example: "/timeline topic: trade",

	async execute(interaction, engine) {
		await deferAnswer(interaction);
		const topic = interaction.options.getString("topic", true);
		await reply(interaction, timelineMessage(await engine.timeline(topic)));
	},
} satisfies Command;
