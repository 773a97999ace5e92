import type { APIMessage } from "discord.js";
import type { Choice, Interaction, Modal } from "./interactions.ts";
import { isEphemeral, isLoading } from "./messages.ts";
import { Callback, firstResponseLimitMs } from "./protocol.ts";
import type { World } from "./world.ts";

/** What became of a slash command, a press, a menu command or a modal that a user sent. */
export class InteractionHandle {
	readonly #world: World;
	readonly interaction: Interaction;

	constructor(world: World, interaction: Interaction) {
		this.#world = world;
		this.interaction = interaction;
	}

	/** Whether the bot first said that it needs time. */
	get deferred(): boolean {
		const type = this.interaction.response?.type;
		return type === Callback.DeferredMessage || type === Callback.DeferredUpdate;
	}

	/** Whether only the user can see the answer. */
	get ephemeral(): boolean {
		const message = this.#world.message(this.interaction.originalId);
		return message !== undefined && isEphemeral(message);
	}

	/** From the user's act to the bot's first response. */
	get firstResponseMs(): number {
		const { response, dispatchedAt } = this.interaction;
		if (!response) throw new Error(`${this.interaction.label} has had no response yet`);
		return response.at - dispatchedAt;
	}

	/** The answer as it stands now; undefined while there is none, or when the bot has deleted it. */
	get message(): APIMessage | undefined {
		const message = this.#world.message(this.interaction.answerId);
		return message && !isLoading(message) ? message : undefined;
	}

	/** Of a press: the message with what was pressed. */
	get source(): APIMessage | undefined {
		return this.#world.message(this.interaction.sourceMessageId);
	}

	get followUps(): readonly APIMessage[] {
		return this.interaction.followUpIds.flatMap((id) => this.#world.message(id) ?? []);
	}

	/** Resolves on the bot's first response of whatever kind. */
	async responded(): Promise<void> {
		await this.#until(({ response }) => response, "a first response");
	}

	/** Resolves with the first answer the user can read: after a deferral, the edited message. */
	reply(): Promise<APIMessage> {
		return this.#until((interaction) => {
			if (interaction.modal) throw new Error(`${interaction.label} was answered with a modal`);
			return this.message && structuredClone(this.message);
		}, "a reply");
	}

	/** Resolves with the follow-up of this number, from 1. */
	followUp(number = 1): Promise<APIMessage> {
		return this.#until(() => this.followUps[number - 1], `follow-up ${number}`);
	}

	/** Resolves with the form the bot opened. */
	modal(): Promise<Modal> {
		return this.#until(({ modal }) => modal, "a modal");
	}

	/** Resolves with what autocomplete offered. */
	choices(): Promise<readonly Choice[]> {
		return this.#until(({ choices }) => choices, "choices");
	}

	#until<T>(look: (interaction: Interaction) => T | undefined, what: string): Promise<T> {
		const { label } = this.interaction;
		return this.#world.waits.until(() => {
			const found = look(this.interaction);
			if (found === undefined && this.interaction.expired)
				throw new Error(`${label} had no response within ${firstResponseLimitMs} ms`);
			return found;
		}, `${what} to ${label}`);
	}
}

/** A message a user sent. */
export class SaidHandle {
	readonly #world: World;
	readonly message: APIMessage;

	constructor(world: World, message: APIMessage) {
		this.#world = world;
		this.message = message;
	}

	/** What the bot wrote in reply to this very message, or in a thread started from it, so far. */
	get replies(): readonly APIMessage[] {
		const { id } = this.message;
		return this.#byBot().filter((one) => one.message_reference?.message_id === id || one.channel_id === id);
	}

	/**
	 * Resolves with the bot's first reply to this message or, if it writes without a reference, with its next
	 * message in the channel.
	 */
	reply(): Promise<APIMessage> {
		return this.#world.waits.until(
			() => {
				const reply = this.replies[0] ?? this.#byBot().find((one) => this.#isLoose(one));
				return reply && structuredClone(reply);
			},
			`an answer to ${JSON.stringify(this.message.content.slice(0, 80))}`,
		);
	}

	#isLoose(message: APIMessage): boolean {
		return (
			message.channel_id === this.message.channel_id && !message.message_reference && !message.webhook_id
		);
	}

	#byBot(): APIMessage[] {
		const { messages, bot } = this.#world;
		return messages.slice(messages.indexOf(this.message) + 1).filter(({ author }) => author.id === bot.id);
	}
}
