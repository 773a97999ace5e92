import type { CommandInteraction, MessageComponentInteraction } from "discord.js";
import { languageOf } from "../../languages/index.ts";
import type { State } from "../../state/state.ts";
import { managedServer } from "../manners/manager.ts";
import { type SettingsMessage, settingsMessage } from "../messages/settings-message.ts";
import { sign } from "./signature.ts";
import { signedPress } from "./signed-press.ts";

/** The card of the settings of a server, as whoever manages it sees it. @throws {UserError} see `managedServer`. */
export function settingsCard(
	interaction: CommandInteraction | MessageComponentInteraction,
	state: State,
): SettingsMessage {
	const server = managedServer(interaction);
	return settingsMessage({
		settings: state.settings(server),
		language: languageOf(interaction.locale),
		isThere: (id) => interaction.guild?.channels.cache.has(id) ?? false,
		idOf: (action) => sign(`settings:${action}`, server, state.secret),
	});
}

/** Changes a server's settings, and shows them on the card. */
export const handleSettings = signedPress(async ({ interaction, words: [action], service: { state } }) => {
	const server = managedServer(interaction);
	const chosen = action === "channels" && interaction.isChannelSelectMenu() ? interaction.values : [];
	state.configure(server, { channels: chosen });
	await interaction.update({ ...settingsCard(interaction, state) });
});
