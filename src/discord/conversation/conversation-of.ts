import type { AnyThreadChannel, Client, Message as DiscordMessage, ModalSubmitInteraction } from "discord.js";
import { type Asked, answerKey, type Conversations } from "./conversations.ts";
import { type QuestionBehind, questionBehind } from "./question-behind.ts";

/** Where something is asked. */
export type Here = Pick<DiscordMessage | ModalSubmitInteraction, "channel" | "channelId" | "guildId"> & {
	readonly client: Client<boolean>;
};

/** A thread and direct messages are one conversation; in a channel, where many talk at once, each person has one. */
export function placeIn({ channel, channelId, guildId }: Here, userId: string): string {
	return guildId === null || channel?.isThread() ? `${channelId}` : `${channelId} ${userId}`;
}

/** The same of a message. */
export function placeOf(message: DiscordMessage): string {
	return placeIn(message, message.author.id);
}

/**
 * The questions that a message is to be understood from, oldest first, as far as they are in memory. A reply to an
 * answer, whosever that was, goes on from there. Undefined where Discord has to be asked: see `recoverAsked`.
 */
export function recallAsked(
	message: DiscordMessage,
	conversations: Conversations,
): readonly Asked[] | undefined {
	const answer = answerRepliedTo(message);
	if (answer) return conversations.recall(answerKey(answer));
	return conversations.recall(placeOf(message)) ?? (ownThread(message) ? undefined : []);
}

/** The same from what Discord keeps: the answer that is replied to, or that the thread hangs under. */
export async function recoverAsked(
	message: DiscordMessage,
	conversations: Conversations,
): Promise<readonly Asked[]> {
	const question = answerRepliedTo(message) && (await questionOf(() => message.fetchReference()));
	if (question) return [conversations.asked(question.question, question.user, message.guildId)];
	return askedBefore(message, message.author.id, conversations);
}

/** The questions that the next one of somebody is to be understood from, where it replies to nothing. */
export async function askedBefore(
	here: Here,
	userId: string,
	conversations: Conversations,
): Promise<readonly Asked[]> {
	const known = conversations.recall(placeIn(here, userId));
	if (known) return known;
	const thread = ownThread(here);
	const first = thread && (await questionOf(() => thread.fetchStarterMessage()));
	return first ? [conversations.asked(first.question, first.user, here.guildId)] : [];
}

/** Whether the bot opened the thread that this stands in. */
export function isOwnThread(here: Here): boolean {
	return ownThread(here) !== undefined;
}

/** The id of the message of the bot's that this one replies to. */
function answerRepliedTo({ client, mentions, reference }: DiscordMessage): string | undefined {
	return mentions.repliedUser?.id === client.user?.id ? reference?.messageId : undefined;
}

function ownThread({ channel, client }: Here): AnyThreadChannel | undefined {
	return channel?.isThread() && channel.ownerId === client.user?.id ? channel : undefined;
}

async function questionOf(
	fetchAnswer: () => Promise<DiscordMessage | null>,
): Promise<QuestionBehind | undefined> {
	// Gone, or out of reach: then the conversation begins here.
	const answer = await fetchAnswer().catch(() => null);
	return answer ? questionBehind(answer) : undefined;
}
