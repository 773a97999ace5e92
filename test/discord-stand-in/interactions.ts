import type { APIUser } from "discord.js";
import type { Component } from "./component-limits.ts";
import { memberPayload, ordinaryPermissions } from "./payloads.ts";
import { firstResponseLimitMs } from "./protocol.ts";
import { type Channel, english, type World } from "./world.ts";

export interface Choice {
	readonly name: string;
	readonly value: string | number;
}

export interface Modal {
	readonly custom_id: string;
	readonly title: string;
	readonly components: readonly Component[];
}

/** One use of the bot, from what the user did to everything the bot answered. */
export interface Interaction {
	readonly id: string;
	readonly token: string;
	readonly kind: number;
	/** For messages about it, e.g. "/ask". */
	readonly label: string;
	readonly user: APIUser;
	readonly channel: Channel;
	/** Of a press or a modal that came from one: the message with the component. */
	readonly sourceMessageId?: string;
	readonly commandKind?: number;
	/** What the user may do there beyond an ordinary member's permissions. */
	readonly extra?: bigint;
	/** What of an ordinary member's permissions the user, and the bot, do not have there. */
	readonly lacking?: bigint;
	readonly botLacking?: bigint;
	readonly dispatchedAt: number;
	readonly timer: NodeJS.Timeout;
	/** Set when the time for the first response is over without one. */
	expired: boolean;
	response?: { readonly type: number; readonly at: number };
	/** The message that `@original` names. */
	originalId?: string;
	/** The first message that the user can read as an answer. */
	answerId?: string;
	readonly followUpIds: string[];
	choices?: readonly Choice[];
	modal?: Modal;
}

interface Use {
	kind: number;
	label: string;
	data: object;
	user: APIUser;
	channel: Channel;
	sourceMessageId?: string;
	commandKind?: number;
	extra?: bigint;
	lacking?: bigint;
	botLacking?: bigint;
}

/** Sends an interaction to the bot and starts the clock of its first response. */
export function dispatchInteraction(world: World, use: Use): Interaction {
	const { data, ...about } = use;
	const id = world.nextId();
	const interaction: Interaction = {
		...about,
		id,
		token: `made-up-interaction-token-${id}`,
		dispatchedAt: world.now(),
		timer: setTimeout(() => expire(world, interaction), firstResponseLimitMs),
		expired: false,
		followUpIds: [],
	};
	world.interactions.set(id, interaction);
	world.publish({ t: "INTERACTION_CREATE", d: interactionPayload(world, interaction, data) });
	return interaction;
}

function expire(world: World, interaction: Interaction): void {
	interaction.expired = true;
	world.violated(interaction.label, `no response within ${firstResponseLimitMs} ms`);
	world.waits.changed();
}

function interactionPayload(world: World, interaction: Interaction, data: object): object {
	const { id, token, kind, user, channel, sourceMessageId } = interaction;
	const source = world.message(sourceMessageId);
	return {
		id,
		application_id: world.bot.id,
		type: kind,
		token,
		version: 1,
		data,
		channel_id: channel.id,
		channel: partialChannel(channel),
		...(source && { message: source }),
		...whoAndWhere(world, user, channel, permissionsWithout(interaction.lacking, interaction.extra)),
		app_permissions: permissionsWithout(interaction.botLacking),
		locale: world.locales.get(user.id) ?? english,
		entitlements: [],
		attachment_size_limit: 10_485_760,
	};
}

function partialChannel({ id, type, name, guildId, parentId, recipient }: Channel): object {
	if (recipient) return { id, type, flags: 0, recipients: [recipient] };
	return { id, type, flags: 0, name, guild_id: guildId, parent_id: parentId ?? null };
}

function permissionsWithout(lacking = 0n, extra = 0n): string {
	return ((BigInt(ordinaryPermissions) | extra) & ~lacking).toString();
}

function whoAndWhere(world: World, user: APIUser, { guildId }: Channel, permissions: string): object {
	const owners = { authorizing_integration_owners: { 0: guildId ?? "0" } };
	if (guildId === undefined) return { user, context: 1, ...owners };
	const locale = world.guilds.get(guildId)?.locale ?? english;
	return {
		guild_id: guildId,
		guild: { id: guildId, locale, features: [] },
		guild_locale: locale,
		member: { ...memberPayload(user), permissions },
		context: 0,
		...owners,
	};
}
