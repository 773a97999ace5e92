import type { APIAttachment, APIEmbed, APIMessage, APIUser } from "discord.js";
import { ApiError } from "./api-error.ts";
import type { MessageBody } from "./message-limits.ts";
import { asBotMayRead, messageEventPayload } from "./payloads.ts";
import { Flag, MessageKind } from "./protocol.ts";
import type { UploadedFile } from "./request-body.ts";
import type { Channel, World } from "./world.ts";

interface Draft {
	channel: Channel;
	author: APIUser;
	body: MessageBody;
	files?: readonly UploadedFile[];
	/** Fields that do not come from the body, such as those of an interaction's response. */
	extra?: Partial<APIMessage>;
}

/** Discord ignores the other flags in a request. */
const settableFlags = (1 << 2) | Flag.Ephemeral | (1 << 12) | Flag.ComponentsV2;

/** An ephemeral message stays one, and another never becomes one. */
const editableFlags = (1 << 2) | Flag.ComponentsV2;

/** Puts a message into the world and tells the bot, as Discord does even of the bot's own. */
export function createMessage(world: World, draft: Draft): APIMessage {
	const message = draftMessage(world, draft);
	refuseEmpty(message);
	world.messages.push(message);
	publishMessage(world, "MESSAGE_CREATE", message);
	return message;
}

/** The empty message with "… is thinking" that a deferred response shows. */
export function createPlaceholder(world: World, draft: Draft): APIMessage {
	const message = draftMessage(world, draft);
	message.flags = (message.flags ?? 0) | Flag.Loading;
	world.messages.push(message);
	publishMessage(world, "MESSAGE_CREATE", message);
	return message;
}

/** Changes what the body names and leaves the rest. */
export function editMessage(
	world: World,
	message: APIMessage,
	body: MessageBody,
	files: readonly UploadedFile[] = [],
): APIMessage {
	const kept = body.attachments ? keptAttachments(message, body) : message.attachments;
	const edited: APIMessage = {
		...message,
		...(body.content !== undefined && { content: body.content?.trim() ?? "" }),
		...(body.embeds !== undefined && { embeds: (body.embeds ?? []).map(shownEmbed) }),
		...(body.components !== undefined && { components: withIds(body.components ?? []) }),
		attachments: [...kept, ...newAttachments(world, files)],
		flags: ((message.flags ?? 0) & ~Flag.Loading) | ((body.flags ?? 0) & editableFlags),
		edited_timestamp: new Date(world.now()).toISOString(),
	};
	refuseEmpty(edited);
	Object.assign(message, edited);
	publishMessage(world, "MESSAGE_UPDATE", message);
	return message;
}

export function deleteMessage(world: World, message: APIMessage): void {
	world.messages.splice(world.messages.indexOf(message), 1);
	const guildId = world.channels.get(message.channel_id)?.guildId;
	const d = { id: message.id, channel_id: message.channel_id, ...(guildId && { guild_id: guildId }) };
	if (!isEphemeral(message)) world.publish({ t: "MESSAGE_DELETE", d });
}

export function isEphemeral(message: APIMessage): boolean {
	return ((message.flags ?? 0) & Flag.Ephemeral) !== 0;
}

export function isLoading(message: APIMessage): boolean {
	return ((message.flags ?? 0) & Flag.Loading) !== 0;
}

/** Only the one user and the application know of an ephemeral message; the gateway says nothing of it. */
function publishMessage(world: World, t: string, message: APIMessage): void {
	if (isEphemeral(message)) return;
	world.publish({ t, d: messageEventPayload(world, asBotMayRead(world, message)) });
}

