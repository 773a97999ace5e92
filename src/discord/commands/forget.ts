import { MessageFlags } from "discord.js";
import { keptCard } from "../buttons/forget-all.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

export const forget = {
	data: slashCommand("forget", "Shows what the bot keeps, and forgets it if you wish")
		.addSubcommand((me) => me.setName("me").setDescription("What it keeps about you, everywhere"))
		.addSubcommand((server) =>
			server
				.setName("server")
				.setDescription("What it keeps of this server, for those who may manage the server"),
		)
		.toJSON(),
	example: "/forget me",
	isEverywhere: true,

	async execute(interaction, _engine, service) {
		const scope = interaction.options.getSubcommand() === "server" ? "server" : "me";
		const card = keptCard(interaction, scope, service);
		// The file may take a moment.
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		await interaction.editReply({ ...card });
	},
} satisfies Command;
