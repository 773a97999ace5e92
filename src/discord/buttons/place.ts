/** Where something was asked or pressed: an interaction or a message of Discord's. */
export interface Place {
	readonly guildId: string | null;
	readonly channelId: string | null;
}

/** What a button is bound to: it works in its server or, in direct messages, in its channel. */
export function placeName({ guildId, channelId }: Place): string {
	return guildId ?? `dm-${channelId}`;
}
