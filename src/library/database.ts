import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
// biome-ignore lint/style/noRestrictedImports: the one file that speaks to SQLite
import Libsql from "libsql";
import { codeOf, LibraryError, UserError } from "../errors.ts";

export type Database = Libsql.Database;

/** Raised with every change of the tables below; a library of another version is built anew from the corpus. */
const schemaVersion = 3;

const schema = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS articles (
	id TEXT PRIMARY KEY,
	file TEXT NOT NULL UNIQUE,
	hash TEXT NOT NULL,         -- SHA-256 of the file's bytes
	fingerprint TEXT NOT NULL,  -- what made its passages and vectors
	card TEXT NOT NULL,         -- JSON: title, authors, dates …
	paragraphs TEXT NOT NULL,   -- JSON: spans into body
	body TEXT NOT NULL,
	quotation_policy TEXT NOT NULL -- what made its quotations
) STRICT;
CREATE TABLE IF NOT EXISTS passages (
	id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice, so the vector index can rely on it
	article TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
	paragraph INTEGER NOT NULL,
	start INTEGER NOT NULL,
	end INTEGER NOT NULL,
	text TEXT NOT NULL,
	sentences TEXT NOT NULL,       -- JSON: [start, end, start, end …] into text
	vector BLOB NOT NULL           -- float32 × dimensions
) STRICT;
CREATE TABLE IF NOT EXISTS tokens (
	passage INTEGER PRIMARY KEY REFERENCES passages(id) ON DELETE CASCADE,
	ends TEXT NOT NULL,  -- JSON: how many tokens up to the end of the title, of the first sentence, of the second …
	vectors BLOB NOT NULL -- int8 × dimensions × tokens, see token-store.ts
) STRICT;
CREATE INDEX IF NOT EXISTS passages_of_article ON passages(article);
CREATE TABLE IF NOT EXISTS quotations (
	article TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
	ordinal INTEGER NOT NULL, -- in the order of the text
	paragraph INTEGER NOT NULL,
	start INTEGER NOT NULL,
	end INTEGER NOT NULL,
	text TEXT NOT NULL,       -- what stood there: the article's words are held against it before they are shown
	spans TEXT,               -- JSON: [start, end, start, end …] into the body, where something interrupts the words
	speaker TEXT,
	speaker_text TEXT,
	cue TEXT,
	kind TEXT NOT NULL,
	PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS quotations_in_place ON quotations(article, start);
CREATE INDEX IF NOT EXISTS quotations_of_speaker ON quotations(speaker);
CREATE TABLE IF NOT EXISTS words (
	term TEXT PRIMARY KEY,
	passages BLOB NOT NULL, -- uint32: ids, ascending
	counts BLOB NOT NULL    -- uint8: how often the term is in each
) STRICT;
CREATE TABLE IF NOT EXISTS word_totals (
	only INTEGER PRIMARY KEY CHECK (only = 1),
	generation INTEGER NOT NULL,
	lengths BLOB NOT NULL -- uint16: terms in the passage with that id, 0 where there is none
) STRICT;
`;

const fileName = "library.db";

/**
 * Opens (or makes) the database in a folder.
 * @param patience how long, in milliseconds, to wait for another process that is writing.
 * @throws faults of SQLite and of the file system; `isDamage` and `explain` tell what they mean.
 */
export function openDatabase(folder: string, patience = 5000): Database {
	mkdirSync(folder, { recursive: true });
	const database = connect(path.join(folder, fileName), patience);
	try {
		const [{ user_version: version } = { user_version: 0 }] = rows<{ user_version: number }>(
			database,
			"PRAGMA user_version",
		);
		if (version !== 0 && version !== schemaVersion) throw new OtherVersion();
		database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
		if (version === 0)
			database.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT;`);
		return database;
	} catch (fault) {
		closeDatabase(database);
		throw fault;
	}
}

/**
 * Opens an SQLite file, waiting `patience` milliseconds for others whenever it has to.
 * libsql gives the fault of a file it cannot open no code, only SQLite's number for it within the message.
 */
export function connect(file: string, patience: number): Database {
	try {
		return new Libsql(file, { timeout: patience });
	} catch (fault) {
		throw Object.assign(new Error(`${file} cannot be opened`, { cause: fault }), { code: "SQLITE_CANTOPEN" });
	}
}

/**
 * Closes a database, and moves what was written into its main file unless another process reads it meanwhile.
 * libsql lets go of a file only when all statements are garbage, so nothing is left for that moment.
 */
