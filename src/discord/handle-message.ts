import { type Message as DiscordMessage, MessageType } from "discord.js";
import { sentenceOf, UserError } from "../errors.ts";
import type { Engine } from "../search/index.ts";
import { pagedAnswer } from "./buttons/paged-answer.ts";
import { type Message, ownFault, textMessage } from "./message.ts";
import type { Services } from "./services.ts";

const greeting =
	"Ask me something about the articles, e.g. *why was the gas deal stalled?* `/quote` finds what somebody said, `/sources` lists the articles.";

/** Answers a message that is addressed to the bot: one that mentions it, or a direct one. Never throws. */
export async function handleMessage(
	message: DiscordMessage,
	engine: Engine,
	services: Services,
): Promise<void> {
	if (!isAddressed(message)) return;
	try {
		const question = withoutMention(message);
		if (question !== "" && "sendTyping" in message.channel) await message.channel.sendTyping();
		await send(
			message,
			question === "" ? textMessage(greeting) : await answer(message, question, engine, services),
		);
	} catch (fault) {
		services.log.error(
			`A message in channel ${message.channelId} could not be answered: ${sentenceOf(fault)}`,
		);
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

async function answer(
	message: DiscordMessage,
	question: string,
	engine: Engine,
	services: Services,
): Promise<Message> {
	try {
		const asked = { place: message, asker: message.author.id, isPrivate: false, request: { question } };
		return pagedAnswer(await engine.ask({ question }), { echo: false, ...asked }, engine, services);
	} catch (fault) {
		if (fault instanceof UserError) return textMessage(fault.message);
		services.log.error(`A question could not be answered: ${sentenceOf(fault)}`);
		return textMessage(ownFault);
	}
}

/** As a reply to the question; as a plain message where the question is gone by now. */
async function send(message: DiscordMessage, content: Message): Promise<void> {
	await message.reply({ ...content, failIfNotExists: false });
}
