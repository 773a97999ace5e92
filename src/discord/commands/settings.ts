import {
	ApplicationIntegrationType,
	InteractionContextType,
	MessageFlags,
	PermissionFlagsBits,
} from "discord.js";
import { settingsCard } from "../buttons/settings-card.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

/** In servers only, and only of bots that a server installed: elsewhere nobody manages one. */
export const settings = {
	data: slashCommand("settings", "In which channels of this server the bot answers")
		.setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
		.setContexts(InteractionContextType.Guild)
		.setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
		.toJSON(),
	example: "/settings",
	isEverywhere: true,

	async execute(interaction, _engine, { state }) {
		await interaction.reply({ ...settingsCard(interaction, state), flags: MessageFlags.Ephemeral });
	},
} satisfies Command;
