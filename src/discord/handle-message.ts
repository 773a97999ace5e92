import { type Message as DiscordMessage, MessageType } from "discord.js";
import { sentenceOf, UserError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Engine } from "../search/index.ts";
import { answerMessage } from "./answer-message.ts";
import { ownFault } from "./handle-interaction.ts";
import { type Message, textMessage } from "./message.ts";

const greeting =
	"Ask me something about the articles, e.g. *why was the gas deal stalled?* `/quote` finds what somebody said, `/sources` lists the articles.";

/** Answers a message that is addressed to the bot: one that mentions it, or a direct one. Never throws. */
export async function handleMessage(message: DiscordMessage, engine: Engine, log: Log): Promise<void> {
	if (!isAddressed(message)) return;
	try {
		const question = withoutMention(message);
		if (question !== "" && "sendTyping" in message.channel) await message.channel.sendTyping();
		await send(message, question === "" ? textMessage(greeting) : await answer(question, engine, log));
	} catch (fault) {
		log.error(`A message in channel ${message.channelId} could not be answered: ${sentenceOf(fault)}`);
	}
}

/** Never true of bots' messages, its own among them: two bots could keep each other talking for ever. */
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

function withoutMention({ client, content }: DiscordMessage): string {
	return content.replaceAll(new RegExp(`<@!?${client.user?.id}>`, "g"), " ").trim();
}

async function answer(question: string, engine: Engine, log: Log): Promise<Message> {
	try {
		return answerMessage(await engine.ask({ question }), { echo: false });
	} catch (fault) {
		if (fault instanceof UserError) return textMessage(fault.message);
		log.error(`A question could not be answered: ${sentenceOf(fault)}`);
		return textMessage(ownFault);
	}
}

/** As a reply to the question; as a plain message where the question is gone by now. */
async function send(message: DiscordMessage, content: Message): Promise<void> {
	await message.reply({ ...content, failIfNotExists: false });
}
