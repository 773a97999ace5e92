import { type Message as DiscordMessage, MessageType } from "discord.js";
import { sentenceOf, UserError } from "../errors.ts";
import { english, type Language, languageOf, languages } from "../languages/index.ts";
import type { Engine } from "../search/index.ts";
import { placeOf, recallAsked, recoverAsked } from "./conversation/conversation-of.ts";
import { answerKey } from "./conversation/conversations.ts";
import { wordsTo } from "./conversation/question-behind.ts";
import { goOnButtons } from "./conversation/threads.ts";
import { type Question, type Turn, takeTurn } from "./conversation/turn.ts";
import { whileTyping } from "./conversation/typing.ts";
import { waitSentence } from "./manners/limits-of-use.ts";
import { answersHere } from "./manners/where-answered.ts";
import { type Message, textMessage } from "./messages/message.ts";
import type { Service } from "./service.ts";

/** Answers a message that is addressed to the bot: one that mentions it, or a direct one. Never throws. */
export async function handleMessage(
	message: DiscordMessage,
	engine: Engine,
	service: Service,
): Promise<void> {
	if (!isAddressed(message)) return;
	try {
		if (!answersHere(message, service.state)) return;
		const permission = await service.limits.take(message.author.id, message.guildId);
		const words = wordsTo(message);
		if (permission.granted && words !== "" && !isNew(words)) await converse(message, words, engine, service);
		else if (permission.granted) await send(message, textMessage(sayTo(message, words, service)));
		// Told once: who goes on asking has read it, and others in the channel need not read it again.
		else if (permission.first)
			await send(message, textMessage(waitSentence(permission, languageIn(message, service))));
	} catch (fault) {
		service.log.error(
			`A message in channel ${message.channelId} could not be answered: ${sentenceOf(fault)}`,
		);
	}
}

/**
 * Never true of bots' messages, its own among them: two bots could keep each other talking for ever. A reply to the
 * bot mentions it unless who replies switched that off, and then Discord does not show the bot what it says.
 */
function isAddressed({
	author,
	client,
	guildId,
	mentions,
	system,
	type,
	webhookId,
}: DiscordMessage): boolean {
	if (author.bot || webhookId || system) return false;
	if (type !== MessageType.Default && type !== MessageType.Reply) return false;
	return guildId === null || (client.user !== null && mentions.users.has(client.user.id));
}

/** Whether somebody asks to start over: "new", "/new", "new topic". */
function isNew(words: string): boolean {
	const said = words.toLowerCase().replace(/^\/|[.!。！]$/g, "");
	return languages.some(({ chat }) => chat.startOver.includes(said));
}

function sayTo(message: DiscordMessage, words: string, service: Service): string {
	const { chat } = languageIn(message, service);
	if (words === "") return chat.greeting;
	service.conversations.keep(placeOf(message), []);
	return chat.startedOver;
}

/**
 * Discord does not tell which language somebody has set who writes a message: the server's is the next best, in
 * direct messages that of their last interaction.
 */
function languageIn({ author, guild, guildId }: DiscordMessage, { languages }: Service): Language {
	if (guildId === null) return languages.get(author.id) ?? english;
	return languageOf(guild?.preferredLocale);
}

/** Answers a question as one of its conversation. */
async function converse(
	message: DiscordMessage,
	words: string,
	engine: Engine,
	service: Service,
): Promise<void> {
	const { conversations, log } = service;
	const { content, asked } = await whileTyping(
		message,
		async (): Promise<Partial<Turn> & Pick<Turn, "content">> => {
			try {
				return await takeTurn(questionIn(message, words, service), engine, service);
			} catch (fault) {
				if (!(fault instanceof UserError))
					log.error(`A question could not be answered: ${sentenceOf(fault)}`);
				const language = languageIn(message, service);
				const sentence = fault instanceof UserError ? fault.in(language) : language.faults.own;
				return { content: textMessage(sentence) };
			}
		},
	);
	const sent = await send(message, content);
	if (asked) conversations.keep(answerKey(sent.id), asked);
}

function questionIn(message: DiscordMessage, words: string, service: Service): Question {
	const { conversations } = service;
	const language = languageIn(message, service);
	return {
		words,
		conversation: placeOf(message),
		before: recallAsked(message, conversations) ?? (() => recoverAsked(message, conversations)),
		asking: { place: message, asker: message.author.id, language, isPrivate: false },
		echo: false,
		others: (answer) => goOnButtons(message, answer, language),
	};
}

/**
 * As a reply to the question; as a plain message where the question is gone by now. There is one for each message: sent
 * again because the connection broke, Discord knows it by its nonce and does not show it twice.
 */
function send(message: DiscordMessage, content: Message): Promise<DiscordMessage> {
	return message.reply({ ...content, failIfNotExists: false, nonce: message.id, enforceNonce: true });
}
