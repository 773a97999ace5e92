import type { APIButtonComponent } from "discord.js";
import { sentenceOf } from "../../errors.ts";
import { type Language, languageOf } from "../../languages/index.ts";
import type { Answer, AskRequest, Engine } from "../../search/index.ts";
import { keepHit } from "../../search/recall.ts";
import type { KeptAnswer } from "../../state/kept-answers.ts";
import type { State } from "../../state/state.ts";
import { answerMessage } from "../answer-message.ts";
import type { Message } from "../message.ts";
import type { Service } from "../service.ts";
import { answerPage } from "./answer-page.ts";
import { customIdOf } from "./custom-id.ts";

/** Where something was asked or pressed: an interaction or a message of Discord's. */
export interface Place {
	readonly guildId: string | null;
	readonly channelId: string;
}

interface PagedOptions {
	/** See `answerMessage`. */
	readonly echo: boolean;
	readonly place: Place;
	/** Id of the user who asked. */
	readonly asker: string;
	readonly language: Language;
	/** Whether nobody but the asker sees the answer. */
	readonly isPrivate: boolean;
	/** What was asked, with its filters. */
	readonly request: AskRequest;
	/** Buttons to stand by those of the answer, one at most. */
	readonly others?: readonly APIButtonComponent[];
}

/**
 * An answer as a message with one hit to a page and buttons under it, which work as long as the answer is kept. Where
 * it cannot be kept, which is logged, all hits are shown at once and there are no buttons.
 */
export function pagedAnswer(
	answer: Answer,
	options: PagedOptions,
	engine: Engine,
	{ state, log }: Pick<Service, "state" | "log">,
): Message {
	const message = answerMessage(answer, options);
	if (answer.hits.length === 0) return message;
	try {
		const kept = state.keep(keptAnswer(answer, options));
		return { ...message, ...pageOf(kept, 0, engine, state, options.others) };
	} catch (fault) {
		log.error(`An answer is shown without buttons, it could not be kept: ${sentenceOf(fault)}`);
		return message;
	}
}

function keptAnswer(
	{ question, strength, hits }: Answer,
	{ place, asker, language, isPrivate, request }: PagedOptions,
): Omit<KeptAnswer, "id"> {
	const { source, author, after, before } = request;
	return {
		...{ guild: place.guildId, channel: place.channelId, asker, isPrivate, question, strength },
		language: language.code,
		filters: {
			...(source ? { source } : {}),
			...(author ? { author } : {}),
			...(after ? { after } : {}),
			...(before ? { before } : {}),
		},
		hits: hits.map(keepHit),
	};
}

/** A page of a kept answer, from 0, its words cited anew; the nearest there is where there is none of that number. */
export function pageOf(
	kept: KeptAnswer,
	number: number,
	engine: Engine,
	state: State,
	others: readonly APIButtonComponent[] = [],
): Omit<Message, "content"> {
	const page = Math.min(Math.max(number, 0), kept.hits.length - 1);
	const hit = kept.hits[page];
	const language = languageOf(kept.language);
	return answerPage({
		hit: hit && engine.recall(hit),
		gone: goneSentence(kept, page, engine, language),
		language,
		strength: kept.strength,
		...{ page, pages: kept.hits.length, votes: state.votes(kept.id) },
		canBeShared: kept.isPrivate,
		others,
		idOf: (action) =>
			customIdOf(
				{ action, answer: kept.id, page },
				placeName({ guildId: kept.guild, channelId: kept.channel }),
				state.secret,
			),
	});
}

/** Why a hit cannot be quoted any more. */
export function goneSentence(
	{ hits }: KeptAnswer,
	page: number,
	engine: Engine,
	{ presses }: Language,
): string {
	const { articleId = "", paragraph = 0 } = hits[page] ?? {};
	const isThere = engine.sources().some(({ id }) => id === articleId);
	return isThere ? presses.changed(`${articleId}#${paragraph}`) : presses.gone(articleId);
}

/** What a button is bound to: it works in its server or, in direct messages, in its channel. */
export function placeName({ guildId, channelId }: Place): string {
	return guildId ?? `dm-${channelId}`;
}
