import {
	type APIApplicationCommand,
	ApplicationCommandType,
	type Client,
	type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { DiscordError, sentenceOf } from "../errors.ts";
import { commands, messageCommands } from "./commands/index.ts";
import { localise } from "./commands/localise.ts";

/**
 * Registers the commands, in one server or everywhere, unless Discord has them just so already.
 * @returns whether anything was registered.
 * @throws {DiscordError} where Discord refuses.
 */
export async function registerCommands(client: Client<true>, guildId: string | undefined): Promise<boolean> {
	const wanted = registrations();
	const registry = client.application.commands;
	try {
		// Without them, every command would look changed.
		const withLocalizations = true;
		const present = await registry.fetch({ ...(guildId ? { guildId } : {}), withLocalizations });
		const same = wanted.every((data) =>
			// What `equals` compares is all there; the ids that its type asks for it does not look at.
			present
				.find(
					(command) =>
						command.name === data.name && command.type === (data.type ?? ApplicationCommandType.ChatInput),
				)
				?.equals(data as APIApplicationCommand),
		);
		if (same && present.size === wanted.length) return false;
		if (guildId) await registry.set(wanted, guildId);
		else await registry.set(wanted);
		return true;
	} catch (fault) {
		throw new DiscordError(refusal(sentenceOf(fault), guildId), { cause: fault });
	}
}

/** All commands as they are registered, in all languages. */
export function registrations(): RESTPostAPIApplicationCommandsJSONBody[] {
	return [...commands, ...messageCommands].map(({ data }) => {
		return JSON.parse(JSON.stringify(localise<RESTPostAPIApplicationCommandsJSONBody>(data), leaveOut));
	});
}

/**
 * The builders leave fields that are there but undefined and, of subcommands, empty lists of options, which `equals`
 * takes for a difference from what Discord has.
 */
function leaveOut(name: string, value: unknown): unknown {
	return name === "options" && Array.isArray(value) && value.length === 0 ? undefined : value;
}

function refusal(reason: string, guildId: string | undefined): string {
	const mend = guildId
		? `check that DISCORD_GUILD_ID is right and that the bot was invited there with the scope "applications.commands"`
		: `check that the bot was invited with the scope "applications.commands"`;
	const where = guildId ? ` in server ${guildId}` : "";
	return `Discord refused to register the slash commands${where} (${reason}): ${mend}, then start again. Until then the bot answers mentions and the commands registered before.`;
}
