import { type Database, rows } from "../library/database.ts";

/** Whose doings: those of a person, wherever they were, or all those in a server. The ids are Discord's. */
export type Whose = { readonly user: string } | { readonly guild: string };

/** What is kept, in the order in which it is forgotten: votes hang on answers. */
export const keptKinds = ["votes", "answers", "notes", "wishes", "unanswered", "settings"] as const;
export type KeptKind = (typeof keptKinds)[number];

export type KeptCounts = Readonly<Record<KeptKind, number>>;

/** Everything kept, row by row, fit to be written as JSON: times as `2026-01-31T12:00:00.000Z`. */
export type KeptRows = Readonly<Record<KeptKind, readonly Readonly<Record<string, unknown>>[]>>;

/** Which rows are a person's; undefined where a table says nothing of persons. */
const persons: Readonly<Record<KeptKind, string | undefined>> = {
	votes: "user = ?",
	answers: "asker = ?",
	notes: "saver = ?",
	wishes: "user = ?",
	unanswered: undefined,
	settings: undefined,
};

/** Which rows are a server's. */
const servers: Readonly<Record<KeptKind, string>> = {
	votes: "answer IN (SELECT id FROM answers WHERE guild = ?)",
	answers: "guild = ?",
	notes: "guild = ?",
	wishes: "guild = ?",
	unanswered: "guild = ?",
	settings: "guild = ?",
};

/**
 * All that is kept of somebody or of a server. What nobody in a server may know of each other is left out of the
 * server's: whose votes and wishes they are, and who asked what privately.
 */
export function keptOf(database: Database, whose: Whose): KeptRows {
	return eachKind((kind) => {
		const { where, id } = conditionOf(kind, whose);
		if (where === undefined) return [];
		const found = rows<Record<string, unknown>>(database, `SELECT * FROM ${kind} WHERE ${where}`, id);
		return found.map(readable).map((row) => ("guild" in whose ? withoutSecrets(row) : row));
	});
}

/** Deletes all that `keptOf` tells of; the votes of others on a person's answers go with these. To be run in a transaction. */
export function forgetKeptOf(database: Database, whose: Whose): KeptCounts {
	return eachKind((kind) => {
		const { where, id } = conditionOf(kind, whose);
		if (where === undefined) return 0;
		return database.prepare(`DELETE FROM ${kind} WHERE ${where}`).run(id).changes;
	});
}

function conditionOf(kind: KeptKind, whose: Whose): { where: string | undefined; id: string } {
	return "user" in whose
		? { where: persons[kind], id: whose.user }
		: { where: servers[kind], id: whose.guild };
}

function eachKind<Value>(make: (kind: KeptKind) => Value): Record<KeptKind, Value> {
	return Object.fromEntries(keptKinds.map((kind) => [kind, make(kind)])) as Record<KeptKind, Value>;
}

/** Columns that hold JSON, in whatever table. */
const jsonColumns = new Set(["filters", "hits", "hit", "conversation", "value"]);

function readable(row: Record<string, unknown>): Record<string, unknown> {
	const entries = Object.entries(row).map(([column, value]) => {
		if (column === "created" && typeof value === "number") return [column, new Date(value).toISOString()];
		if (column === "private") return [column, value === 1];
		return [column, jsonColumns.has(column) && typeof value === "string" ? parsed(value) : value];
	});
	return Object.fromEntries(entries);
}

/** What is unreadable is shown as it is. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** What a private row tells of who asked, and what. */
const secretColumns = new Set(["asker", "question", "filters", "hits", "conversation"]);

function withoutSecrets({ user: _, ...row }: Record<string, unknown>): Record<string, unknown> {
	if (row.private !== true) return row;
	const entries = Object.entries(row).map(([column, value]) => [
		column,
		secretColumns.has(column) ? null : value,
	]);
	return Object.fromEntries(entries);
}
