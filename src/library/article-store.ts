import { createHash } from "node:crypto";
import type { Article, ArticleCard } from "../corpus/article.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Span } from "../corpus/span.ts";
import { blobOf, type Database, rows, transact } from "./database.ts";
import { readGeneration, writeMeta } from "./meta.ts";
import { putQuotations, quotationPolicy } from "./quotation-store.ts";
import { type PassageTokens, putTokens } from "./token-store.ts";

/** What the library remembers of an article's file, to tell whether it changed. */
export interface StoredFile {
	readonly id: string;
	readonly file: string;
	readonly hash: string;
	readonly fingerprint: string;
}

/** An article ready to be stored: its passages, and how the model read each. */
export interface EmbeddedArticle {
	readonly article: Article;
	readonly hash: string;
	readonly fingerprint: string;
	readonly passages: readonly EmbeddedPassage[];
}

interface EmbeddedPassage {
	readonly passage: Passage;
	readonly vector: Float32Array;
	readonly tokens: PassageTokens;
}

/** Everything of an article's card but the id, plus its apparatus: the `card` column. */
type CardColumn = Omit<ArticleCard, "id"> & { readonly apparatus: string | null };

export function listFiles(database: Database): StoredFile[] {
	return rows(database, "SELECT id, file, hash, fingerprint FROM articles ORDER BY file");
}

/** A mark of all that is stored: the same for the same files, read by the same rules and model. */
export function editionOf(database: Database): string {
	return createHash("sha256")
		.update(JSON.stringify(listFiles(database)))
		.digest("hex")
		.slice(0, 32);
}

/** Stores an article with its passages and quotations, in place of what stood under its id or came from its file. */
export function putArticle(
	database: Database,
	{ article, hash, fingerprint, passages }: EmbeddedArticle,
): void {
	const { id, file, body, paragraphs, ...card } = article;
	transact(database, () => {
		database.prepare("DELETE FROM articles WHERE id = ? OR file = ?").run(id, file);
		const column: CardColumn = card;
		database
			.prepare(
				"INSERT INTO articles (id, file, hash, fingerprint, card, paragraphs, body, quotation_policy) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			)
			.run(
				id,
				file,
				hash,
				fingerprint,
				JSON.stringify(column),
				JSON.stringify(paragraphs),
				body,
				quotationPolicy,
			);
		for (const embedded of passages) putPassage(database, id, embedded);
		putQuotations(database, article);
		countChange(database);
	});
}

function putPassage(
	database: Database,
	articleId: string,
	{ passage, vector, tokens }: EmbeddedPassage,
): void {
	const { paragraph, start, end, text, sentences } = passage;
	const offsets = JSON.stringify(sentences.flatMap((span) => [span.start, span.end]));
	const { lastInsertRowid } = database
		.prepare(
			"INSERT INTO passages (article, paragraph, start, end, text, sentences, vector) VALUES (?, ?, ?, ?, ?, ?, ?)",
		)
		.run(articleId, paragraph, start, end, text, offsets, blobOf(vector));
	putTokens(database, Number(lastInsertRowid), tokens);
}

export function removeArticle(database: Database, id: string): void {
	transact(database, () => {
		database.prepare("DELETE FROM articles WHERE id = ?").run(id);
		countChange(database);
	});
}

function countChange(database: Database): void {
	writeMeta(database, "generation", readGeneration(database) + 1);
}

export function listCards(database: Database): ArticleCard[] {
	return rows<{ id: string; card: string }>(database, "SELECT id, card FROM articles ORDER BY id").map(
		cardOf,
	);
}

/** An article's words, or undefined where there is none of that id. */
export function getBody(database: Database, id: string): string | undefined {
	return rows<{ body: string }>(database, "SELECT body FROM articles WHERE id = ?", id)[0]?.body;
}

/** An article whole, or undefined where there is none of that id. */
export function getArticle(database: Database, id: string): Article | undefined {
	const [row] = rows<{ id: string; file: string; card: string; paragraphs: string; body: string }>(
		database,
		"SELECT id, file, card, paragraphs, body FROM articles WHERE id = ?",
		id,
	);
	if (!row) return undefined;
	const { apparatus } = JSON.parse(row.card) as CardColumn;
	const paragraphs = JSON.parse(row.paragraphs) as Span[];
	return { ...cardOf(row), apparatus, file: row.file, body: row.body, paragraphs };
}

function cardOf({ id, card }: { id: string; card: string }): ArticleCard {
	const { apparatus: _, ...rest } = JSON.parse(card) as CardColumn;
	return { id, ...rest };
}
