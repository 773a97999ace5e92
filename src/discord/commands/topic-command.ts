import { type Language, languageOf } from "../../languages/index.ts";
import type { ArticlesAnswer, Engine } from "../../search/index.ts";
import { findingToKeep } from "../../search/keepable.ts";
import { longestQuestion } from "../../search/question.ts";
import { askingOf } from "../buttons/keep-answer.ts";
import { withSave } from "../buttons/save-button.ts";
import type { Message } from "../messages/message.ts";
import { reply } from "../reply.ts";
import type { Command } from "./command.ts";
import { deferAnswer, privateOption } from "./private-option.ts";
import { slashCommand } from "./slash-command.ts";

interface TopicCommand {
	readonly name: "compare" | "timeline";
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

		async execute(interaction, engine, service) {
			await deferAnswer(interaction);
			const topic = interaction.options.getString("topic", true);
			const answer = await ask(engine, topic);
			const message = render(answer, languageOf(interaction.locale));
			const shown = { kind: name, quotations: answer.findings.map(findingToKeep) };
			const asking = askingOf(interaction, interaction.ephemeral === true);
			await reply(interaction, withSave(message, shown, asking, service));
		},
	};
}
