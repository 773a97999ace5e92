import {
	ApplicationIntegrationType,
	InteractionContextType,
	MessageFlags,
	PermissionFlagsBits,
} from "discord.js";
import { languageOf } from "../../languages/index.ts";
import { statusMessage } from "../status-message.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

/** In servers only, and only of bots that a server installed: elsewhere nobody manages one. */
export const status = {
	data: slashCommand("status", "How the bot does: articles, passages, model, speed")
		.setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
		.setContexts(InteractionContextType.Guild)
		.setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
		.toJSON(),
	example: "/status",
	isEverywhere: true,

	async execute(interaction, engine) {
		const message = statusMessage(engine.status(), languageOf(interaction.locale));
		await interaction.reply({ ...message, flags: MessageFlags.Ephemeral });
	},
} satisfies Command;
