import { type Database, rows } from "../library/database.ts";
import type { KeptAnswer } from "./kept-answers.ts";
import { newId } from "./new-id.ts";

/** A question that no passage answered, and nothing of who asked it. */
export interface Unanswered {
	/** Null in direct messages. */
	readonly guild: string | null;
	readonly question: string;
	readonly filters: KeptAnswer["filters"];
	/** The questions before it that it was understood from, oldest first. */
	readonly conversation: readonly string[];
}

/** So long, in milliseconds, it is kept: 90 days. */
const keptFor = 90 * 24 * 60 * 60 * 1000;

/** Keeps a question each time it was asked, and forgets those whose time is over. @returns its id. */
export function putUnanswered(database: Database, asked: Unanswered, now: number): string {
	const id = newId();
	const { guild, question, filters, conversation } = asked;
	forgetOldUnanswered(database, now);
	database
		.prepare(
			"INSERT INTO unanswered (id, guild, question, filters, conversation, created) VALUES (?, ?, ?, ?, ?, ?)",
		)
		.run(id, guild, question, JSON.stringify(filters), JSON.stringify(conversation), now);
	return id;
}

export function forgetOldUnanswered(database: Database, now: number): void {
	database.prepare("DELETE FROM unanswered WHERE created < ?").run(now - keptFor);
}

interface Row {
	readonly guild: string | null;
	readonly question: string;
	readonly filters: string;
	readonly conversation: string;
}

/** The question of an id; undefined where there is none, or its time is over. */
export function getUnanswered(database: Database, id: string, now: number): Unanswered | undefined {
	const sql = "SELECT guild, question, filters, conversation FROM unanswered WHERE id = ? AND created >= ?";
	const [row] = rows<Row>(database, sql, id, now - keptFor);
	return row && { guild: row.guild, question: row.question, ...readRequest(row) };
}

/** The columns of a row that say, as JSON, how a question was asked. */
export function readRequest({
	filters,
	conversation,
}: Pick<Row, "filters" | "conversation">): Pick<Unanswered, "filters" | "conversation"> {
	return {
		filters: JSON.parse(filters) as Unanswered["filters"],
		conversation: JSON.parse(conversation) as string[],
	};
}
