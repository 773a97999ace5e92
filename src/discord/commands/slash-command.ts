import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from "discord.js";

/**
 * The beginning of a slash command that a server's members and, in direct messages, anybody can use. Where it
 * may be used is said outright: Discord fills in what is left out, and the command would look changed ever after.
 */
export function slashCommand(name: string, description: string): SlashCommandBuilder {
	return new SlashCommandBuilder()
		.setName(name)
		.setDescription(description)
		.setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
		.setContexts(InteractionContextType.Guild, InteractionContextType.BotDM);
}
