import { longestQuestion } from "../../search/question.ts";
import { pagedAnswer } from "../buttons/paged-answer.ts";
import { reply } from "../reply.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

export const ask = {
	data: slashCommand("ask", "Ask the articles: the passages that answer, word for word")
		.addStringOption((option) =>
			option
				.setName("question")
				.setDescription("What you want to know")
				.setRequired(true)
				.setMaxLength(longestQuestion),
		)
		.addStringOption((option) =>
			option.setName("source").setDescription("Only articles whose id or title holds this"),
		)
		.addStringOption((option) => option.setName("author").setDescription("Only articles by this author"))
		.addStringOption((option) =>
			option
				.setName("after")
				.setDescription("Only articles published then or later: YYYY, YYYY-MM or YYYY-MM-DD"),
		)
		.addStringOption((option) =>
			option
				.setName("before")
				.setDescription("Only articles published then or earlier: YYYY, YYYY-MM or YYYY-MM-DD"),
		)
		.toJSON(),

	async execute(interaction, engine, services) {
		await interaction.deferReply();
		const { options } = interaction;
		const filters = (["source", "author", "after", "before"] as const).flatMap((name) => {
			const value = options.getString(name);
			return value ? [[name, value] as const] : [];
		});
		const question = options.getString("question", true);
		const request = { question, ...Object.fromEntries(filters) };
		const answer = await engine.ask(request);
		const isPrivate = interaction.ephemeral === true;
		const asked = { place: interaction, asker: interaction.user.id, isPrivate, request };
		await reply(interaction, pagedAnswer(answer, { echo: true, ...asked }, engine, services));
	},
} satisfies Command;
