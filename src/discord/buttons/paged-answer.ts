import { type APIButtonComponent, ComponentType } from "discord.js";
import { type Language, languageOf } from "../../languages/index.ts";
import type { Answer, AskRequest, Engine } from "../../search/index.ts";
import { keepHit } from "../../search/recall.ts";
import type { KeptAnswer } from "../../state/kept-answers.ts";
import type { State } from "../../state/state.ts";
import { answerMessage } from "../messages/answer-message.ts";
import type { Message } from "../messages/message.ts";
import type { Service } from "../service.ts";
import { answerPage } from "./answer-page.ts";
import { type Asking, idOn, whileKept } from "./keep-answer.ts";
import { tellMeButtons } from "./tell-me.ts";

interface PagedOptions extends Asking {
	/** See `answerMessage`. */
	readonly echo: boolean;
	/** What was asked, with its filters and the questions before it. */
	readonly request: AskRequest;
	/** Buttons to stand by those of the answer, one at most. */
	readonly others?: (answer: Answer) => readonly APIButtonComponent[];
}

/**
 * An answer as a message with one hit to a page and buttons under it, which work as long as the answer is kept. Where
 * it cannot be kept, which is logged, all hits are shown at once and there are no buttons. A question that nothing
 * answers is kept as well, and has a button for who wants to be told when something does.
 */
export function pagedAnswer(
	answer: Answer,
	options: PagedOptions,
	engine: Engine,
	service: Pick<Service, "state" | "log">,
): Message {
	const message = answerMessage(answer, options);
	const { question, strength, hits } = answer;
	const tellMe = tellMeButtons(answer, options, service);
	if (hits.length === 0) return withRow(message, tellMe);
	const shown = { kind: "ask", question, strength, hits: hits.map(keepHit) } as const;
	const others = [...(options.others?.(answer) ?? []), ...tellMe];
	return whileKept(
		withRow(message, tellMe),
		{ ...shown, filters: filtersOf(options.request) },
		options,
		service,
		(kept) => pageOf(kept, 0, engine, service.state, others),
	);
}

function withRow(message: Message, components: APIButtonComponent[]): Message {
	if (components.length === 0) return message;
	return { ...message, components: [{ type: ComponentType.ActionRow, components }] };
}

function filtersOf({ source, author, after, before }: AskRequest): KeptAnswer["filters"] {
	return {
		...(source ? { source } : {}),
		...(author ? { author } : {}),
		...(after ? { after } : {}),
		...(before ? { before } : {}),
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
		kind: kept.kind,
		hit: hit && engine.recall(hit),
		gone: goneSentence(kept, page, engine, language),
		language,
		strength: kept.strength,
		...{ page, pages: kept.hits.length, votes: state.votes(kept.id) },
		canBeShared: kept.isPrivate,
		others,
		idOf: (action) => idOn(kept, action, page, state),
	});
}

/** Why a hit cannot be quoted any more. */
export function goneSentence(
	{ hits }: Pick<KeptAnswer, "hits">,
	page: number,
	engine: Engine,
	{ presses }: Language,
): string {
	const { articleId = "", paragraph = 0 } = hits[page] ?? {};
	const isThere = engine.sources().some(({ id }) => id === articleId);
	return isThere ? presses.changed(`${articleId}#${paragraph}`) : presses.gone(articleId);
}
