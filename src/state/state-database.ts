import path from "node:path";
import { LibraryError } from "../errors.ts";
import {
	closeDatabase,
	connect,
	type Database,
	explain,
	isDamage,
	moveAside,
	rows,
	transact,
} from "../library/database.ts";
import { whileAlone } from "../library/lock.ts";

/**
 * The tables, as steps from one version to the next: what people did cannot be made again from the articles, so
 * a file of an older version is brought up to date and never thrown away. A step that was released never changes.
 */
const steps = [
	`
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE answers (
	id TEXT PRIMARY KEY,       -- random: what a button names
	guild TEXT,                -- null in direct messages
	channel TEXT NOT NULL,
	asker TEXT NOT NULL,       -- user id; of a shared answer, who shared it
	private INTEGER NOT NULL,  -- 1 where only the asker sees it
	question TEXT NOT NULL,
	filters TEXT NOT NULL,     -- JSON: source, author, after, before, as far as they were given
	strength TEXT NOT NULL,
	hits TEXT NOT NULL,        -- JSON: where each stood and a hash of its words, best first
	created INTEGER NOT NULL,  -- milliseconds since 1970
	shared_from TEXT UNIQUE    -- of a shared answer: the private one and its page, so that none is shared twice
) STRICT;
CREATE INDEX answers_by_age ON answers(created);
CREATE TABLE votes (
	answer TEXT NOT NULL REFERENCES answers(id) ON DELETE CASCADE,
	user TEXT NOT NULL,
	page INTEGER NOT NULL,     -- that was read then, from 0: what is judged is its hit
	value INTEGER NOT NULL CHECK (value IN (-1, 1)),
	PRIMARY KEY (answer, user)
) STRICT, WITHOUT ROWID;
`,
	`
ALTER TABLE answers ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE answers ADD COLUMN kind TEXT NOT NULL DEFAULT 'ask'; -- what showed them; of others than ask, question is empty
CREATE TABLE notes (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	guild TEXT,                -- null in direct messages
	channel TEXT NOT NULL,     -- channel or thread: whose notebook it stands in
	number INTEGER NOT NULL,   -- in that notebook, from 1: what people name it by
	saver TEXT NOT NULL,       -- user id
	saver_name TEXT NOT NULL,  -- as the server knew them then, for exported files
	remark TEXT,
	title TEXT NOT NULL,       -- of the article then, to name one that has gone
	hit TEXT NOT NULL,         -- JSON: where it stood and a hash of its words
	created INTEGER NOT NULL,
	UNIQUE (channel, number)
) STRICT;
CREATE TABLE unanswered (
	id TEXT PRIMARY KEY,       -- random: what a button names
	guild TEXT,
	question TEXT NOT NULL,
	filters TEXT NOT NULL,     -- JSON, as in answers
	conversation TEXT NOT NULL DEFAULT '[]', -- JSON: the questions before it that it was understood from
	created INTEGER NOT NULL
) STRICT;
CREATE INDEX unanswered_by_guild ON unanswered(guild, created);
CREATE TABLE wishes (
	id TEXT PRIMARY KEY,
	guild TEXT,
	channel TEXT NOT NULL,     -- where it was asked
	user TEXT NOT NULL,        -- whom to tell
	language TEXT NOT NULL,
	question TEXT NOT NULL,
	filters TEXT NOT NULL,
	conversation TEXT NOT NULL DEFAULT '[]',
	private INTEGER NOT NULL DEFAULT 0,  -- 1 where nobody but the user may learn what was asked
	edition TEXT,              -- of the articles when it was asked last; null before
	failures INTEGER NOT NULL DEFAULT 0, -- how often there was an answer and it could not be sent
	created INTEGER NOT NULL
) STRICT;
CREATE INDEX wishes_of_user ON wishes(user);
CREATE TABLE settings (
	guild TEXT PRIMARY KEY,
	value TEXT NOT NULL        -- JSON
) STRICT, WITHOUT ROWID;
`,
];

const fileName = "state.db";

/** How long, in milliseconds, to wait for another process that is writing: Discord waits no longer than three seconds. */
const patience = 1000;

/**
 * Opens (or makes) the file in which it is kept what people did. A damaged one is set aside and begun anew.
 * @throws {LibraryError} where the folder is full, locked or cannot be written, or a newer Passim made the file.
 */
export async function openStateDatabase(
	folder: string,
	onNotice: (sentence: string) => void,
): Promise<Database> {
	const file = path.resolve(folder, fileName);
	const quietly = () => {};
	try {
		return await whileAlone(folder, quietly, async () => openSound(file, onNotice), "state");
	} catch (fault) {
		throw explain(fault, path.dirname(file));
	}
}

function openSound(file: string, onNotice: (sentence: string) => void): Database {
	try {
		return open(file);
	} catch (fault) {
		if (!isDamage(fault)) throw fault;
		const aside = moveAside(file);
		onNotice(
			`${file} was damaged: it is kept as ${aside} and begun anew. Buttons of earlier answers do nothing any more.`,
		);
		return open(file);
	}
}

function open(file: string): Database {
	const database = connect(file, patience);
	try {
		database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
		refuseDamage(database);
		bringUpToDate(database, file);
		return database;
	} catch (fault) {
		closeDatabase(database);
		throw fault;
	}
}

/** SQLite finds damage when it comes across it; that should be now, not in the middle of somebody's vote. */
function refuseDamage(database: Database): void {
	const [result] = rows<{ quick_check: string }>(database, "PRAGMA quick_check(1)");
	if (result?.quick_check === "ok") return;
	throw Object.assign(new Error(result?.quick_check), { code: "SQLITE_CORRUPT" });
}

function bringUpToDate(database: Database, file: string): void {
	const [{ version } = { version: 0 }] = rows<{ version: number }>(
		database,
		"SELECT user_version AS version FROM pragma_user_version",
	);
	if (version > steps.length) {
		throw new LibraryError(`${file} was made by a newer version of Passim: update, or set INDEX_DIR.`);
	}
	if (version === steps.length) return;
	transact(database, () => {
		for (const step of steps.slice(version)) database.exec(step);
		database.exec(`PRAGMA user_version = ${steps.length}`);
	});
}
