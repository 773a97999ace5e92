import { SlashCommandBuilder } from "discord.js";
import { reply } from "../reply.ts";
import { sourcesMessage } from "../sources-message.ts";
import type { Command } from "./command.ts";

export const sources = {
	data: new SlashCommandBuilder()
		.setName("sources")
		.setDescription("The articles that answers come from")
		.toJSON(),

	async execute(interaction, engine) {
		await reply(interaction, sourcesMessage(engine.sources()));
	},
} satisfies Command;
