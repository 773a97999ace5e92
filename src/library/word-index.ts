import { type Blob, bytesOf, type Database, rows } from "./database.ts";
import { termsOf } from "./terms.ts";
import { isOneSlip, nearTerms } from "./typos.ts";

/** How well the words of passages match those of a query. */
export interface WordMatches {
	/** The best passages, best first. */
	readonly best: readonly WordMatch[];
	/** `lexicalScore` of any passage, 0 where it has none of the terms. */
	scoreOf(passage: number): number;
	/** How much each term tells (BM25's idf times its weight in the query): most where no passage has it. */
	readonly weights: ReadonlyMap<string, number>;
	/** Terms that no passage has. */
	readonly unknown: ReadonlySet<string>;
	/** What a short passage full of all the terms would come near to: the sum of `weights` times (k1 + 1). */
	readonly ceiling: number;
}

interface WordMatch {
	readonly passage: number;
	/** BM25, 0 or more. */
	readonly lexicalScore: number;
}

/**
 * BM25 over the passages (Robertson & Zaragoza 2009, eq. 3.15, with the idf of Lucene, which is never negative).
 *
 * Postings are kept in SQLite, one row a term, and added up in one array over all passages. FTS5's own bm25
 * took 5 ms a question at 10,000 passages, more than the embedding of the question; this takes a tenth.
 */
export interface WordIndex {
	/**
	 * @param terms what is looked for, each with its weight (0..1) in the query.
	 * @param usual the share (0..1) of ordinary passages that have a term, where it is known.
	 */
	match(
		terms: ReadonlyMap<string, number>,
		limit: number,
		within?: ReadonlySet<number>,
		usual?: ReadonlyMap<string, number>,
	): WordMatches;
	/**
	 * The word of the passages that a word was likely meant to be; undefined where they have the word itself (in any
	 * of its forms), or none that is near.
	 */
	spelling(word: string): string | undefined;
}

/**
 * Saturation, at the customary value, and length normalisation at less than the customary 0.75: neighbouring passages of
 * one article differ in length for no reason of their own (mtrag .835 → .837, the others the same).
 */
const k1 = 1.2;
const b = 0.5;

/**
 * How rare a word is, a few articles cannot tell: what they have is mixed with what is usual, which counts as so many
 * ordinary passages. So articles about something else change little: with 61 of them beside the two bundled ones the
 * words of a question weigh what they weighed before.
 */
const usualPassages = 1000;
/** Words of an ordinary passage, its title included. */
const usualLength = 120;

/** So many passages are looked through for the forms of a word. */
const passagesLookedAt = 10;

/** In shorter words a wrong letter makes another word. */
const shortestCorrected = 4;

/** Reads what the index needs to have in memory. The word tables must be in step with the passages. */
export function openWordIndex(database: Database): WordIndex {
	const [totals] = rows<{ lengths: Blob }>(database, "SELECT lengths FROM word_totals");
	const lengths = totals ? new Uint16Array(bytesOf(totals.lengths)) : new Uint16Array(0);
	const count = lengths.reduce((sum, length) => sum + (length > 0 ? 1 : 0), 0);
	const total = lengths.reduce((sum, length) => sum + length, 0);
	const ownMean = total / Math.max(count, 1);
	const mixedMean = (total + usualPassages * usualLength) / (count + usualPassages);
	const posting = database.prepare("SELECT passages, counts FROM words WHERE term = ?");

	const postingOf = (term: string) => posting.get(term) as { passages: Blob; counts: Blob } | undefined;

	function match(
		terms: ReadonlyMap<string, number>,
		limit: number,
		within?: ReadonlySet<number>,
		usual: ReadonlyMap<string, number> = new Map(),
	): WordMatches {
		const scores = new Float32Array(lengths.length);
		const mean = usual.size > 0 ? mixedMean : ownMean;
		const weights = new Map<string, number>();
		const unknown = new Set<string>();
		for (const [term, weight] of terms) {
			const row = postingOf(term);
			const frequency = row ? row.counts.byteLength : 0;
			const share = usual.get(term);
			const among = share === undefined ? count : count + usualPassages;
			const expected = frequency + usualPassages * (share ?? 0);
			const told = weight * Math.log(1 + (among - expected + 0.5) / (expected + 0.5));
			if (!row) unknown.add(term);
			weights.set(term, told);
			if (row)
				addScores(
					scores,
					mean,
					new Uint32Array(bytesOf(row.passages)),
					new Uint8Array(bytesOf(row.counts)),
					told,
				);
		}
		const ceiling = (k1 + 1) * [...weights.values()].reduce((sum, weight) => sum + weight, 0);
		return {
			best: bestOf(scores, limit, within),
			scoreOf: (id) => scores[id] ?? 0,
			weights,
			unknown,
			ceiling,
		};
	}

	let vocabulary: readonly string[] | undefined;

	function spelling(word: string): string | undefined {
		const [term = "", ...others] = termsOf(word);
		if (word.length < shortestCorrected || others.length > 0 || postingOf(term)) return undefined;
		// Read when the first unknown word comes: most questions have none.
		vocabulary ??= rows<{ term: string }>(database, "SELECT term FROM words").map((row) => row.term);
		const meant = nearTerms(term, vocabulary).flatMap((near) => formOf(near, word) ?? []);
		return meant.length === 1 ? meant[0] : undefined;
	}

	/** The word with a term, as one of the first passages that have it spells it, if it is one slip from the word typed. */
	function formOf(term: string, typed: string): string | undefined {
		const ids = new Uint32Array(bytesOf(postingOf(term)?.passages ?? new ArrayBuffer()));
		const sql = "SELECT text FROM passages WHERE id IN (SELECT value FROM json_each(?))";
		const found = rows<{ text: string }>(
			database,
			sql,
			JSON.stringify([...ids.subarray(0, passagesLookedAt)]),
		);
		const words = found.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
		return words.find(
			(other) => termsOf(other)[0] === term && isOneSlip(typed.toLowerCase(), other.toLowerCase()),
		);
	}

	function addScores(
		scores: Float32Array,
		mean: number,
		passages: Uint32Array,
		counts: Uint8Array,
		idf: number,
	): void {
		for (let i = 0; i < passages.length; i++) {
			const id = passages[i] as number;
			const often = counts[i] as number;
			const norm = k1 * (1 - b + (b * (lengths[id] as number)) / mean);
			scores[id] = (scores[id] as number) + (idf * often * (k1 + 1)) / (often + norm);
		}
	}

	return { match, spelling };
}

function bestOf(scores: Float32Array, limit: number, within?: ReadonlySet<number>): WordMatch[] {
	const best: WordMatch[] = [];
	let threshold = 0;
	for (let passage = 0; passage < scores.length; passage++) {
		const lexicalScore = scores[passage] as number;
		if (lexicalScore <= threshold || (within && !within.has(passage))) continue;
		let place = best.length;
		while (place > 0 && (best[place - 1] as WordMatch).lexicalScore < lexicalScore) place--;
		best.splice(place, 0, { passage, lexicalScore });
		if (best.length > limit) best.pop();
		if (best.length === limit) threshold = (best.at(-1) as WordMatch).lexicalScore;
	}
	return best;
}
