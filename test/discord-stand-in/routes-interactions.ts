import type { APIMessage } from "discord.js";
import { ApiError } from "./api-error.ts";
import type { Choice, Interaction, Modal } from "./interactions.ts";
import type { MessageBody } from "./message-limits.ts";
import {
	createMessage,
	createPlaceholder,
	deleteMessage,
	editMessage,
	isEphemeral,
	isLoading,
} from "./messages.ts";
import {
	Callback,
	CommandKind,
	firstResponseLimitMs,
	InteractionKind,
	MessageKind,
	tokenLifetimeMs,
} from "./protocol.ts";
import { type Answer, type Call, noContent, ok, type Route } from "./route.ts";
import type { World } from "./world.ts";

const webhook = "/webhooks/{webhook_id}/{webhook_token}";
const original = `${webhook}/messages/@original`;
const byId = `${webhook}/messages/{message_id}`;

/** The first response to an interaction, and what may follow it. */
export const interactionRoutes: readonly Route[] = [
	{
		method: "POST",
		path: "/interactions/{interaction_id}/{interaction_token}/callback",
		open: true,
		handle: respond,
	},
	{ method: "POST", path: webhook, open: true, handle: followUp },
	...[original, byId].flatMap((path): Route[] => [
		{ method: "GET", path, open: true, handle: (call) => ok(replyOf(call)) },
		{ method: "PATCH", path, open: true, handle: edit },
		{ method: "DELETE", path, open: true, handle: remove },
	]),
];

/** Which callbacks answer which kind of interaction. */
const fitting: Record<number, readonly number[]> = {
	[InteractionKind.Command]: [Callback.Message, Callback.DeferredMessage, Callback.Modal],
	[InteractionKind.Autocomplete]: [Callback.Autocomplete],
	[InteractionKind.Component]: [
		Callback.Message,
		Callback.DeferredMessage,
		Callback.DeferredUpdate,
		Callback.Update,
		Callback.Modal,
	],
	[InteractionKind.ModalSubmit]: [
		Callback.Message,
		Callback.DeferredMessage,
		Callback.DeferredUpdate,
		Callback.Update,
	],
};

function respond(call: Call): Answer {
	const { world } = call;
	const interaction = world.interactions.get(call.param("interaction_id"));
	if (!interaction || interaction.token !== call.param("interaction_token"))
		throw new ApiError(404, 10062, "Unknown interaction");
	if (interaction.response) throw new ApiError(400, 40060, "Interaction has already been acknowledged.");
	refuseLate(world, interaction);
	const { type, data } = call.body as { type: number; data?: unknown };
	if (!fits(interaction, type))
		throw new ApiError(400, 50035, `Callback ${type} does not answer this interaction`);
	const message = take(call, interaction, type, data);
	clearTimeout(interaction.timer);
	interaction.response = { type, at: world.now() };
	return call.query.get("with_response") === "true"
		? ok(withResponse(interaction, type, message))
		: noContent;
}

/** After its time an interaction is gone, and nothing more is expected of the bot. */
function refuseLate(world: World, interaction: Interaction): void {
	if (!interaction.expired && world.now() - interaction.dispatchedAt <= firstResponseLimitMs) return;
	clearTimeout(interaction.timer);
	interaction.expired = true;
	throw new ApiError(404, 10062, `Unknown interaction: no response within ${firstResponseLimitMs} ms`);
}

function fits({ kind, sourceMessageId }: Interaction, type: number): boolean {
	const needsSource = type === Callback.DeferredUpdate || type === Callback.Update;
	return Boolean(fitting[kind]?.includes(type)) && (!needsSource || sourceMessageId !== undefined);
}

