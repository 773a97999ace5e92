import type { Reading } from "../model/embedder.ts";
import { type Blob, blobOf, bytesOf, type Database, rows } from "./database.ts";

/** How the model read a passage: a vector for each token of its article's title and of its own words. */
export interface PassageTokens {
	/** Rows of one length, each a unit vector times `tokenScale`. */
	readonly vectors: Int8Array;
	/** How many tokens there are up to the end of the title, of the first sentence, of the second … */
	readonly ends: readonly number[];
}

/**
 * Numbers of a unit vector are stored times this, as a byte. In 128 dimensions hardly any is over a half; rounding
 * costs no rank worth having (nDCG@10 the same to 0.002 on three collections).
 */
export const tokenScale = 254;

/** A reading's token vectors, a byte a number. */
export function packTokens({ tokens, ends }: Reading): PassageTokens {
	const vectors = Int8Array.from(tokens.values, (value) =>
		Math.max(-127, Math.min(127, Math.round(value * tokenScale))),
	);
	return { vectors, ends };
}

/** Notes how the model read a passage. */
export function putTokens(database: Database, passage: number, { vectors, ends }: PassageTokens): void {
	database
		.prepare("INSERT INTO tokens (passage, ends, vectors) VALUES (?, ?, ?)")
		.run(passage, JSON.stringify(ends), blobOf(vectors));
}

/** How the model read the passages of the ids; those not there are left out. */
export function getTokens(database: Database, ids: readonly number[]): Map<number, PassageTokens> {
	const sql = "SELECT passage, ends, vectors FROM tokens WHERE passage IN (SELECT value FROM json_each(?))";
	const found = rows<{ passage: number; ends: string; vectors: Blob }>(database, sql, JSON.stringify(ids));
	return new Map(
		found.map(({ passage, ends, vectors }) => [
			passage,
			{ ends: JSON.parse(ends) as number[], vectors: new Int8Array(bytesOf(vectors)) },
		]),
	);
}
