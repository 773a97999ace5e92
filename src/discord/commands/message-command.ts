import { ApplicationCommandType, ContextMenuCommandBuilder } from "discord.js";
import { everyInstall, everywhere } from "./slash-command.ts";

/** The beginning of a command in the menu of messages; may be used where slash commands may, see slash-command.ts. */
export function messageCommand(name: string): ContextMenuCommandBuilder {
	return new ContextMenuCommandBuilder()
		.setName(name)
		.setType(ApplicationCommandType.Message)
		.setIntegrationTypes(...everyInstall)
		.setContexts(...everywhere);
}