function take(call: Call, interaction: Interaction, type: number, data: unknown): APIMessage | undefined {
	switch (type) {
		case Callback.Message:
			return answer(interaction, createMessage(call.world, draft(call, interaction, data)));
		case Callback.DeferredMessage: {
			const placeholder = createPlaceholder(call.world, draft(call, interaction, data));
			interaction.originalId = placeholder.id;
			return placeholder;
		}
		case Callback.Update:
			return answer(
				interaction,
				editMessage(call.world, sourceOf(call.world, interaction), data as MessageBody),
			);
		case Callback.DeferredUpdate:
			interaction.originalId = interaction.sourceMessageId ?? "";
			return sourceOf(call.world, interaction);
		case Callback.Autocomplete:
			interaction.choices = (data as { choices?: Choice[] })?.choices ?? [];
			return undefined;
		default:
			interaction.modal = data as Modal;
			return undefined;
	}
}

function answer(interaction: Interaction, message: APIMessage): APIMessage {
	interaction.originalId ??= message.id;
	interaction.answerId ??= message.id;
	return message;
}

function sourceOf(world: World, { sourceMessageId }: Interaction): APIMessage {
	const message = world.message(sourceMessageId);
	if (!message) throw ApiError.gone(10008, "Unknown Message");
	return message;
}

function draft({ world, files }: Call, interaction: Interaction, data: unknown) {
	const body = (data ?? {}) as MessageBody;
	const extra = { type: messageKind(interaction), ...origin(world, interaction) } as Partial<APIMessage>;
	return { channel: interaction.channel, author: world.bot, body, files, extra };
}

function messageKind({ kind, commandKind }: Interaction): number {
	if (kind !== InteractionKind.Command) return MessageKind.Default;
	return commandKind === CommandKind.Slash ? MessageKind.SlashCommand : MessageKind.ContextMenu;
}

function origin(world: World, { id, kind, user, sourceMessageId }: Interaction): object {
	return {
		application_id: world.bot.id,
		webhook_id: world.bot.id,
		interaction_metadata: {
			id,
			type: kind,
			user,
			authorizing_integration_owners: {},
			...(sourceMessageId && { interacted_message_id: sourceMessageId }),
		},
	};
}

function withResponse({ id, kind }: Interaction, type: number, message?: APIMessage): object {
	const about = { id, type: kind };
	if (!message) return { interaction: about, resource: { type } };
	const response = {
		response_message_id: message.id,
		response_message_loading: isLoading(message),
		response_message_ephemeral: isEphemeral(message),
	};
	return { interaction: { ...about, ...response }, resource: { type, message } };
}

/** The interaction a webhook address belongs to, as long as its token is good. */
function answered({ world, param }: Call): Interaction {
	const token = param("webhook_token");
	const interaction = [...world.interactions.values()].find((one) => one.token === token);
	if (!interaction?.response || param("webhook_id") !== world.bot.id)
		throw new ApiError(404, 10015, "Unknown Webhook");
	if (world.now() - interaction.dispatchedAt > tokenLifetimeMs)
		throw new ApiError(401, 50027, "Invalid Webhook Token");
	return interaction;
}

function replyOf(call: Call): APIMessage {
	const interaction = answered(call);
	const named = call.param("message_id");
	const id = named === "" || named === "@original" ? interaction.originalId : named;
	const mine = [interaction.originalId, ...interaction.followUpIds];
	const message = mine.includes(id) ? call.world.message(id) : undefined;
	if (!message) throw ApiError.gone(10008, "Unknown Message");
	return message;
}

function edit(call: Call): Answer {
	const interaction = answered(call);
	const message = editMessage(call.world, replyOf(call), call.body as MessageBody, call.files);
	interaction.answerId ??= message.id;
	return ok(message);
}

function remove(call: Call): Answer {
	deleteMessage(call.world, replyOf(call));
	return noContent;
}

/** The first follow-up to a deferred response takes the place of "… is thinking". */
function followUp(call: Call): Answer {
	const interaction = answered(call);
	const waiting = call.world.message(interaction.originalId);
	if (waiting && isLoading(waiting)) return edit(withMessageId(call, waiting.id));
	const message = createMessage(call.world, draft(call, interaction, call.body));
	interaction.followUpIds.push(message.id);
	interaction.answerId ??= message.id;
	return ok(message);
}

function withMessageId(call: Call, id: string): Call {
	return { ...call, param: (name) => (name === "message_id" ? id : call.param(name)) };
}
