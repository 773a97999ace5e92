import { DiscordAPIError, type MessageCreateOptions, RESTJSONErrorCodes } from "discord.js";
import { languageOf } from "../../languages/index.ts";
import type { Answer } from "../../search/index.ts";
import type { Wish } from "../../state/wishes.ts";
import { pagedAnswer } from "../buttons/paged-answer.ts";
import type { Place } from "../buttons/place.ts";
import { shortPlain, shortText } from "../messages/quoted-text.ts";
import type { Granting } from "./granting.ts";

/**
 * Tells somebody the answer they wished for: directly or, where they take no direct messages, in the channel where it
 * was asked, unless nobody else may learn what was.
 * @throws {DiscordAPIError} where neither is possible.
 */
export async function tellWisher(wish: Wish, answer: Answer, granting: Granting): Promise<void> {
	try {
		await tellDirectly(wish, answer, granting);
	} catch (fault) {
		const isClosed =
			fault instanceof DiscordAPIError && fault.code === RESTJSONErrorCodes.CannotSendMessagesToThisUser;
		if (!isClosed || wish.isPrivate || wish.guild === null) throw fault;
		await tellInChannel(wish, answer, granting);
	}
}

async function tellDirectly(wish: Wish, answer: Answer, granting: Granting): Promise<void> {
	const { client } = granting;
	const channel = await client.users.createDM(wish.user);
	const server = client.guilds.cache.get(wish.guild ?? "")?.name;
	const { unanswered } = languageOf(wish.language);
	const line = `-# ${unanswered.told(server && shortText(server, 200))}`;
	const place = { guildId: null, channelId: channel.id };
	await channel.send({ ...messageFor(wish, answer, line, place, granting), ...once(wish) });
}

async function tellInChannel(wish: Wish, answer: Answer, granting: Granting): Promise<void> {
	const channel = await granting.client.channels.fetch(wish.channel);
	if (!channel?.isSendable()) throw new Error("the channel takes no messages any more");
	const { unanswered } = languageOf(wish.language);
	const place = { guildId: wish.guild, channelId: wish.channel };
	const message = messageFor(wish, answer, unanswered.toldHere(`<@${wish.user}>`), place, granting);
	// The one place where somebody is pinged: they asked for it.
	const allowedMentions = { parse: [], users: [wish.user], repliedUser: false };
	await channel.send({ ...message, allowedMentions, ...once(wish) });
}

/** Sent again because the connection broke, Discord knows it by its nonce and does not show it twice. */
function once({ id }: Wish): Pick<MessageCreateOptions, "nonce" | "enforceNonce"> {
	return { nonce: id, enforceNonce: true };
}

/** So much of a question is repeated above its answer. */
const longestEcho = 400;

/** The answer with a line below the question that says why it comes. */
function messageFor(
	wish: Wish,
	answer: Answer,
	line: string,
	place: Place,
	{ engine, service }: Granting,
): MessageCreateOptions {
	const { question, filters, user: asker } = wish;
	const message = pagedAnswer(
		{ ...answer, question: shortPlain(answer.question, longestEcho) },
		{
			...{ echo: true, place, asker, isPrivate: false },
			...{ language: languageOf(wish.language), request: { question, ...filters } },
		},
		engine,
		service,
	);
	const [echo = "", ...said] = (message.content ?? "").split("\n");
	return { ...message, content: [echo, line, ...said].join("\n") };
}