export function closeDatabase(database: Database): void {
	// libsql aborts the whole process when a closed database is asked whether it is in a transaction.
	if (!database.open) return;
	statements.delete(database);
	try {
		if (database.inTransaction) database.exec("ROLLBACK");
		database.exec("PRAGMA busy_timeout = 0");
		rows(database, "PRAGMA wal_checkpoint(TRUNCATE)");
	} catch {
		// What was written is safe where it is; the next process moves it.
	} finally {
		database.close();
	}
}

class OtherVersion extends Error {}

/** True for faults that only a new file mends. */
export function isDamage(fault: unknown): boolean {
	const code = codeOf(fault) ?? "";
	return (
		fault instanceof OtherVersion || code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB")
	);
}

/** Moves a library that cannot be used out of the way, never deleting it, and says so. */
export function setAside(folder: string, onNotice: (sentence: string) => void): void {
	const file = path.join(folder, fileName);
	const aside = moveAside(file);
	onNotice(`${file} was damaged or made by another version: it is kept as ${aside} and built anew.`);
}

/** Gives an SQLite file another name. @returns that name. */
export function moveAside(file: string): string {
	const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}`;
	renameSync(file, aside);
	for (const ending of ["-wal", "-shm"]) rmSync(file + ending, { force: true });
	return aside;
}

/** True where another connection is in the way, and waiting would help. */
export function isBusy(fault: unknown): boolean {
	return /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(fault) ?? "");
}

/** A fault of SQLite or of the file system as a sentence for the person who runs Passim. */
export function explain(fault: unknown, folder: string): Error {
	if (fault instanceof UserError) return fault;
	const code = codeOf(fault) ?? "";
	const say = (sentence: string) => new LibraryError(sentence, { cause: fault });
	if (isBusy(fault)) {
		return say(`The library in "${folder}" is locked by another process; wait until it is done or stop it.`);
	}
	if (code === "ENOSPC" || code.startsWith("SQLITE_FULL") || code === "SQLITE_IOERR_WRITE") {
		return say(`No space left for the library in "${folder}"; free some or set INDEX_DIR to another disk.`);
	}
	if (isDamage(fault)) {
		return say(`The library in "${folder}" is damaged; start again, and it is built anew from the corpus.`);
	}
	if (/^(?:EACCES|EPERM|EROFS|ENOTDIR|EEXIST|SQLITE_(?:CANTOPEN|READONLY|PERM))/.test(code)) {
		return say(
			`The library folder "${folder}" cannot be written (${code}); mend its rights or set INDEX_DIR.`,
		);
	}
	return fault instanceof Error ? fault : new Error(String(fault));
}

/** Bytes as libsql returns them: an ArrayBuffer from `all`, a Buffer from `get`. */
export type Blob = ArrayBuffer | Buffer;

/** The bytes of a blob in a buffer of their own, so that numbers of any width can be read from its start. */
export function bytesOf(blob: Blob): ArrayBuffer {
	if (blob instanceof ArrayBuffer) return blob;
	return blob.buffer.slice(blob.byteOffset, blob.byteOffset + blob.byteLength) as ArrayBuffer;
}

/** The bytes of an array of numbers as SQLite takes them. */
export function blobOf({ buffer, byteOffset, byteLength }: NodeJS.TypedArray): Buffer {
	return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

/** All rows of a statement. */
export function rows<Row>(database: Database, sql: string, ...values: unknown[]): Row[] {
	return prepared(database, sql).all(...values) as Row[];
}

/** Statements by their words: to prepare one takes 50 µs, as long as many of them run, and a question runs five. */
const statements = new WeakMap<Database, Map<string, Libsql.Statement<unknown[]>>>();

function prepared(database: Database, sql: string): Libsql.Statement<unknown[]> {
	const known = statements.get(database) ?? new Map<string, Libsql.Statement<unknown[]>>();
	statements.set(database, known);
	const statement = known.get(sql) ?? database.prepare(sql);
	known.set(sql, statement);
	return statement;
}

/** Runs `work` as one transaction: all of it is kept, or nothing. */
export function transact<Result>(database: Database, work: () => Result): Result {
	database.exec("BEGIN IMMEDIATE");
	try {
		const result = work();
		database.exec("COMMIT");
		return result;
	} catch (fault) {
		// On a full disk SQLite has rolled back by itself; to do it again would hide the fault.
		if (database.inTransaction) database.exec("ROLLBACK");
		throw fault;
	}
}
