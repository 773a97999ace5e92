import type { Article } from "../corpus/article.ts";
import { type Quotation, quotationsOf } from "../corpus/quotations.ts";
import type { Span } from "../corpus/span.ts";
import { type Database, rows } from "./database.ts";

/** Raised whenever the same article would give other quotations: those stored are then found anew. */
export const quotationPolicy = "quotations:4";

export interface StoredQuotation extends Quotation {
	readonly articleId: string;
}

/** Finds an article's quotations and stores them, in place of those stored before. Wants a transaction around it. */
export function putQuotations(
	database: Database,
	article: Pick<Article, "id" | "body" | "paragraphs">,
): void {
	const { id } = article;
	database.prepare("DELETE FROM quotations WHERE article = ?").run(id);
	const insert = database.prepare(`INSERT INTO quotations (article, ordinal, ${columns})
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
	quotationsOf(article).forEach(
		({ paragraph, start, end, text, spans, speaker, speakerText, cue, kind }, ordinal) => {
			const offsets = spans ? JSON.stringify(spans.flatMap((span) => [span.start, span.end])) : null;
			insert.run(id, ordinal, paragraph, start, end, text, offsets, speaker, speakerText, cue, kind);
		},
	);
}

const columns = "paragraph, start, end, text, spans, speaker, speaker_text, cue, kind";

/** All quotations of an article, in the order of the text. */
export function getQuotationsOf(database: Database, articleId: string): StoredQuotation[] {
	return select(database, "WHERE article = ? ORDER BY ordinal", articleId);
}

/**
 * The quotations that overlap a span of an article's body, in the order of the text.
 * @param longest the length of the longest quotation: one that begins further back cannot reach the span.
 */
export function getQuotationsIn(
	database: Database,
	articleId: string,
	{ start, end }: Span,
	longest: number,
): StoredQuotation[] {
	const where = "WHERE article = ? AND start > ? AND start < ? AND end > ? ORDER BY start";
	return select(database, where, articleId, start - longest, end, start);
}

/** All quotations of the speakers named, as articles name them, by article and in the order of the text. */
export function getQuotationsBy(database: Database, speakers: readonly string[]): StoredQuotation[] {
	const where = "WHERE speaker IN (SELECT value FROM json_each(?)) ORDER BY article, ordinal";
	return select(database, where, JSON.stringify(speakers));
}

/** Length of the longest quotation, in UTF-16 code units; 0 where there is none. */
export function longestQuotation(database: Database): number {
	const sql = "SELECT max(end - start) AS longest FROM quotations";
	return rows<{ longest: number | null }>(database, sql)[0]?.longest ?? 0;
}

/** How often an article quotes somebody, by the name the article gives them. */
export interface SpeakerCount {
	readonly speaker: string;
	readonly article: string;
	readonly quotations: number;
}

export function countSpeakers(database: Database): SpeakerCount[] {
	return rows(
		database,
		`SELECT speaker, article, count(*) AS quotations FROM quotations
		WHERE speaker IS NOT NULL GROUP BY speaker, article`,
	);
}

interface QuotationRow {
	readonly article: string;
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly spans: string | null;
	readonly speaker: string | null;
	readonly speaker_text: string | null;
	readonly cue: string | null;
	readonly kind: Quotation["kind"];
}

function select(database: Database, where: string, ...values: unknown[]): StoredQuotation[] {
	const sql = `SELECT article, ${columns} FROM quotations ${where}`;
	return rows<QuotationRow>(database, sql, ...values).map((row) => {
		const { article, paragraph, start, end, text, spans, speaker, speaker_text, cue, kind } = row;
		const place = {
			articleId: article,
			paragraph,
			start,
			end,
			text,
			...(spans ? { spans: spansOf(spans) } : {}),
		};
		return { ...place, speaker, speakerText: speaker_text, cue, kind };
	});
}

function spansOf(column: string): Span[] {
	const offsets = JSON.parse(column) as number[];
	return Array.from({ length: offsets.length / 2 }, (_, index) => ({
		start: offsets[index * 2] ?? 0,
		end: offsets[index * 2 + 1] ?? 0,
	}));
}
