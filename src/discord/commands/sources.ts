import { reply } from "../reply.ts";
import { sourcesMessage } from "../sources-message.ts";
import type { Command } from "./command.ts";
import { slashCommand } from "./slash-command.ts";

export const sources = {
	data: slashCommand("sources", "The articles that answers come from").toJSON(),

	async execute(interaction, engine) {
		await reply(interaction, sourcesMessage(engine.sources()));
	},
} satisfies Command;
