import {
	ApplicationIntegrationType,
	InteractionContextType,
	MessageFlags,
	PermissionFlagsBits,
} from "discord.js";
import { languageOf } from "../../languages/index.ts";
import { frequentCards } from "../messages/frequent-message.ts";
import { statusMessage } from "../messages/status-message.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

/** So many questions are listed of each kind. */
const mostListed = 10;

/** In servers only, and only of bots that a server installed: elsewhere nobody manages one. */
export const status = {
	data: slashCommand("status", "How the bot does: articles, passages, model, speed")
		.setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
		.setContexts(InteractionContextType.Guild)
		.setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
		.toJSON(),
	example: "/status",
	isEverywhere: true,

	async execute(interaction, engine, { state }) {
		const { guildId } = interaction;
		const language = languageOf(interaction.locale);
		const inVain = {
			unanswered: guildId === null ? [] : state.mostUnanswered(guildId, mostListed),
			disliked: guildId === null ? [] : state.mostDisliked(guildId, mostListed),
		};
		const message = statusMessage(engine.status(), language);
		const embeds = [...(message.embeds ?? []), ...frequentCards(inVain, language)];
		await interaction.reply({ ...message, embeds, flags: MessageFlags.Ephemeral });
	},
} satisfies Command;
