import type {
	APIMessage,
	RESTPostAPIChannelMessageJSONBody,
	RESTPostAPIChannelMessagesThreadsJSONBody,
} from "discord.js";
import { ApiError } from "./api-error.ts";
import type { MessageBody } from "./message-limits.ts";
import { createMessage, deleteMessage, editMessage, isEphemeral } from "./messages.ts";
import { asBotMayRead, channelPayload, guildPayload } from "./payloads.ts";
import { ChannelKind, Flag } from "./protocol.ts";
import { type Answer, type Call, noContent, ok, type Route } from "./route.ts";
import type { Channel } from "./world.ts";

/** Guilds, channels, threads, and the messages the bot sends without being asked through an interaction. */
export const channelRoutes: readonly Route[] = [
	{ method: "GET", path: "/guilds/{guild_id}", handle: showGuild },
	{ method: "GET", path: "/guilds/{guild_id}/channels", handle: listChannels },
	{ method: "GET", path: "/users/{user_id}", handle: showUser },
	{ method: "POST", path: "/users/@me/channels", handle: openDm },
	{ method: "GET", path: "/channels/{channel_id}", handle: (call) => ok(channelPayload(channelOf(call))) },
	{ method: "POST", path: "/channels/{channel_id}/typing", handle: type },
	{ method: "GET", path: "/channels/{channel_id}/messages", handle: listMessages },
	{ method: "POST", path: "/channels/{channel_id}/messages", handle: send },
	{ method: "GET", path: "/channels/{channel_id}/messages/{message_id}", handle: show },
	{ method: "PATCH", path: "/channels/{channel_id}/messages/{message_id}", handle: edit },
	{ method: "DELETE", path: "/channels/{channel_id}/messages/{message_id}", handle: remove },
	{ method: "POST", path: "/channels/{channel_id}/messages/{message_id}/threads", handle: threadFromMessage },
	{ method: "POST", path: "/channels/{channel_id}/threads", handle: threadAlone },
	{ method: "PUT", path: "/channels/{channel_id}/thread-members/@me", handle: joinThread },
];

function showGuild({ world, param }: Call): Answer {
	const guild = world.guilds.get(param("guild_id"));
	if (!guild) throw new ApiError(404, 10004, "Unknown Guild");
	return ok(guildPayload(guild));
}

function listChannels({ world, param }: Call): Answer {
	const inGuild = [...world.channels.values()].filter(({ guildId }) => guildId === param("guild_id"));
	return ok(inGuild.filter((channel) => channel.type === ChannelKind.Text).map(channelPayload));
}

function showUser({ world, param }: Call): Answer {
	const user = world.users.get(param("user_id"));
	if (!user) throw new ApiError(404, 10013, "Unknown User");
	return ok(user);
}

function openDm({ world, body }: Call): Answer {
	const user = world.users.get((body as { recipient_id?: string }).recipient_id ?? "");
	if (!user || user.bot) throw new ApiError(400, 50033, "Invalid Recipient(s)");
	return ok(channelPayload(world.dm(user)));
}

function type(call: Call): Answer {
	channelOf(call);
	return noContent;
}

function listMessages(call: Call): Answer {
	const channel = channelOf(call);
	const limit = Number(call.query.get("limit") ?? 50);
	const visible = call.world.messages.filter((one) => one.channel_id === channel.id && !isEphemeral(one));
	const newestFirst = visible.slice(-limit).reverse();
	return ok(newestFirst.map((message) => asBotMayRead(call.world, message)));
}

function send(call: Call): Answer {
	const { world, files } = call;
	const channel = channelOf(call);
	// Such a channel can be opened all the same; Discord says so only when something is sent.
	if (channel.recipient && world.closed.has(channel.recipient.id))
		throw new ApiError(403, 50007, "Cannot send messages to this user", { violation: false });
	const sent = sentBefore(call);
	if (sent) return ok(sent);
	const draft = { channel, author: world.bot, body: call.body as MessageBody, files };
	return ok(createMessage(world, draft));
}

/** With enforce_nonce, Discord gives back the message of the last minutes that has the same nonce. */
function sentBefore({ world, body, param }: Call): APIMessage | undefined {
	const { nonce, enforce_nonce: isEnforced } = body as RESTPostAPIChannelMessageJSONBody;
	if (!isEnforced || nonce === undefined) return undefined;
	const place = param("channel_id");
	return world.messages.find(
		(one) => one.channel_id === place && one.author.id === world.bot.id && one.nonce === nonce,
	);
}

function show(call: Call): Answer {
	return ok(asBotMayRead(call.world, messageOf(call)));
}

function edit(call: Call): Answer {
	const message = messageOf(call);
	if (message.author.id !== call.world.bot.id)
		throw new ApiError(403, 50005, "Cannot edit a message authored by another user");
	return ok(editMessage(call.world, message, call.body as MessageBody, call.files));
}

function remove(call: Call): Answer {
	const message = messageOf(call);
	if (message.author.id !== call.world.bot.id) throw new ApiError(403, 50013, "Missing Permissions");
	deleteMessage(call.world, message);
	return noContent;
}

function threadFromMessage(call: Call): Answer {
	const message = messageOf(call);
	const channel = channelOf(call);
	if (call.world.channels.has(message.id))
		throw new ApiError(400, 160004, "A thread has already been created for this message");
	const started = startThread(call, channel, message.id);
	message.flags = (message.flags ?? 0) | Flag.HasThread;
	return started;
}

function threadAlone(call: Call): Answer {
	return startThread(call, channelOf(call));
}

function startThread({ world, body }: Call, parent: Channel, id?: string): Answer {
	if (parent.type !== ChannelKind.Text)
		throw new ApiError(400, 50024, "Cannot execute action on this channel type");
	const { name } = body as RESTPostAPIChannelMessagesThreadsJSONBody;
	const thread = channelPayload(world.addThread(name, parent, world.bot.id, id));
	world.publish({ t: "THREAD_CREATE", d: { ...thread, newly_created: true } });
	return { status: 201, body: thread };
}

function joinThread(call: Call): Answer {
	const isThread = channelOf(call).type === ChannelKind.Thread;
	if (!isThread) throw new ApiError(400, 50024, "Cannot execute action on this channel type");
	return noContent;
}

function channelOf({ world, param }: Call): Channel {
	const channel = world.channels.get(param("channel_id"));
	if (!channel) throw ApiError.gone(10003, "Unknown Channel");
	return channel;
}

/** Ephemeral messages are out of reach here: they belong to their interaction alone. */
function messageOf(call: Call): APIMessage {
	const channel = channelOf(call);
	const message = call.world.message(call.param("message_id"));
	if (!message || message.channel_id !== channel.id || isEphemeral(message))
		throw ApiError.gone(10008, "Unknown Message");
	return message;
}