function draftMessage(world: World, { channel, author, body, files = [], extra }: Draft): APIMessage {
	const content = body.content?.trim() ?? "";
	const reference = referencedMessage(world, channel, body);
	const pinged = body.allowed_mentions?.replied_user === false ? undefined : reference;
	return {
		id: world.nextId(),
		channel_id: channel.id,
		type: reference ? MessageKind.Reply : MessageKind.Default,
		author,
		content,
		embeds: (body.embeds ?? []).map(shownEmbed),
		components: withIds(body.components ?? []),
		attachments: newAttachments(world, files),
		mentions: author.bot ? pingedUsers(world, content, body) : mentionedUsers(world, content, pinged),
		mention_roles: [],
		mention_everyone: false,
		pinned: false,
		tts: false,
		timestamp: new Date(world.now()).toISOString(),
		edited_timestamp: null,
		flags: (body.flags ?? 0) & settableFlags,
		...(body.nonce != null && { nonce: body.nonce }),
		...(reference && referenceFields(channel, reference)),
		...extra,
	};
}

function referenceFields(channel: Channel, reference: APIMessage): Partial<APIMessage> {
	const place = { channel_id: channel.id, ...(channel.guildId && { guild_id: channel.guildId }) };
	return {
		message_reference: { type: 0, message_id: reference.id, ...place },
		referenced_message: structuredClone(reference),
	};
}

function referencedMessage(world: World, channel: Channel, body: MessageBody): APIMessage | undefined {
	const wanted = body.message_reference;
	if (!wanted) return undefined;
	const found = world.message(wanted.message_id);
	if (found && found.channel_id === channel.id && !isEphemeral(found)) return found;
	if (wanted.fail_if_not_exists === false) return undefined;
	const issue = { at: ["message_reference"], code: "REPLIES_UNKNOWN_MESSAGE", reason: "Unknown message" };
	throw new ApiError(400, 50035, "Invalid Form Body", { issues: [issue], violation: false });
}

/** Users ping whom they name and, by Discord's default, whom they reply to. */
function mentionedUsers(world: World, content: string, reference?: APIMessage): APIUser[] {
	const named = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => world.users.get(id ?? ""));
	const all = [...named, reference?.author].filter((user) => user !== undefined);
	return [...new Set(all)];
}

/** The bot pings whom it names, as far as it lets itself. */
function pingedUsers(world: World, content: string, { allowed_mentions: allowed }: MessageBody): APIUser[] {
	const letThrough = new Set((allowed?.users ?? []).map((id) => `${id}`));
	return mentionedUsers(world, content).filter(({ id }) => letThrough.has(id));
}

function shownEmbed(embed: APIEmbed): APIEmbed {
	const fields = embed.fields?.map((field) => ({ ...field, inline: field.inline ?? false }));
	return { ...embed, type: "rich", ...(fields && { fields }) } as APIEmbed;
}

/** Discord numbers components that came without an id. */
function withIds(components: readonly unknown[]): NonNullable<APIMessage["components"]> {
	let last = 0;
	const numbered = (component: unknown): unknown => {
		const { components: inside, accessory, ...own } = component as Record<string, unknown>;
		last += 1;
		return {
			...own,
			id: own.id ?? last,
			...(Array.isArray(inside) && { components: inside.map(numbered) }),
			...(accessory !== undefined && { accessory: numbered(accessory) }),
		};
	};
	return components.map(numbered) as NonNullable<APIMessage["components"]>;
}

function newAttachments(world: World, files: readonly UploadedFile[]): APIAttachment[] {
	return files.map(({ name, bytes }) => {
		const id = world.nextId();
		world.uploads.set(id, bytes);
		return {
			...{ id, filename: name, size: bytes.length },
			url: `https://cdn.invalid/${name}`,
			proxy_url: `https://media.invalid/${name}`,
		};
	});
}

function keptAttachments(message: APIMessage, body: MessageBody): APIAttachment[] {
	const kept = new Set((body.attachments ?? []).map(({ id }) => `${id}`));
	return message.attachments.filter(({ id }) => kept.has(id));
}

function refuseEmpty(message: APIMessage): void {
	const { content, embeds, components = [], attachments } = message;
	const isEmpty = content === "" && embeds.length + components.length + attachments.length === 0;
	if (isEmpty) throw new ApiError(400, 50006, "Cannot send an empty message");
}
