import type { Language } from "../languages/index.ts";
import { type Database, rows, transact } from "../library/database.ts";
import { newId } from "./new-id.ts";
import { readRequest, type Unanswered } from "./unanswered.ts";

/** That somebody wants to be told when a question can be answered. */
export interface Wish extends Unanswered {
	readonly id: string;
	/** User id. */
	readonly user: string;
	/** Where it was asked. */
	readonly channel: string;
	/** Whether nobody else may learn what was asked. */
	readonly isPrivate: boolean;
	readonly language: Language["code"];
}

/** What people wait for. */
export interface Wishes {
	/** Keeps a wish, for a year; the same once more takes it back. */
	toggle(wish: Omit<Wish, "id">): "kept" | "taken back" | "too many";
	/** Those that were not yet asked of this edition of the articles, oldest first. */
	due(edition: string): readonly Wish[];
	/** Whether it was neither granted nor taken back. */
	has(id: string): boolean;
	/** Notes that nothing of this edition answers a wish. */
	setAsked(id: string, edition: string): void;
	/** Forgets a wish that was granted. */
	remove(id: string): void;
	/** Counts that a wish could not be granted, though this edition answers it. @returns whether it is forgotten. */
	fail(id: string, edition: string): boolean;
}

/** So many wishes one person can have: each is asked again whenever articles change. */
export const mostWishes = 50;
const mostFailures = 3;
/** In milliseconds: a year. */
const keptFor = 365 * 24 * 60 * 60 * 1000;

export function openWishes(database: Database, now: () => number): Wishes {
	return {
		toggle: (wish) => transact(database, () => toggle(database, wish, now())),
		due: (edition) => due(database, edition, now()),
		has: (id) => rows(database, "SELECT id FROM wishes WHERE id = ?", id).length > 0,
		setAsked: (id, edition) => setAsked(database, id, edition),
		remove: (id) => remove(database, id),
		fail: (id, edition) => transact(database, () => fail(database, id, edition)),
	};
}

function toggle(database: Database, wish: Omit<Wish, "id">, now: number): ReturnType<Wishes["toggle"]> {
	const { guild, channel, user, language, question, isPrivate } = wish;
	const [filters, conversation] = [JSON.stringify(wish.filters), JSON.stringify(wish.conversation)];
	const same = "user = ? AND guild IS ? AND question = ? AND filters = ? AND conversation = ?";
	const { changes } = database
		.prepare(`DELETE FROM wishes WHERE ${same}`)
		.run(user, guild, question, filters, conversation);
	if (changes > 0) return "taken back";
	const [{ count } = { count: 0 }] = rows<{ count: number }>(
		database,
		"SELECT count(*) AS count FROM wishes WHERE user = ?",
		user,
	);
	if (count >= mostWishes) return "too many";
	database
		.prepare(
			"INSERT INTO wishes (id, guild, channel, user, language, question, filters, conversation, private, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		)
		.run(
			...[newId(), guild, channel, user, language],
			...[question, filters, conversation, Number(isPrivate), now],
		);
	return "kept";
}

interface Row extends Omit<Wish, "filters" | "conversation" | "isPrivate"> {
	readonly filters: string;
	readonly conversation: string;
	readonly private: number;
}

function due(database: Database, edition: string, now: number): Wish[] {
	database.prepare("DELETE FROM wishes WHERE created < ?").run(now - keptFor);
	const sql = "SELECT * FROM wishes WHERE edition IS NOT ? ORDER BY created, id";
	return rows<Row>(database, sql, edition).map((row) => {
		const { id, guild, channel, user, language, question } = row;
		return {
			...{ id, guild, channel, user, language, question },
			...readRequest(row),
			isPrivate: row.private === 1,
		};
	});
}

function setAsked(database: Database, id: string, edition: string): void {
	database.prepare("UPDATE wishes SET edition = ? WHERE id = ?").run(edition, id);
}

function remove(database: Database, id: string): void {
	database.prepare("DELETE FROM wishes WHERE id = ?").run(id);
}

function fail(database: Database, id: string, edition: string): boolean {
	database.prepare("UPDATE wishes SET failures = failures + 1, edition = ? WHERE id = ?").run(edition, id);
	return (
		database.prepare("DELETE FROM wishes WHERE id = ? AND failures >= ?").run(id, mostFailures).changes > 0
	);
}
