import type { MessageComponentInteraction } from "discord.js";
import { languageOf } from "../../languages/index.ts";
import type { Engine } from "../../search/index.ts";
import type { ButtonId, NotebookAction } from "../buttons/custom-id.ts";
import { tell } from "../buttons/press.ts";
import type { Service } from "../service.ts";
import { notebookPage } from "./notebook-page.ts";

/** Shows the page of a notebook that a button leads to, in the language in which it was opened. */
export async function turnNotebook(
	interaction: MessageComponentInteraction,
	{ answer, page }: ButtonId<NotebookAction>,
	engine: Engine,
	service: Service,
): Promise<void> {
	const [channelId = "", code] = answer.split("-");
	const { presses } = languageOf(interaction.locale);
	// In its own channel alone: not everybody in a server may read all of them.
	if (channelId !== interaction.channelId) return tell(interaction, presses.notMine);
	const notebook = { guildId: interaction.guildId, channelId, language: languageOf(code) };
	await interaction.update(notebookPage(notebook, page, engine, service));
}
