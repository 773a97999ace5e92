import { MessageFlags } from "discord.js";
import { plainCardMessage } from "../message.ts";
import type { Command, MessageCommand } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

/** `/help`, which tells of these commands to whoever asks alone. */
export function helpFor(commands: readonly Command[], menu: readonly MessageCommand[]): Command {
	const message = plainCardMessage("What you can ask me", helpText(commands, menu));
	return {
		data: slashCommand("help", "What you can ask, with an example of each command").toJSON(),
		example: "/help",
		isEverywhere: true,

		async execute(interaction) {
			await interaction.reply({ ...message, flags: MessageFlags.Ephemeral });
		},
	};
}

function helpText(commands: readonly Command[], menu: readonly MessageCommand[]): string {
	const entries = commands.map(({ data, example }) => `\`${example}\`\n${data.description}`);
	const names = menu.map(({ data }) => `*${data.name}*`).join(" and ");
	return [
		...entries,
		`In the menu of a message, under **Apps**: ${names}; only you see the answer.`,
		"Or mention me, or write to me directly, and ask in plain words. I quote word for word and write nothing myself.",
	].join("\n\n");
}
