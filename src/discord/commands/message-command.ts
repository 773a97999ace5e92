import {
	ApplicationCommandType,
	ApplicationIntegrationType,
	ContextMenuCommandBuilder,
	InteractionContextType,
} from "discord.js";

/** The beginning of a command in the menu of messages; may be used where slash commands may, see slash-command.ts. */
export function messageCommand(name: string): ContextMenuCommandBuilder {
	return new ContextMenuCommandBuilder()
		.setName(name)
		.setType(ApplicationCommandType.Message)
		.setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
		.setContexts(InteractionContextType.Guild, InteractionContextType.BotDM);
}
