import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from "discord.js";

/** A bot that a server installed, and one that a person installed for themselves, who has it along everywhere. */
export const everyInstall = [
	ApplicationIntegrationType.GuildInstall,
	ApplicationIntegrationType.UserInstall,
] as const;

/** In servers, in direct messages with the bot, and in those of a person who installed it. */
export const everywhere = [
	InteractionContextType.Guild,
	InteractionContextType.BotDM,
	InteractionContextType.PrivateChannel,
] as const;

/**
 * The beginning of a slash command that anybody can use anywhere. Where it may be used is said outright: Discord
 * fills in what is left out, and the command would look changed ever after.
 */
export function slashCommand(name: string, description: string): SlashCommandBuilder {
	return new SlashCommandBuilder()
		.setName(name)
		.setDescription(description)
		.setIntegrationTypes(...everyInstall)
		.setContexts(...everywhere);
}
