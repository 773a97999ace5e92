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
	/** One packed vector a sentence, see `packedSimilarities`. */
	readonly sentenceVectors: Int8Array;
}

interface PassageRow {
	readonly id: number;
	readonly article: string;
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly sentences: string;
	readonly sentence_vectors: Blob;
}

const columns = "id, article, paragraph, start, end, text, sentences, sentence_vectors";

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

/** Ids of all passages of the articles named. */
export function idsOfArticles(database: Database, articleIds: readonly string[]): Set<number> {
	const sql = "SELECT id FROM passages WHERE article IN (SELECT value FROM json_each(?))";
	return new Set(rows<{ id: number }>(database, sql, JSON.stringify(articleIds)).map((row) => row.id));
}

/** Unit vectors of the passages named; those not there are left out. */
export function getVectors(database: Database, ids: readonly number[]): Map<number, Float32Array> {
	const known = vectorsRead.get(database) ?? new Map<number, Float32Array>();
	vectorsRead.set(database, known);
	readVectors(
		database,
		known,
		ids.filter((id) => !known.has(id)),
	);
	const found = new Map<number, Float32Array>();
	for (const id of ids) {
		const vector = known.get(id);
		if (vector) found.set(id, vector);
	}
	return found;
}

/**
 * The vectors read so far (1.6 KB each): reading 40 of them took a tenth of a question's time, and words that
 * many passages have bring the same ones again. Ids are never used twice, so what is known stays right.
 */
const vectorsRead = new WeakMap<Database, Map<number, Float32Array>>();

function readVectors(database: Database, known: Map<number, Float32Array>, ids: readonly number[]): void {
	if (ids.length === 0) return;
	const sql = "SELECT id, vector FROM passages WHERE id IN (SELECT value FROM json_each(?))";
	for (const row of rows<{ id: number; vector: Blob }>(database, sql, JSON.stringify(ids))) {
		known.set(row.id, new Float32Array(bytesOf(row.vector)));
	}
}

function passageOf(row: PassageRow): StoredPassage {
	const { id, article, paragraph, start, end, text } = row;
	const offsets = JSON.parse(row.sentences) as number[];
	const sentences = Array.from({ length: offsets.length / 2 }, (_, index) => ({
		start: offsets[index * 2] ?? 0,
		end: offsets[index * 2 + 1] ?? 0,
	}));
	const sentenceVectors = new Int8Array(bytesOf(row.sentence_vectors));
	return { id, articleId: article, paragraph, start, end, text, sentences, sentenceVectors };
}
