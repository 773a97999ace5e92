import { type Abbreviations, abbreviationsIn, spelledOut } from "../corpus/abbreviations.ts";
import type { ArticleCard } from "../corpus/article.ts";
import { blobOf, type Database, rows, transact } from "./database.ts";
import { readMeta, writeMeta } from "./meta.ts";
import type { Pause } from "./sync.ts";
import { termPolicy, termsOf } from "./terms.ts";

/** Builds the word tables anew from the passages, unless they are of this generation and made by today's rules. */
export async function bringWordsInStep(database: Database, generation: number, pause: Pause): Promise<void> {
	const [totals] = rows<{ generation: number }>(database, "SELECT generation FROM word_totals");
	if (totals?.generation === generation && readMeta(database, "terms") === termPolicy) return;
	const { postings, lengths } = await collectPostings(database, pause);
	transact(database, () => {
		database.exec("DELETE FROM words; DELETE FROM word_totals;");
		const insert = database.prepare("INSERT INTO words (term, passages, counts) VALUES (?, ?, ?)");
		for (const [term, { passages, counts }] of postings) {
			insert.run(term, blobOf(Uint32Array.from(passages)), blobOf(Uint8Array.from(counts)));
		}
		const total = database.prepare("INSERT INTO word_totals (only, generation, lengths) VALUES (1, ?, ?)");
		total.run(generation, blobOf(Uint16Array.from(lengths)));
		writeMeta(database, "terms", termPolicy);
	});
}

interface Posting {
	readonly passages: number[];
	readonly counts: number[];
}

/** So many passages are read between pauses: some milliseconds' work. */
const passagesAtOnce = 250;

async function collectPostings(
	database: Database,
	pause: Pause,
): Promise<{ postings: Map<string, Posting>; lengths: number[] }> {
	const postings = new Map<string, Posting>();
	const lengths: number[] = [];
	let article: ArticleWords | undefined;
	let found = passagesAfter(database, 0);
	for (; found.length > 0; found = passagesAfter(database, found.at(-1)?.id ?? 0)) {
		await pause();
		for (const { id, text, article: articleId } of found) {
			// Passages of one article follow one another.
			if (article?.id !== articleId) article = articleWords(database, articleId);
			// A passage is also found by the title of its article, which says what it is about.
			const terms = [...termsOf(spelledOut(text, article.abbreviations)), ...article.title];
			while (lengths.length < id) lengths.push(0);
			lengths.push(Math.min(terms.length, 65_535));
			addPostings(postings, id, terms);
		}
	}
	return { postings, lengths };
}

interface PassageWords {
	readonly id: number;
	readonly text: string;
	readonly article: string;
}

/** What an article adds to the words of its passages. */
interface ArticleWords {
	readonly id: string;
	/** The terms of its title. */
	readonly title: readonly string[];
	readonly abbreviations: Abbreviations;
}

function articleWords(database: Database, id: string): ArticleWords {
	const sql = "SELECT card, body FROM articles WHERE id = ?";
	const [row] = rows<{ card: string; body: string }>(database, sql, id);
	const { title } = JSON.parse(row?.card ?? '{"title":""}') as ArticleCard;
	return { id, title: termsOf(title), abbreviations: abbreviationsIn(row?.body ?? "") };
}

function passagesAfter(database: Database, id: number): PassageWords[] {
	const sql = "SELECT id, text, article FROM passages WHERE id > ? ORDER BY id LIMIT ?";
	return rows(database, sql, id, passagesAtOnce);
}

function addPostings(postings: Map<string, Posting>, id: number, terms: readonly string[]): void {
	for (const term of terms) {
		const posting = postings.get(term) ?? { passages: [], counts: [] };
		if (posting.passages.length === 0) postings.set(term, posting);
		const last = posting.passages.length - 1;
		if (posting.passages[last] === id) posting.counts[last] = Math.min((posting.counts[last] ?? 0) + 1, 255);
		else {
			posting.passages.push(id);
			posting.counts.push(1);
		}
	}
}
