import type { APIMessage, APIUser } from "discord.js";
import { ChannelKind, Intent } from "./protocol.ts";
import type { Channel, Guild, World } from "./world.ts";

/** What an ordinary member may do: see and read channels, write, use commands, start threads. */
export const ordinaryPermissions = (
	(1n << 6n) |
	(1n << 10n) |
	(1n << 11n) |
	(1n << 14n) |
	(1n << 15n) |
	(1n << 16n) |
	(1n << 31n) |
	(1n << 35n) |
	(1n << 38n)
).toString();

const longAgo = "2024-01-01T00:00:00.000Z";

export function applicationPayload(world: World): object {
	return {
		id: world.bot.id,
		name: world.bot.username,
		icon: null,
		description: "",
		type: null,
		flags: 0,
		flags_new: "0",
		bot: world.bot,
		bot_public: true,
		bot_require_code_grant: false,
		verify_key: "0".repeat(64),
		redirect_uris: [],
		interactions_endpoint_url: null,
		role_connections_verification_url: null,
		owner: world.owner,
		approximate_guild_count: world.guilds.size,
		approximate_user_install_count: 0,
		approximate_user_authorization_count: 0,
		explicit_content_filter: 0,
		team: null,
		eligible_oauth2_scopes: [],
	};
}

export function memberPayload(user: APIUser): object {
	return {
		user,
		nick: null,
		avatar: null,
		banner: null,
		roles: [],
		joined_at: longAgo,
		premium_since: null,
		deaf: false,
		mute: false,
		flags: 0,
		pending: false,
		communication_disabled_until: null,
	};
}

export function channelPayload(channel: Channel): object {
	const common = { id: channel.id, type: channel.type, flags: 0, last_message_id: null };
	if (channel.type === ChannelKind.Dm) return { ...common, recipients: [channel.recipient] };
	const inGuild = {
		...common,
		name: channel.name,
		guild_id: channel.guildId,
		parent_id: channel.parentId ?? null,
	};
	if (channel.type === ChannelKind.Thread) return { ...inGuild, ...threadDetails(channel) };
	return {
		...inGuild,
		position: 0,
		topic: null,
		nsfw: false,
		rate_limit_per_user: 0,
		permission_overwrites: [],
	};
}

function threadDetails(channel: Channel): object {
	return {
		owner_id: channel.ownerId,
		message_count: 0,
		member_count: 1,
		total_message_sent: 0,
		rate_limit_per_user: 0,
		thread_metadata: {
			archived: false,
			auto_archive_duration: 1440,
			archive_timestamp: longAgo,
			locked: false,
		},
	};
}

/** A guild as REST gives it. */
export function guildPayload(guild: Guild): object {
	return {
		...guildIdentity(guild),
		...guildSettings,
		roles: [everyoneRole(guild)],
		emojis: [],
		stickers: [],
		features: [],
	};
}

/** A guild as the gateway gives it when the bot comes online. */
export function guildCreatePayload(world: World, guild: Guild): object {
	const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
	return {
		...guildPayload(guild),
		channels: channels.filter(({ type }) => type === ChannelKind.Text).map(channelPayload),
		threads: channels.filter(({ type }) => type === ChannelKind.Thread).map(channelPayload),
		members: [memberPayload(world.bot)],
		member_count: world.users.size,
		joined_at: longAgo,
		large: false,
		unavailable: false,
		presences: [],
		voice_states: [],
		stage_instances: [],
		guild_scheduled_events: [],
		soundboard_sounds: [],
	};
}

function guildIdentity({ id, name, ownerId, locale }: Guild): object {
	const owner = { owner_id: ownerId, preferred_locale: locale };
	return { id, name, ...owner, icon: null, banner: null, splash: null, description: null };
}

const guildSettings = {
	home_header: null,
	discovery_splash: null,
	application_id: null,
	region: "deprecated",
	afk_channel_id: null,
	afk_timeout: 300,
	system_channel_id: null,
	system_channel_flags: 0,
	widget_enabled: false,
	widget_channel_id: null,
	verification_level: 0,
	default_message_notifications: 0,
	mfa_level: 0,
	explicit_content_filter: 0,
	max_presences: null,
	max_members: 500_000,
	max_stage_video_channel_users: 50,
	max_video_channel_users: 25,
	vanity_url_code: null,
	premium_tier: 0,
	premium_subscription_count: 0,
	rules_channel_id: null,
	safety_alerts_channel_id: null,
	public_updates_channel_id: null,
	premium_progress_bar_enabled: false,
	nsfw: false,
	nsfw_level: 0,
	incidents_data: null,
};

function everyoneRole(guild: Guild): object {
	const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
	return {
		id: guild.id,
		name: "@everyone",
		description: null,
		permissions: ordinaryPermissions,
		position: 0,
		color: 0,
		colors,
		hoist: false,
		managed: false,
		mentionable: false,
		icon: null,
		unicode_emoji: null,
		flags: 0,
	};
}

/** A message as the gateway gives it, before what the bot may not read is blanked. */
export function messageEventPayload(world: World, message: APIMessage): object {
	const channel = world.channels.get(message.channel_id);
	const { user: _, ...member } = memberPayload(message.author) as { user: APIUser };
	return {
		...message,
		channel_type: channel?.type,
		...(channel?.guildId !== undefined && { guild_id: channel.guildId, member }),
	};
}

/**
 * Discord blanks what users wrote in guilds for bots without the message-content intent; exempt are messages
 * that mention the bot, its own, and direct messages.
 */
export function asBotMayRead(world: World, message: APIMessage): APIMessage {
	const isDm = world.channels.get(message.channel_id)?.type === ChannelKind.Dm;
	const isOwn = message.author.id === world.bot.id;
	const mentions = message.mentions.some(({ id }) => id === world.bot.id);
	const referenced = message.referenced_message && asBotMayRead(world, message.referenced_message);
	const readable = { ...message, ...(referenced && { referenced_message: referenced }) };
	if (isDm || isOwn || mentions) return readable;
	return { ...readable, content: "", embeds: [], attachments: [], components: [] };
}

/** Which intent a bot must have asked for to hear of an event; 0 for those that every bot hears. */
export function intentFor(event: string, isInGuild: boolean): number {
	if (event.startsWith("MESSAGE_")) return isInGuild ? Intent.GuildMessages : Intent.DirectMessages;
	return /^(GUILD|CHANNEL|THREAD)_/.test(event) ? Intent.Guilds : 0;
}
