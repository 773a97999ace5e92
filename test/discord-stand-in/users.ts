import type { APIMessage, APIUser } from "discord.js";
import { chooseFrom } from "./choose.ts";
import { findCommand, type OptionValues, typeCommand, typeHalfway } from "./command-use.ts";
import { buttonType, type Component, everyComponent, stringSelectType } from "./component-limits.ts";
import { InteractionHandle, SaidHandle } from "./handles.ts";
import { dispatchInteraction } from "./interactions.ts";
import { createMessage, isEphemeral } from "./messages.ts";
import { CommandKind, InteractionKind } from "./protocol.ts";
import type { Channel, World } from "./world.ts";

/** Who does something, and where; by default the reader, in the guild's channel. */
export interface By {
	readonly user?: APIUser;
	readonly channel?: Channel;
	/** Permissions the user has there beside those of an ordinary member. */
	readonly granted?: bigint;
}

export interface Saying {
	readonly channel?: Channel;
	readonly author?: APIUser;
	/** Whether the text begins with a mention of the bot. */
	readonly mention?: boolean;
	/** The message replied to; replying to the bot mentions it, as Discord's client does by default. */
	readonly replyTo?: APIMessage;
	/** Whether the reply's "@ on" was switched off, so that it mentions nobody. */
	readonly pingOff?: boolean;
}

export interface Press {
	readonly user?: APIUser;
	/** What was chosen, when the component is a select menu: of channels, their ids. */
	readonly values?: readonly string[];
	/** Permissions beyond an ordinary member's that the user has there. */
	readonly granted?: bigint;
	/** Permissions of an ordinary member that the user does not have there. */
	readonly lacking?: bigint;
	/** The same of the bot. */
	readonly botLacking?: bigint;
	/** Whether a client that lies presses: the message need not have such a button, nor show it to the user. */
	readonly forged?: boolean;
}

interface Defaults {
	readonly user: APIUser;
	readonly channel: Channel;
	/** Throws when there is no bot that could be used. */
	readonly requireBot: () => void;
}

/** What people do in Discord's client. */
export class Users {
	readonly #world: World;
	readonly #defaults: Defaults;

	constructor(world: World, defaults: Defaults) {
		this.#world = world;
		this.#defaults = defaults;
	}

