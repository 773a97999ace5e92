import { type Database, rows } from "../library/database.ts";
import type { KeptHit } from "../search/index.ts";

/** A quotation that somebody saved. Its words are not kept, but cited anew each time. The ids are Discord's. */
export interface Note {
	readonly id: number;
	/** In its notebook, from 1: what people name it by. */
	readonly number: number;
	/** Null in direct messages. */
	readonly guild: string | null;
	/** Channel or thread: whose notebook it stands in. */
	readonly channel: string;
	readonly saver: string;
	/** As the server knew them then. */
	readonly saverName: string;
	readonly remark: string | null;
	/** Of the article then, to name one that has gone. */
	readonly title: string;
	readonly hit: KeptHit;
	/** Milliseconds since 1970. */
	readonly created: number;
}

export type NewNote = Omit<Note, "id" | "number" | "created">;

/** What became of a note: kept as a new one, there already, or not kept as there is no room for another. */
export type SavedNote =
	| { readonly outcome: "new" | "there"; readonly note: Note }
	| { readonly outcome: "full" };

/** A notebook of so many notes can still be listed, searched and exported at once. */
const mostNotes = 1000;

interface Row {
	readonly id: number;
	readonly number: number;
	readonly guild: string | null;
	readonly channel: string;
	readonly saver: string;
	readonly saver_name: string;
	readonly remark: string | null;
	readonly title: string;
	readonly hit: string;
	readonly created: number;
}

/** Keeps a note; where its saver has that quotation in that notebook already, a remark replaces the one before. */
export function putNote(database: Database, note: NewNote, now: number): SavedNote {
	const notes = listNotes(database, note.channel);
	const before = notes.find((one) => one.saver === note.saver && isSame(one.hit, note.hit));
	if (before) return { note: remarked(database, before, note.remark), outcome: "there" };
	if (notes.length >= mostNotes) return { outcome: "full" };
	const number = (notes.at(-1)?.number ?? 0) + 1;
	const { guild, channel, saver, saverName, remark, title, hit } = note;
	const { lastInsertRowid } = database
		.prepare(
			"INSERT INTO notes (guild, channel, number, saver, saver_name, remark, title, hit, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		)
		.run(guild, channel, number, saver, saverName, remark, title, JSON.stringify(hit), now);
	return { note: { ...note, id: Number(lastInsertRowid), number, created: now }, outcome: "new" };
}

function remarked(database: Database, note: Note, remark: string | null): Note {
	if (remark === null) return note;
	database.prepare("UPDATE notes SET remark = ? WHERE id = ?").run(remark, note.id);
	return { ...note, remark };
}

function isSame(one: KeptHit, other: KeptHit): boolean {
	return one.articleId === other.articleId && one.sha256 === other.sha256;
}

/** The notes of a channel or thread, in the order in which they were saved. */
export function listNotes(database: Database, channel: string): Note[] {
	const sql = "SELECT * FROM notes WHERE channel = ? ORDER BY number";
	return rows<Row>(database, sql, channel).map(({ saver_name: saverName, hit, ...row }) => ({
		...row,
		saverName,
		hit: JSON.parse(hit) as KeptHit,
	}));
}

export function removeNote(database: Database, id: number): void {
	database.prepare("DELETE FROM notes WHERE id = ?").run(id);
}
