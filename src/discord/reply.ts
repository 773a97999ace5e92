import { type CommandInteraction, MessageFlags } from "discord.js";
import { type Message, textMessage } from "./messages/message.ts";

/** Answers an interaction, whether it was deferred or not. */
export async function reply(interaction: CommandInteraction, message: Message): Promise<void> {
	if (interaction.deferred) await interaction.editReply({ ...message });
	else await interaction.reply({ ...message });
}

/** Tells only the person who asked what went wrong; a public "thinking …" goes away first. */
export async function replyPrivately(interaction: CommandInteraction, sentence: string): Promise<void> {
	const message = { ...textMessage(sentence), flags: MessageFlags.Ephemeral } as const;
	if (interaction.deferred && !interaction.ephemeral) {
		// In this order: the first follow-up to a reply still pending becomes that reply, and as public as it.
		await interaction.deleteReply();
		await interaction.followUp(message);
	} else if (interaction.deferred || interaction.replied) await interaction.followUp(message);
	else await interaction.reply(message);
}
