import type { MessageBody } from "./message-limits.ts";

/**
 * The bot quotes other people's words, so nothing it sends may ping anyone. Discord would let it: this is a
 * rule of the bot's, recorded as a violation but not refused.
 * @param willing ids of users who asked the bot to be pinged.
 */
export function mayPing(body: MessageBody, willing: ReadonlySet<string>): string | undefined {
	const showsSomething =
		Boolean(body.content) || Boolean(body.embeds?.length) || Boolean(body.components?.length);
	if (!showsSomething) return undefined;
	const allowed = body.allowed_mentions;
	if (!allowed) return "may ping: allowed_mentions is missing";
	if (!allowed.parse) return "may ping: allowed_mentions has no parse list";
	const users = (allowed.users ?? []).filter((id) => !willing.has(`${id}`));
	const pings = [...allowed.parse, ...users, ...(allowed.roles ?? [])];
	if (pings.length > 0) return `may ping: allowed_mentions lets ${pings.join(", ")} through`;
	return allowed.replied_user ? "may ping: allowed_mentions lets the replied-to user through" : undefined;
}
