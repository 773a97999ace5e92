import {
	type APIButtonComponentWithCustomId,
	type ButtonInteraction,
	ButtonStyle,
	ChannelType,
	ComponentType,
	DiscordAPIError,
	PermissionFlagsBits,
	RESTJSONErrorCodes,
	ThreadAutoArchiveDuration,
} from "discord.js";
import { sentenceOf, UserError } from "../../errors.ts";
import { type Language, languageOf } from "../../languages/index.ts";
import type { Answer } from "../../search/index.ts";
import { tell } from "../buttons/press.ts";
import { admit } from "../manners/limits-of-use.ts";
import { textMessage } from "../messages/message.ts";
import { shortPlain } from "../messages/quoted-text.ts";
import type { Service } from "../service.ts";
import { askOnButton } from "./ask-on.ts";
import { type Here, isOwnThread } from "./conversation-of.ts";
import { answerKey } from "./conversations.ts";
import { questionBehind } from "./question-behind.ts";

/** The custom id of the button that opens a thread. All else it needs is in the message it stands below. */
export const threadButtonId = "thread:v1";

/** A button that opens a thread on the answer it stands below. */
function openThreadButton({ buttons }: Language): APIButtonComponentWithCustomId {
	return {
		type: ComponentType.Button,
		style: ButtonStyle.Secondary,
		custom_id: threadButtonId,
		label: buttons.thread,
	};
}

/**
 * The button to go on from a public answer, where there is a way: in a thread of its own, which what answers nothing
 * needs not, or in the one it stands in.
 */
export function goOnButtons(
	here: Here,
	{ strength }: Answer,
	language: Language,
): APIButtonComponentWithCustomId[] {
	if (canHaveThreads(here.channel)) return strength === "none" ? [] : [openThreadButton(language)];
	return isOwnThread(here) ? [askOnButton(language)] : [];
}

/** Whether threads can hang under messages of a channel: not in direct messages, nor in threads. */
function canHaveThreads(channel: { readonly type: ChannelType } | null): boolean {
	return channel?.type === ChannelType.GuildText;
}

/** Opens a thread on the answer whose button was pressed; what is in the way is told to who pressed it. Never throws. */
export async function handleOpenThread(interaction: ButtonInteraction, service: Service): Promise<void> {
	const { log } = service;
	try {
		await admit(service.limits, interaction);
		refuseWhereImpossible(interaction);
		await interaction.deferUpdate();
		await openThread(interaction, service);
	} catch (fault) {
		const { threads } = languageOf(interaction.locale);
		const sentence = reasonOf(fault, interaction, threads);
		if (sentence === threads.fault) log.error(`A thread could not be opened: ${sentenceOf(fault)}`);
		await tell(interaction, sentence).catch((again) =>
			log.error(`A press of "Open a thread" could not be answered: ${sentenceOf(again)}`),
		);
	}
}

/** The longest name of a thread that Discord takes. */
const longestName = 100;

async function openThread(
	{ guildId, locale, message }: ButtonInteraction,
	{ conversations }: Service,
): Promise<void> {
	const { threads } = languageOf(locale);
	const behind = await questionBehind(message);
	const thread = await message.startThread({
		name: nameOf(behind?.question ?? "", threads.name),
		autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
	});
	const asked =
		conversations.recall(answerKey(message.id)) ??
		(behind ? [conversations.asked(behind.question, behind.user, guildId)] : []);
	conversations.keep(thread.id, asked);
	const components = [
		{ type: ComponentType.ActionRow, components: [askOnButton(languageOf(locale))] },
	] as const;
	await thread.send({ ...textMessage(threads.welcome), components, nonce: thread.id, enforceNonce: true });
}

/** A thread's name shows mentions and the like as the signs they are made of. */
function nameOf(question: string, unknown: string): string {
	const words = question
		.replace(/<[^<>\s]+>/g, " ")
		.replace(/\s+/g, " ")
		.trim();
	return shortPlain(words || unknown, longestName);
}

const needed = [PermissionFlagsBits.CreatePublicThreads, PermissionFlagsBits.SendMessagesInThreads];

/** @throws {UserError} before Discord is asked for what it would refuse, or what the person could not do themselves. */
function refuseWhereImpossible({
	appPermissions,
	channel,
	memberPermissions,
	message,
}: ButtonInteraction): void {
	if (!canHaveThreads(channel)) throw new UserError(({ threads }) => threads.notHere);
	if (message.hasThread) throw new UserError(({ threads }) => threads.there(threadOn(message)));
	if (!memberPermissions?.has(PermissionFlagsBits.CreatePublicThreads))
		throw new UserError(({ threads }) => threads.notYou);
	if (!appPermissions.has(needed)) throw new UserError(({ threads }) => threads.notMe);
}

/** A thread has the id of the message it hangs under. */
function threadOn({ id }: { readonly id: string }): string {
	return `<#${id}>`;
}

function reasonOf(
	fault: unknown,
	{ locale, message }: ButtonInteraction,
	threads: Language["threads"],
): string {
	if (fault instanceof UserError) return fault.in(languageOf(locale));
	const code = fault instanceof DiscordAPIError ? fault.code : undefined;
	switch (code) {
		case RESTJSONErrorCodes.MissingPermissions:
		case RESTJSONErrorCodes.MissingAccess:
			return threads.notMe;
		case RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage:
			return threads.there(threadOn(message));
		case RESTJSONErrorCodes.MaximumActiveThreads:
			return threads.full;
		default:
			return threads.fault;
	}
}
