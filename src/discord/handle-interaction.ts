import type { ChatInputCommandInteraction, Interaction } from "discord.js";
import { sentenceOf, UserError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Engine } from "../search/index.ts";
import { commands } from "./commands/index.ts";
import { replyPrivately } from "./reply.ts";

const commandsByName = new Map(commands.map((command) => [command.data.name, command]));

/** Runs the command of a slash-command interaction; faults are told to the asker alone. Never throws. */
export async function handleInteraction(interaction: Interaction, engine: Engine, log: Log): Promise<void> {
	if (!interaction.isChatInputCommand()) return;
	const command = commandsByName.get(interaction.commandName);
	try {
		if (command) await command.execute(interaction, engine);
		else await replyPrivately(interaction, `I have no command /${interaction.commandName} any more.`);
	} catch (fault) {
		await confess(interaction, fault, log);
	}
}

/** What is shown for a fault that is not the asker's. */
export const ownFault = "Something went wrong on my side and was logged. Please try again in a while.";

async function confess(interaction: ChatInputCommandInteraction, fault: unknown, log: Log): Promise<void> {
	const isTheirs = fault instanceof UserError;
	if (!isTheirs) log.error(`/${interaction.commandName} failed: ${sentenceOf(fault)}`);
	try {
		await replyPrivately(interaction, isTheirs ? fault.message : ownFault);
	} catch (again) {
		log.error(`/${interaction.commandName} could not be answered: ${sentenceOf(again)}`);
	}
}
