import { MessageFlags } from "discord.js";
import { type Language, languageOf } from "../../languages/index.ts";
import { listNames } from "../../search/citation.ts";
import { plainCardMessage } from "../messages/message.ts";
import type { Command, MessageCommand } from "./command.ts";
import { localExample } from "./localise.ts";
import { slashCommand } from "./slash-command.ts";

/** `/help`, which tells of these commands to whoever asks alone. */
export function helpFor(commands: readonly Command[], menu: readonly MessageCommand[]): Command {
	return {
		data: slashCommand("help", "What you can ask, with an example of each command").toJSON(),
		example: "/help",
		isEverywhere: true,

		async execute(interaction) {
			const language = languageOf(interaction.locale);
			const message = plainCardMessage(language.help.title, helpText(commands, menu, language));
			await interaction.reply({ ...message, flags: MessageFlags.Ephemeral });
		},
	};
}

function helpText(commands: readonly Command[], menu: readonly MessageCommand[], language: Language): string {
	const entries = commands.map(({ data, example }) => {
		const description = language.commands[data.name]?.description ?? data.description;
		return `\`${localExample(example, language)}\`\n${description}`;
	});
	const names = menu.map(({ data }) => `*${language.commands[data.name]?.name ?? data.name}*`);
	return [...entries, language.help.menu(listNames(names, language)), language.help.chat].join("\n\n");
}
