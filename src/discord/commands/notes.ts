import { AttachmentBuilder, type ChatInputCommandInteraction, MessageFlags } from "discord.js";
import { UserError } from "../../errors.ts";
import { languageOf } from "../../languages/index.ts";
import type { Engine } from "../../search/index.ts";
import { limits } from "../messages/limits.ts";
import { textMessage } from "../messages/message.ts";
import { type Format, formats, notebookFile } from "../notes/notebook-file.ts";
import { notebookPage } from "../notes/notebook-page.ts";
import { mayRemove, noteChoices, removeNote } from "../notes/remove-note.ts";
import type { Service } from "../service.ts";
import type { Command } from "./command.ts";
import { answerAtOnce, privateOption } from "./private-option.ts";
import { slashCommand } from "./slash-command.ts";

export const notes = {
	data: slashCommand("notes", "The notebook of this channel or thread: what was saved of the articles")
		.addSubcommand((list) =>
			list.setName("list").setDescription("What was saved, the newest first").addBooleanOption(privateOption),
		)
		.addSubcommand((remove) =>
			remove
				.setName("remove")
				.setDescription("Remove a note")
				.addStringOption((option) =>
					option
						.setName("note")
						.setDescription("Its number")
						.setRequired(true)
						.setAutocomplete(true)
						.setMaxLength(limits.choice),
				),
		)
		.addSubcommand((file) =>
			file
				.setName("export")
				.setDescription("The notebook as a file")
				.addStringOption((option) =>
					option
						.setName("format")
						.setDescription("What kind of file")
						.setRequired(true)
						.addChoices(formats.map(({ name, value }) => ({ name, value }))),
				)
				.addBooleanOption(privateOption),
		)
		.toJSON(),
	example: "/notes list",

	async execute(interaction, engine, service) {
		const { channelId, options } = interaction;
		switch (options.getSubcommand()) {
			case "remove":
				return sayRemoved(interaction, service);
			case "export":
				return sendFile(interaction, engine, service);
			default: {
				const notebook = {
					guildId: interaction.guildId,
					channelId,
					language: languageOf(interaction.locale),
				};
				refuseEmpty(interaction, service);
				await answerAtOnce(interaction, notebookPage(notebook, 0, engine, service));
			}
		}
	},

	async suggest(interaction, _engine, { state }) {
		const theirs = state.notes(interaction.channelId).filter((note) => mayRemove(note, interaction));
		await interaction.respond(noteChoices(theirs, interaction.options.getFocused()));
	},
} satisfies Command;

/** @throws {UserError} that says how something is saved, told to who asked alone. */
function refuseEmpty({ channelId }: ChatInputCommandInteraction, { state }: Service): void {
	if (state.notes(channelId).length === 0) throw new UserError((language) => language.notes.empty);
}

async function sayRemoved(interaction: ChatInputCommandInteraction, { state }: Service): Promise<void> {
	const sentence = removeNote(interaction, interaction.options.getString("note", true), state);
	await interaction.reply({ ...textMessage(sentence), flags: MessageFlags.Ephemeral });
}

async function sendFile(
	interaction: ChatInputCommandInteraction,
	engine: Engine,
	service: Service,
): Promise<void> {
	refuseEmpty(interaction, service);
	const language = languageOf(interaction.locale);
	const kept = service.state.notes(interaction.channelId);
	const format = interaction.options.getString("format", true) as Format;
	const { name, text } = notebookFile(kept, format, engine, language);
	const file = Buffer.from(text);
	if (file.length > interaction.attachmentSizeLimit) throw new UserError(({ forget }) => forget.tooLarge);
	const isPrivate = interaction.options.getBoolean("private") ?? true;
	await interaction.reply({
		...textMessage(language.notes.exported(kept.length)),
		files: [new AttachmentBuilder(file, { name })],
		...(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
	});
}
