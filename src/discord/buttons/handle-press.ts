import {
	type APIButtonComponent,
	ComponentType,
	type MessageComponentInteraction,
	MessageFlags,
} from "discord.js";
import { languageOf } from "../../languages/index.ts";
import type { Engine } from "../../search/index.ts";
import type { KeptAnswer } from "../../state/kept-answers.ts";
import type { Vote } from "../../state/votes.ts";
import { contextMessage } from "../messages/context-message.ts";
import { turnNotebook } from "../notes/turn-notebook.ts";
import type { Service } from "../service.ts";
import { type AnswerAction, isAnswers, isAnswersId, isNotebooks, readCustomId } from "./custom-id.ts";
import { goneSentence, pageOf } from "./paged-answer.ts";
import { placeName } from "./place.ts";
import { answerFor, confess, nameOf, type Press, tell } from "./press.ts";
import { offerQuotations, openForm, openFormOfChoice } from "./save.ts";
import { shareContent, sharedLines } from "./share-content.ts";
import { isTellId, toggleWish } from "./tell-me.ts";

/** A form is sent, not pressed: see handle-form.ts. */
type Pressable = Exclude<AnswerAction, "note">;

const acts: Record<Pressable, (press: Press) => Promise<unknown>> = {
	previous: (press) => showPage(press, press.page - 1),
	at: (press) => showPage(press, press.page),
	next: (press) => showPage(press, press.page + 1),
	context: showContext,
	share,
	up: (press) => vote(press, "up"),
	down: (press) => vote(press, "down"),
	save: openForm,
	choose: offerQuotations,
	pick: openFormOfChoice,
};

/** Does what a button under an answer says, or tells whoever pressed it alone why not. Never throws. */
export async function handlePress(
	interaction: MessageComponentInteraction,
	engine: Engine,
	service: Service,
): Promise<void> {
	const { presses } = languageOf(interaction.locale);
	try {
		if (isTellId(interaction.customId)) return await tell(interaction, toggleWish(interaction, service));
		const id = readCustomId(interaction.customId, placeName(interaction), service.state.secret);
		if (id && isNotebooks(id)) return await turnNotebook(interaction, id, engine, service);
		if (!id || !isAnswers(id) || id.action === "note") return await tell(interaction, presses.notMine);
		const found = answerFor(interaction, id.answer, service);
		if ("refusal" in found) return await tell(interaction, found.refusal);
		await acts[id.action]({ interaction, kept: found.kept, page: id.page, engine, service });
	} catch (fault) {
		await confess(interaction, fault, service);
	}
}

/** The whole page, whatever was pressed: what is shown and what its buttons do can then never differ. */
async function showPage({ interaction, kept, engine, service }: Press, page: number): Promise<void> {
	await interaction.update(pageOf(kept, page, engine, service.state, othersOn(interaction)));
}

/** The buttons on a message that are not an answer's. */
function othersOn({ message }: MessageComponentInteraction): APIButtonComponent[] {
	return message.components
		.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
		.map((component) => component.toJSON())
		.filter((component) => component.type === ComponentType.Button)
		.filter((button) => "custom_id" in button && !isAnswersId(button.custom_id));
}

async function vote(press: Press, vote: Vote): Promise<void> {
	const { interaction, kept, page, service } = press;
	service.state.vote({ answer: kept.id, user: interaction.user.id, page, vote });
	await showPage(press, page);
}

async function showContext({ interaction, kept, page, engine }: Press): Promise<void> {
	const hit = kept.hits[page];
	const language = languageOf(interaction.locale);
	const around = hit && engine.surroundings(hit);
	if (!around) return tell(interaction, goneSentence(kept, page, engine, language));
	const marked = kept.kind === "ask" ? [] : hit.highlights;
	await interaction.reply({ ...contextMessage(around, marked, language), flags: MessageFlags.Ephemeral });
}

/** Answering the press in public posts to the channel, whatever the bot itself may do there. */
async function share({ interaction, kept, page, engine, service: { state } }: Press): Promise<void> {
	const hit = kept.hits[page];
	if (!hit || !engine.recall(hit))
		return tell(interaction, goneSentence(kept, page, engine, languageOf(interaction.locale)));
	const copy = kept.isPrivate ? state.share({ ...kept, asker: interaction.user.id }, page) : undefined;
	if (!copy) return tell(interaction, languageOf(interaction.locale).presses.sharedBefore);
	try {
		const content = contentOf(copy, interaction);
		await interaction.reply({ content, ...pageOf(copy, page, engine, state) });
	} catch (fault) {
		state.forget(copy.id);
		throw fault;
	}
}

/** Of quotations the lines above them stand in the message alone: they are shared as they are. */
function contentOf(copy: KeptAnswer, interaction: MessageComponentInteraction): string {
	const language = languageOf(copy.language);
	const sharer = nameOf(interaction);
	return copy.kind === "ask"
		? shareContent(copy, sharer, language)
		: sharedLines(interaction.message.content, sharer, language);
}
