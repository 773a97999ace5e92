import type { AutocompleteInteraction, CommandInteraction, Interaction } from "discord.js";
import { sentenceOf, UserError } from "../errors.ts";
import { languageOf } from "../languages/index.ts";
import type { Log } from "../log.ts";
import type { Engine } from "../search/index.ts";
import { handlePress } from "./buttons/handle-press.ts";
import type { Command } from "./commands/command.ts";
import { commands, messageCommands } from "./commands/index.ts";
import { askOnId, handleAskOn } from "./conversation/ask-on.ts";
import { handleOpenThread, threadButtonId } from "./conversation/threads.ts";
import { admit } from "./manners/limits-of-use.ts";
import { refuseElsewhere } from "./manners/where-answered.ts";
import { handleForm } from "./notes/handle-form.ts";
import { pressHandlerOf } from "./presses.ts";
import { replyPrivately } from "./reply.ts";
import type { Service } from "./service.ts";

const commandsByName = new Map<string, Command>(commands.map((command) => [command.data.name, command]));

const messageCommandsByName = new Map(messageCommands.map((command) => [command.data.name, command]));

/** Runs the command of an interaction, or offers what it can be given; faults are told to the asker alone. Never throws. */
export async function handleInteraction(
	interaction: Interaction,
	engine: Engine,
	service: Service,
): Promise<void> {
	const { languages, log } = service;
	languages.set(interaction.user.id, languageOf(interaction.locale));
	if (interaction.isButton() && interaction.customId === threadButtonId)
		await handleOpenThread(interaction, service);
	else if (interaction.isMessageComponent())
		await (pressHandlerOf(interaction.customId) ?? handlePress)(interaction, engine, service);
	if (interaction.isModalSubmit())
		await (interaction.customId === askOnId ? handleAskOn : handleForm)(interaction, engine, service);
	if (interaction.isAutocomplete()) await suggest(interaction, engine, service);
	if (!interaction.isChatInputCommand() && !interaction.isMessageContextMenuCommand()) return;
	try {
		if (!isEverywhere(interaction)) refuseElsewhere(interaction, service.state);
		await admit(service.limits, interaction);
		const known = interaction.isChatInputCommand()
			? commandsByName.get(interaction.commandName)?.execute(interaction, engine, service)
			: messageCommandsByName.get(interaction.commandName)?.execute(interaction, engine, service);
		if (known) await known;
		else
			await replyPrivately(interaction, languageOf(interaction.locale).faults.noCommand(nameOf(interaction)));
	} catch (fault) {
		await confess(interaction, fault, log);
	}
}

/** Nobody can be told of a fault while they type: it is logged, and nothing is offered. */
async function suggest(
	interaction: AutocompleteInteraction,
	engine: Engine,
	service: Service,
): Promise<void> {
	try {
		await commandsByName.get(interaction.commandName)?.suggest?.(interaction, engine, service);
	} catch (fault) {
		service.log.error(`/${interaction.commandName} could not offer anything: ${sentenceOf(fault)}`);
	}
}

/** Whether a command works in every channel, wherever else the bot may answer. */
function isEverywhere(interaction: CommandInteraction): boolean {
	return (
		interaction.isChatInputCommand() && commandsByName.get(interaction.commandName)?.isEverywhere === true
	);
}

/** As people see it: "/ask", "Check this quote". */
function nameOf(interaction: CommandInteraction): string {
	return interaction.isChatInputCommand() ? `/${interaction.commandName}` : `“${interaction.commandName}”`;
}

async function confess(interaction: CommandInteraction, fault: unknown, log: Log): Promise<void> {
	const isTheirs = fault instanceof UserError;
	if (!isTheirs) log.error(`${nameOf(interaction)} failed: ${sentenceOf(fault)}`);
	const language = languageOf(interaction.locale);
	try {
		await replyPrivately(interaction, isTheirs ? fault.in(language) : language.faults.own);
	} catch (again) {
		log.error(`${nameOf(interaction)} could not be answered: ${sentenceOf(again)}`);
	}
}
