import type { APIButtonComponent } from "discord.js";
import type { Answer, Engine } from "../../search/index.ts";
import { cleanQuestion } from "../../search/question.ts";
import type { Asking } from "../buttons/keep-answer.ts";
import { pagedAnswer } from "../buttons/paged-answer.ts";
import type { Message } from "../messages/message.ts";
import type { Service } from "../service.ts";
import type { Asked } from "./conversations.ts";

/** A question as one of its conversation. */
export interface Question {
	/** As it was typed. */
	readonly words: string;
	/** The name of its conversation, see `placeOf`. */
	readonly conversation: string;
	/** The questions that were asked before it there, or how to find them out. */
	readonly before: readonly Asked[] | (() => Promise<readonly Asked[]>);
	readonly asking: Asking;
	/** Whether the question is repeated on top, where Discord does not show it. */
	readonly echo: boolean;
	/** See `pagedAnswer`. */
	readonly others: (answer: Answer) => readonly APIButtonComponent[];
}

/** What is sent for a question, and the questions it was understood from, itself the last. */
export interface Turn {
	readonly content: Message;
	readonly asked: readonly Asked[];
}

/**
 * Answers a question and keeps it in its conversation.
 * @throws {UsageError} where it is none.
 */
export async function takeTurn(question: Question, engine: Engine, service: Service): Promise<Turn> {
	const { words, conversation, asking, echo, others } = question;
	const { conversations } = service;
	const cleaned = cleanQuestion(words);
	const before = typeof question.before === "function" ? await question.before() : question.before;
	const asked = [...before, conversations.asked(cleaned, asking.asker, asking.place.guildId)];
	// Before it is answered, and at once where all is in memory: the next question may be here already.
	conversations.keep(conversation, asked);
	const request = {
		question: cleaned,
		conversation: before.map((one) => one.question),
		language: asking.language.code,
	};
	const answer = await engine.ask(request);
	return { content: pagedAnswer(answer, { ...asking, echo, request, others }, engine, service), asked };
}
