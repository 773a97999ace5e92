import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from "discord.js";
import { sentenceOf, UserError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Engine } from "../search/index.ts";
import type { Command } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { replyPrivately } from "./reply.ts";

const commandsByName = new Map<string, Command>(commands.map((command) => [command.data.name, command]));

/** Runs a slash command, or offers what it can be given; faults are told to the asker alone. Never throws. */
export async function handleInteraction(interaction: Interaction, engine: Engine, log: Log): Promise<void> {
	if (interaction.isAutocomplete()) await suggest(interaction, engine, log);
	if (!interaction.isChatInputCommand()) return;
	const command = commandsByName.get(interaction.commandName);
	try {
		if (command) await command.execute(interaction, engine);
		else await replyPrivately(interaction, `I have no command /${interaction.commandName} any more.`);
	} catch (fault) {
		await confess(interaction, fault, log);
	}
}

/** Nobody can be told of a fault while they type: it is logged, and nothing is offered. */
async function suggest(interaction: AutocompleteInteraction, engine: Engine, log: Log): Promise<void> {
	try {
		await commandsByName.get(interaction.commandName)?.suggest?.(interaction, engine);
	} catch (fault) {
		log.error(`/${interaction.commandName} could not offer anything: ${sentenceOf(fault)}`);
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
