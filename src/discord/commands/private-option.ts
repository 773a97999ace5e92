import { type ChatInputCommandInteraction, MessageFlags, type SlashCommandBooleanOption } from "discord.js";
import type { Message } from "../messages/message.ts";

/** The option of every command that answers: whether only the asker sees it. */
export function privateOption(option: SlashCommandBooleanOption): SlashCommandBooleanOption {
	return option.setName("private").setDescription("Only you see the answer");
}

/** Tells Discord that the answer takes a moment, and who will see it. */
export async function deferAnswer(interaction: ChatInputCommandInteraction): Promise<void> {
	await interaction.deferReply(flagsOf(interaction));
}

/** Answers with what took no time to find: a fault before it is told to the asker without a trace in the channel. */
export async function answerAtOnce(
	interaction: ChatInputCommandInteraction,
	message: Message,
): Promise<void> {
	await interaction.reply({ ...message, ...flagsOf(interaction) });
}

function flagsOf({ options }: ChatInputCommandInteraction): { flags?: MessageFlags.Ephemeral } {
	return options.getBoolean("private") ? { flags: MessageFlags.Ephemeral } : {};
}
