import type { Span } from "../corpus/span.ts";
import { type Blob, bytesOf, type Database, rows } from "./database.ts";

/** A passage as it is stored. */
export interface StoredPassage extends Span {
	/** Names it within this library until its article changes. */
	readonly id: number;
	readonly articleId: string;
	readonly paragraph: number;
	readonly text: string;
	/** Offsets into `text`. */
	readonly sentences: readonly Span[];
}

interface PassageRow {
	readonly id: number;
	readonly article: string;
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly sentences: string;
}

const columns = "id, article, paragraph, start, end, text, sentences";

/** The passages of the ids, in the order of the ids; those not there are left out. */
export function getPassages(database: Database, ids: readonly number[]): StoredPassage[] {
	const sql = `SELECT ${columns} FROM passages WHERE id IN (SELECT value FROM json_each(?))`;
	const found = new Map(
		rows<PassageRow>(database, sql, JSON.stringify(ids)).map((row) => [row.id, passageOf(row)]),
	);
	return ids.flatMap((id) => found.get(id) ?? []);
}

/** All passages of an article, in the order of the text. */
export function getPassagesOf(database: Database, articleId: string): StoredPassage[] {
	const sql = `SELECT ${columns} FROM passages WHERE article = ? ORDER BY id`;
	return rows<PassageRow>(database, sql, articleId).map(passageOf);
}

/** The passages of an article that overlap a span of its body, in the order of the text. */
export function getPassagesIn(database: Database, articleId: string, { start, end }: Span): StoredPassage[] {
	const sql = `SELECT ${columns} FROM passages WHERE article = ? AND start < ? AND end > ? ORDER BY id`;
	return rows<PassageRow>(database, sql, articleId, end, start).map(passageOf);
}

/** Ids of all passages of the articles named. */
export function idsOfArticles(database: Database, articleIds: readonly string[]): Set<number> {
	const sql = "SELECT id FROM passages WHERE article IN (SELECT value FROM json_each(?))";
	return new Set(rows<{ id: number }>(database, sql, JSON.stringify(articleIds)).map((row) => row.id));
}

/** Unit vectors of the passages named; those not there are left out. */
export function getVectors(database: Database, ids: readonly number[]): Map<number, Float32Array> {
	const all = vectorsOf.get(database) ?? readVectors(database);
	vectorsOf.set(database, all);
	return new Map(
		ids.flatMap((id) => {
			const vector = all.get(id);
			return vector ? [[id, vector]] : [];
		}),
	);
}

/**
 * All vectors of a library (16 MB for 10,000 passages), read when the first are wanted: every question wants some
 * 40, and to read those each time took a tenth of it. While a library is open it shows one state.
 */
const vectorsOf = new WeakMap<Database, Map<number, Float32Array>>();

function readVectors(database: Database): Map<number, Float32Array> {
	const found = rows<{ id: number; vector: Blob }>(database, "SELECT id, vector FROM passages");
	return new Map(found.map((row) => [row.id, new Float32Array(bytesOf(row.vector))]));
}

function passageOf(row: PassageRow): StoredPassage {
	const { id, article, paragraph, start, end, text } = row;
	const offsets = JSON.parse(row.sentences) as number[];
	const sentences = Array.from({ length: offsets.length / 2 }, (_, index) => ({
		start: offsets[index * 2] ?? 0,
		end: offsets[index * 2 + 1] ?? 0,
	}));
	return { id, articleId: article, paragraph, start, end, text, sentences };
}