	slash(path: string, options: OptionValues, by: By): InteractionHandle {
		const place = this.#place(by);
		const { data } = typeCommand(this.#world, path, options, place.channel);
		const use = { kind: InteractionKind.Command, commandKind: CommandKind.Slash, label: `/${path}`, data };
		return this.#dispatch({ ...use, ...place, ...(by.granted && { granted: by.granted }) });
	}

	typing(
		path: string,
		focused: { name: string; value: string },
		others: OptionValues,
		by: By,
	): InteractionHandle {
		const place = this.#place(by);
		const { data } = typeHalfway(this.#world, path, focused, others, place.channel);
		const use = {
			kind: InteractionKind.Autocomplete,
			label: `/${path} ${focused.name} (autocomplete)`,
			data,
		};
		return this.#dispatch({ ...use, ...place, ...(by.granted && { granted: by.granted }) });
	}

	menu(name: string, target: APIMessage, { user }: By): InteractionHandle {
		const place = this.#place({ ...(user && { user }), channel: this.#channelOf(target) });
		const command = findCommand(this.#world, name, CommandKind.Message, place.channel);
		const data = {
			id: command.id,
			name,
			type: CommandKind.Message,
			target_id: target.id,
			resolved: { messages: { [target.id]: this.#world.message(target.id) } },
			...(command.guild_id && { guild_id: command.guild_id }),
		};
		const use = {
			kind: InteractionKind.Command,
			commandKind: CommandKind.Message,
			label: `menu "${name}"`,
			data,
		};
		return this.#dispatch({ ...use, ...place });
	}

	press(
		target: APIMessage,
		customId: string,
		{ user, values, granted, lacking, botLacking, forged }: Press,
	): InteractionHandle {
		const message = this.#world.message(target.id);
		if (!message) throw new Error("the message with the component is gone");
		const place = this.#place({ ...(user && { user }), channel: this.#channelOf(message) });
		if (!forged) this.#refuseUnseen(message, place.user);
		const forgedType = values ? stringSelectType : buttonType;
		const component = forged ? { type: forgedType } : pressable(message, customId, values);
		const chosen = values && chooseFrom(this.#world, component, values);
		const data = { custom_id: customId, component_type: component.type, ...chosen };
		const use = { kind: InteractionKind.Component, label: `press of ${customId}`, data };
		const permissions = {
			...(granted && { granted }),
			...(lacking && { lacking }),
			...(botLacking && { botLacking }),
		};
		return this.#dispatch({ ...use, ...place, ...permissions, sourceMessageId: message.id });
	}

	async submitModal(
		opened: InteractionHandle,
		values: Readonly<Record<string, string>>,
	): Promise<InteractionHandle> {
		const modal = await opened.modal();
		const { user, channel, sourceMessageId } = opened.interaction;
		const data = { custom_id: modal.custom_id, components: filledIn(modal.components, values) };
		const use = { kind: InteractionKind.ModalSubmit, label: `modal ${modal.custom_id}`, data, user, channel };
		return this.#dispatch({ ...use, ...(sourceMessageId && { sourceMessageId }) });
	}

	say(text: string, { channel, author, mention = false, replyTo, pingOff }: Saying): SaidHandle {
		const place = this.#place({ ...(author && { user: author }), ...(channel && { channel }) });
		const where = channel ?? (replyTo ? this.#channelOf(replyTo) : place.channel);
		const content = mention ? `<@${this.#world.bot.id}> ${text}` : text;
		const reference = replyTo && { message_reference: { message_id: replyTo.id } };
		const body = {
			content,
			...reference,
			...(pingOff && { allowed_mentions: { replied_user: false } }),
		};
		return new SaidHandle(
			this.#world,
			createMessage(this.#world, { channel: where, author: place.user, body }),
		);
	}

	#dispatch(use: Parameters<typeof dispatchInteraction>[1]): InteractionHandle {
		this.#defaults.requireBot();
		return new InteractionHandle(this.#world, dispatchInteraction(this.#world, use));
	}

	/** In a direct-message channel nobody but its recipient can act. */
	#place({ user, channel = this.#defaults.channel }: By): { user: APIUser; channel: Channel } {
		const actor = user ?? channel.recipient ?? this.#defaults.user;
		const isStranger = channel.recipient !== undefined && channel.recipient.id !== actor.id;
		if (isStranger) throw new Error(`${actor.username} has no part in that direct-message channel`);
		return { user: actor, channel };
	}

	#channelOf(message: APIMessage): Channel {
		const channel = this.#world.channels.get(message.channel_id);
		if (!channel) throw new Error("the message stands in no known channel");
		return channel;
	}

	#refuseUnseen(message: APIMessage, user: APIUser): void {
		const owner = message.interaction_metadata?.user;
		if (isEphemeral(message) && owner?.id !== user.id)
			throw new Error(`${user.username} cannot see that ephemeral message`);
	}
}

function pressable(message: APIMessage, customId: string, values: readonly string[] = []): Component {
	const all = everyComponent(message.components ?? []).map(({ component }) => component);
	const component = all.find(({ custom_id: id }) => id === customId);
	const ids = all.flatMap(({ custom_id: id }) => id ?? []).join(", ") || "none";
	if (!component)
		throw new Error(`the message has no component ${JSON.stringify(customId)}; there are: ${ids}`);
	if (component.disabled) throw new Error(`the component ${JSON.stringify(customId)} is disabled`);
	if (component.type === stringSelectType) refuseUnoffered(component, values);
	return component;
}

/** From a menu nobody can choose what it does not offer. */
function refuseUnoffered({ options = [] }: Component, values: readonly string[]): void {
	const strange = values.find((value) => !options.some((option) => option.value === value));
	if (strange !== undefined) throw new Error(`the menu does not offer ${JSON.stringify(strange)}`);
}

/** A form's components with the values in them; throws when a value names no field. */
function filledIn(components: readonly Component[], values: Readonly<Record<string, string>>): object[] {
	const ids = new Set(everyComponent(components).map(({ component }) => component.custom_id));
	const unknown = Object.keys(values).find((id) => !ids.has(id));
	if (unknown !== undefined) throw new Error(`the modal has no field ${JSON.stringify(unknown)}`);
	for (const { component } of everyComponent(components)) refuseUnfit(component, values);
	const fill = ({ type, custom_id: id, components: inside, component }: Component): object => ({
		type,
		id: 1,
		...(inside && { components: inside.map(fill) }),
		...(component && { component: fill(component) }),
		...(id !== undefined && { custom_id: id, value: values[id] ?? "" }),
	});
	return components.map(fill);
}

/** What Discord's client does not let a user send: a required field left empty, a text that is too long or short. */
function refuseUnfit(field: Component, values: Readonly<Record<string, string>>): void {
	const { custom_id: id, required = true, min_length: fewest = 0, max_length: most = 4_000 } = field;
	if (id === undefined) return;
	const { length } = values[id] ?? "";
	if (length === 0 && !required) return;
	if (length < Math.max(fewest, required ? 1 : 0) || length > most)
		throw new Error(`the field ${JSON.stringify(id)} cannot hold ${length} characters`);
}
