import {
	type APIButtonComponent,
	type ButtonInteraction,
	ComponentType,
	type MessageComponentInteraction,
	MessageFlags,
} from "discord.js";
import { sentenceOf } from "../../errors.ts";
import { languageOf } from "../../languages/index.ts";
import type { Engine } from "../../search/index.ts";
import type { KeptAnswer } from "../../state/kept-answers.ts";
import type { Vote } from "../../state/votes.ts";
import { textMessage } from "../message.ts";
import type { Service } from "../service.ts";
import { contextMessage } from "./context-message.ts";
import { type Action, isAnswersId, readCustomId } from "./custom-id.ts";
import { goneSentence, pageOf } from "./paged-answer.ts";
import { placeName } from "./place.ts";
import { shareContent } from "./share-content.ts";
import { isTellId, toggleWish } from "./tell-me.ts";

/** A press that is in order: of a button that this bot made, on an answer that it still has. */
interface Press {
	readonly interaction: ButtonInteraction;
	readonly kept: KeptAnswer;
	readonly page: number;
	readonly engine: Engine;
	readonly service: Service;
}

const acts: Record<Exclude<Action, "tell">, (press: Press) => Promise<unknown>> = {
	previous: (press) => showPage(press, press.page - 1),
	at: (press) => showPage(press, press.page),
	next: (press) => showPage(press, press.page + 1),
	context: showContext,
	share,
	up: (press) => vote(press, "up"),
	down: (press) => vote(press, "down"),
};

/** Does what a button under an answer says, or tells whoever pressed it alone why not. Never throws. */
export async function handlePress(
	interaction: MessageComponentInteraction,
	engine: Engine,
	service: Service,
): Promise<void> {
	const { presses } = languageOf(interaction.locale);
	try {
		const { state } = service;
		if (!interaction.isButton()) return await tell(interaction, presses.notMine);
		if (isTellId(interaction.customId)) return await tell(interaction, toggleWish(interaction, service));
		const id = readCustomId(interaction.customId, placeName(interaction), state.secret);
		if (!id || id.action === "tell") return await tell(interaction, presses.notMine);
		const kept = state.answer(id.answer);
		if (!kept) return await tell(interaction, presses.forgotten);
		if (kept.isPrivate && kept.asker !== interaction.user.id) return await tell(interaction, presses.notMine);
		await acts[id.action]({ interaction, kept, page: id.page, engine, service });
	} catch (fault) {
		await confess(interaction, fault, service);
	}
}

/** The whole page, whatever was pressed: what is shown and what its buttons do can then never differ. */
async function showPage({ interaction, kept, engine, service }: Press, page: number): Promise<void> {
	await interaction.update(pageOf(kept, page, engine, service.state, othersOn(interaction)));
}

/** The buttons on a message that are not an answer's. */
function othersOn({ message }: ButtonInteraction): APIButtonComponent[] {
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
	const around = hit && engine.surroundings(hit);
	if (!around) return tell(interaction, goneSentence(kept, page, engine, languageOf(interaction.locale)));
	await interaction.reply({ ...contextMessage(around), flags: MessageFlags.Ephemeral });
}

/** Answering the press in public posts to the channel, whatever the bot itself may do there. */
async function share({ interaction, kept, page, engine, service: { state } }: Press): Promise<void> {
	const hit = kept.hits[page];
	if (!hit || !engine.recall(hit))
		return tell(interaction, goneSentence(kept, page, engine, languageOf(interaction.locale)));
	const copy = kept.isPrivate ? state.share({ ...kept, asker: interaction.user.id }, page) : undefined;
	if (!copy) return tell(interaction, languageOf(interaction.locale).presses.sharedBefore);
	try {
		const content = shareContent(copy, nameOf(interaction), languageOf(copy.language));
		await interaction.reply({ content, ...pageOf(copy, page, engine, state) });
	} catch (fault) {
		state.forget(copy.id);
		throw fault;
	}
}

/** As the server knows whoever pressed. */
function nameOf({ member, user }: ButtonInteraction): string {
	if (!member) return user.displayName;
	return "displayName" in member ? member.displayName : (member.nick ?? user.displayName);
}

async function tell(interaction: MessageComponentInteraction, sentence: string): Promise<void> {
	const message = { ...textMessage(sentence), flags: MessageFlags.Ephemeral } as const;
	if (interaction.deferred || interaction.replied) await interaction.followUp(message);
	else await interaction.reply(message);
}

async function confess(
	interaction: MessageComponentInteraction,
	fault: unknown,
	{ log }: Service,
): Promise<void> {
	log.error(`A button (${interaction.customId}) failed: ${sentenceOf(fault)}`);
	try {
		await tell(interaction, languageOf(interaction.locale).faults.own);
	} catch (again) {
		log.error(`A press could not be answered: ${sentenceOf(again)}`);
	}
}
