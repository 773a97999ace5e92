import { languageOf } from "../../languages/index.ts";
import { longestQuestion } from "../../search/question.ts";
import { pagedAnswer } from "../buttons/paged-answer.ts";
import { goOnButtons } from "../conversation/threads.ts";
import { reply } from "../reply.ts";
import { articleChoices, authorChoices } from "./choices.ts";
import type { Command } from "./command.ts";
import { deferAnswer, privateOption } from "./private-option.ts";
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
			option
				.setName("source")
				.setDescription("Only articles whose id or title holds this")
				.setAutocomplete(true),
		)
		.addStringOption((option) =>
			option.setName("author").setDescription("Only articles by this author").setAutocomplete(true),
		)
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
		.addBooleanOption(privateOption)
		.toJSON(),
	example: "/ask question: why was the gas deal stalled",

	async execute(interaction, engine, service) {
		await deferAnswer(interaction);
		const { options } = interaction;
		const filters = (["source", "author", "after", "before"] as const).flatMap((name) => {
			const value = options.getString(name);
			return value ? [[name, value] as const] : [];
		});
		const question = options.getString("question", true);
		const language = languageOf(interaction.locale);
		const request = { question, ...Object.fromEntries(filters), language: language.code };
		const answer = await engine.ask(request);
		const isPrivate = interaction.ephemeral === true;
		const others = () => (isPrivate ? [] : goOnButtons(interaction, answer, language));
		const asked = { place: interaction, asker: interaction.user.id, language, isPrivate, request, others };
		await reply(interaction, pagedAnswer(answer, { echo: true, ...asked }, engine, service));
	},

	async suggest(interaction, engine) {
		const { name, value } = interaction.options.getFocused(true);
		const articles = () => articleChoices(engine.sources(value), languageOf(interaction.locale));
		await interaction.respond(name === "author" ? authorChoices(engine.authors(value)) : articles());
	},
} satisfies Command;
