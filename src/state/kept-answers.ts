import type { Language } from "../languages/index.ts";
import { type Database, rows } from "../library/database.ts";
import type { Answer, AskRequest, KeptHit } from "../search/index.ts";
import { newId } from "./new-id.ts";

/** What was asked, where and by whom: the ids are Discord's. */
interface Asked {
	/** Null in direct messages. */
	readonly guild: string | null;
	readonly channel: string;
	readonly asker: string;
	/** Whether nobody but the asker sees the answer. */
	readonly isPrivate: boolean;
	/** Empty where the answer is not one to a question. */
	readonly question: string;
	readonly filters: Omit<AskRequest, "question" | "limit" | "conversation">;
}

/** What showed the quotations: the name of a command. Answers in a chat are those of `ask`. */
export type AnswerKind = "ask" | "quote" | "cite" | "compare" | "timeline" | "check";

/** An answer that was shown: all that its buttons need. Its words are not kept, but cited anew each time. */
export interface KeptAnswer extends Asked {
	readonly id: string;
	readonly kind: AnswerKind;
	readonly strength: Answer["strength"];
	/** What it was answered in: whoever turns its pages, it stays in it. */
	readonly language: Language["code"];
	/** Best first, never none. */
	readonly hits: readonly KeptHit[];
}

/** So long, in milliseconds, an answer and its votes are kept: 90 days. */
const keptFor = 90 * 24 * 60 * 60 * 1000;

interface Row {
	readonly id: string;
	readonly kind: AnswerKind;
	readonly guild: string | null;
	readonly channel: string;
	readonly asker: string;
	readonly private: number;
	readonly question: string;
	readonly filters: string;
	readonly strength: Answer["strength"];
	readonly language: Language["code"];
	readonly hits: string;
}

/** Keeps an answer under a new id, and forgets those whose time is over. */
export function putAnswer(
	database: Database,
	answer: Omit<KeptAnswer, "id">,
	now: number,
	sharedFrom: string | null = null,
): KeptAnswer {
	const id = newId();
	const { kind, guild, channel, asker, isPrivate, question, filters, strength, language, hits } = answer;
	forgetOldAnswers(database, now);
	database
		.prepare(
			"INSERT INTO answers (id, kind, guild, channel, asker, private, question, filters, strength, language, hits, created, shared_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		)
		.run(
			...[id, kind, guild, channel, asker, Number(isPrivate), question],
			...[JSON.stringify(filters), strength, language, JSON.stringify(hits), now, sharedFrom],
		);
	return { ...answer, id };
}

/** Deletes the answers whose time is over, and the votes on them. */
export function forgetOldAnswers(database: Database, now: number): void {
	database.prepare("DELETE FROM answers WHERE created < ?").run(now - keptFor);
}

/** The answer of an id; undefined where there is none, or its time is over. */
export function getAnswer(database: Database, id: string, now: number): KeptAnswer | undefined {
	const sql = "SELECT * FROM answers WHERE id = ? AND created >= ?";
	const [row] = rows<Row>(database, sql, id, now - keptFor);
	if (!row) return undefined;
	const { kind, guild, channel, asker, question, strength, language } = row;
	return {
		...{ id, kind, guild, channel, asker, question, strength, language },
		isPrivate: row.private === 1,
		filters: JSON.parse(row.filters) as KeptAnswer["filters"],
		hits: JSON.parse(row.hits) as KeptAnswer["hits"],
	};
}

/**
 * Keeps a public copy of a private answer.
 * @returns the copy; undefined where this page of it was shared before.
 */
export function shareAnswer(
	database: Database,
	answer: KeptAnswer,
	page: number,
	now: number,
): KeptAnswer | undefined {
	const origin = `${answer.id}:${page}`;
	const before = rows(database, "SELECT id FROM answers WHERE shared_from = ?", origin);
	return before.length > 0 ? undefined : putAnswer(database, { ...answer, isPrivate: false }, now, origin);
}

/** Forgets an answer, e.g. one that could not be sent. */
export function removeAnswer(database: Database, id: string): void {
	database.prepare("DELETE FROM answers WHERE id = ?").run(id);
}
