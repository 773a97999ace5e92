import { type MessageComponentInteraction, MessageFlags, type ModalSubmitInteraction } from "discord.js";
import { sentenceOf, UserError } from "../../errors.ts";
import { languageOf } from "../../languages/index.ts";
import type { Engine } from "../../search/index.ts";
import type { KeptAnswer } from "../../state/kept-answers.ts";
import { textMessage } from "../messages/message.ts";
import type { Service } from "../service.ts";

/** A press of a button, a choice from a menu, or a form that is sent. */
export type Pressed = MessageComponentInteraction | ModalSubmitInteraction;

/** A press that is in order: of something that this bot made, on an answer that it still has. */
export interface Press<Interaction extends Pressed = MessageComponentInteraction> {
	readonly interaction: Interaction;
	readonly kept: KeptAnswer;
	readonly page: number;
	readonly engine: Engine;
	readonly service: Service;
}

/** The answer of an id, or why whoever pressed cannot have it. */
export function answerFor(
	{ user, locale }: Pressed,
	id: string,
	{ state }: Service,
): { readonly kept: KeptAnswer } | { readonly refusal: string } {
	const { presses } = languageOf(locale);
	const kept = state.answer(id);
	if (!kept) return { refusal: presses.forgotten };
	return kept.isPrivate && kept.asker !== user.id ? { refusal: presses.notMine } : { kept };
}

/** As the server knows whoever pressed. */
export function nameOf({ member, user }: Pressed): string {
	if (!member) return user.displayName;
	return "displayName" in member ? member.displayName : (member.nick ?? user.displayName);
}

/** Tells whoever pressed alone. */
export async function tell(interaction: Pressed, sentence: string): Promise<void> {
	const message = { ...textMessage(sentence), flags: MessageFlags.Ephemeral } as const;
	if (interaction.deferred || interaction.replied) await interaction.followUp(message);
	else await interaction.reply(message);
}

/** Tells whoever pressed what went wrong; a fault of the bot's own is logged. Never throws. */
export async function confess(interaction: Pressed, fault: unknown, { log }: Service): Promise<void> {
	const isTheirs = fault instanceof UserError;
	if (!isTheirs) log.error(`A button (${interaction.customId}) failed: ${sentenceOf(fault)}`);
	const language = languageOf(interaction.locale);
	try {
		await tell(interaction, isTheirs ? fault.in(language) : language.faults.own);
	} catch (again) {
		log.error(`A press could not be answered: ${sentenceOf(again)}`);
	}
}
