import type { Client, Message, ModalSubmitInteraction } from "discord.js";
import { UserError } from "../../errors.ts";
import type { State } from "../../state/state.ts";

/** Where something was asked. */
type Asking = Pick<Message | ModalSubmitInteraction, "channel" | "channelId" | "guildId"> & {
	readonly client: Client<boolean>;
};

/** Whether a server's managers let the bot answer in a channel. A thread is a part of the channel it hangs under. */
export function answersHere(asking: Asking, state: State): boolean {
	const channels = chosenChannels(asking, state);
	const parent = asking.channel?.isThread() ? asking.channel.parentId : null;
	return channels.length === 0 || [asking.channelId, parent].some((id) => id && channels.includes(id));
}

/** @throws {UserError} that names the channels, where it may not. */
export function refuseElsewhere(asking: Asking, state: State): void {
	if (answersHere(asking, state)) return;
	const channels = channelList(chosenChannels(asking, state));
	throw new UserError(({ settings }) => settings.elsewhere(channels));
}

/** Channels as Discord shows them by their names. */
export function channelList(ids: readonly string[]): string {
	return ids.map((id) => `<#${id}>`).join(", ");
}

/** None in direct messages, and in servers that the bot is no member of: somebody brought it along, for themselves. */
function chosenChannels({ client, guildId }: Asking, state: State): readonly string[] {
	const isMember = guildId !== null && client.guilds.cache.has(guildId);
	return isMember ? state.settings(guildId).channels : [];
}
