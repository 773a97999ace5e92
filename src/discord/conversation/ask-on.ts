import {
	type APIButtonComponentWithCustomId,
	ButtonStyle,
	ComponentType,
	type MessageComponentInteraction,
	type ModalSubmitInteraction,
	TextInputStyle,
} from "discord.js";
import { type Language, languageOf } from "../../languages/index.ts";
import type { Engine } from "../../search/index.ts";
import { cleanQuestion, longestQuestion } from "../../search/question.ts";
import { askingOf } from "../buttons/keep-answer.ts";
import { confess } from "../buttons/press.ts";
import { admit } from "../manners/limits-of-use.ts";
import { refuseElsewhere } from "../manners/where-answered.ts";
import { limits } from "../messages/limits.ts";
import type { Service } from "../service.ts";
import { askedBefore, isOwnThread, placeIn } from "./conversation-of.ts";
import { answerKey } from "./conversations.ts";
import { takeTurn } from "./turn.ts";

/** The custom id of the button and of its form. All else they need is where they stand. */
export const askOnId = "askon:v1";

const questionField = "question";

/**
 * A button to ask on in a thread without mentioning the bot, which without a privileged intent cannot read what does
 * not: its form takes the next question.
 */
export function askOnButton({ buttons }: Language): APIButtonComponentWithCustomId {
	return {
		type: ComponentType.Button,
		style: ButtonStyle.Secondary,
		custom_id: askOnId,
		label: buttons.askOn,
	};
}

/** Opens the form. Never throws. */
export async function openAskOn(
	interaction: MessageComponentInteraction,
	_engine: Engine,
	service: Service,
): Promise<void> {
	const { buttons, chat } = languageOf(interaction.locale);
	const question = {
		type: ComponentType.TextInput,
		custom_id: questionField,
		style: TextInputStyle.Paragraph,
		required: true,
		max_length: Math.min(longestQuestion, limits.textField),
	} as const;
	try {
		await interaction.showModal({
			custom_id: askOnId,
			title: buttons.askOn,
			components: [{ type: ComponentType.Label, label: chat.question, component: question }],
		});
	} catch (fault) {
		await confess(interaction, fault, service);
	}
}

/** Answers the question of the form for everybody in the thread, as one of its conversation. Never throws. */
export async function handleAskOn(
	interaction: ModalSubmitInteraction,
	engine: Engine,
	service: Service,
): Promise<void> {
	const { conversations, state } = service;
	try {
		refuseElsewhere(interaction, state);
		await admit(service.limits, interaction);
		const words = cleanQuestion(interaction.fields.getTextInputValue(questionField));
		await interaction.deferReply();
		const asking = askingOf(interaction, false);
		const others = () => (isOwnThread(interaction) ? [askOnButton(asking.language)] : []);
		const conversation = placeIn(interaction, interaction.user.id);
		const before = () => askedBefore(interaction, interaction.user.id, conversations);
		const question = { words, conversation, before, asking, echo: true, others };
		const { content, asked } = await takeTurn(question, engine, service);
		const sent = await interaction.editReply({ ...content });
		conversations.keep(answerKey(sent.id), asked);
	} catch (fault) {
		// A fault is told to whoever asked alone: the public "thinking …" goes away first.
		if (interaction.deferred) await interaction.deleteReply().catch(() => {});
		await confess(interaction, fault, service);
	}
}
