import { type Database, rows } from "./database.ts";

/** A value that the library noted about itself, or undefined. */
export function readMeta<Value>(database: Database, key: string): Value | undefined {
	const [row] = rows<{ value: string }>(database, "SELECT value FROM meta WHERE key = ?", key);
	return row && (JSON.parse(row.value) as Value);
}

/** Notes a value, in place of the one before it. */
export function writeMeta<Value>(database: Database, key: string, value: Value): void {
	const sql =
		"INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
	database.prepare(sql).run(key, JSON.stringify(value));
}

/** Counts the changes of articles: what is derived from them is in step when it was made at the same count. */
export function readGeneration(database: Database): number {
	return readMeta<number>(database, "generation") ?? 0;
}
