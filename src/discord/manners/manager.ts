import { PermissionFlagsBits, type PermissionsBitField } from "discord.js";
import { UserError } from "../../errors.ts";

/** Somebody who uses a command or a button. */
interface Acting {
	/** Null outside of servers. */
	readonly guildId: string | null;
	readonly memberPermissions: Readonly<PermissionsBitField> | null;
}

/**
 * The server that somebody manages. Asked anew at each press: whoever saw a card may manage it no longer, and
 * server owners can let others see a command than those it is meant for.
 * @throws {UserError} where it is no server, or they may not manage it.
 */
export function managedServer({ guildId, memberPermissions }: Acting): string {
	if (guildId === null) throw new UserError(({ settings }) => settings.serversOnly);
	if (!memberPermissions?.has(PermissionFlagsBits.ManageGuild))
		throw new UserError(({ settings }) => settings.managersOnly);
	return guildId;
}
