import { type Language, languageOf } from "../../languages/index.ts";
import type { ArticlesAnswer, Engine } from "../../search/index.ts";
import { longestQuestion } from "../../search/question.ts";
import type { Message } from "../message.ts";
import { deferAnswer, privateOption } from "../private-option.ts";
import { reply } from "../reply.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

interface TopicCommand {
	readonly name: string;
	readonly description: string;
	/** A topic, for /help. */
	readonly example: string;
	readonly ask: (engine: Engine, topic: string) => Promise<ArticlesAnswer>;
	readonly render: (answer: ArticlesAnswer, language: Language) => Message;
}

/** A command that asks each article about one topic. */
export function topicCommand({ name, description, example, ask, render }: TopicCommand): Command {
	return {
		data: slashCommand(name, description)
			.addStringOption((option) =>
				option
					.setName("topic")
					.setDescription("A question, or what it is about")
					.setRequired(true)
					.setMaxLength(longestQuestion),
			)
			.addBooleanOption(privateOption)
			.toJSON(),
		example: `/${name} topic: ${example}`,

		async execute(interaction, engine) {
			await deferAnswer(interaction);
			const topic = interaction.options.getString("topic", true);
			const language = languageOf(interaction.locale);
			await reply(interaction, render(await ask(engine, topic), language));
		},
	};
}
