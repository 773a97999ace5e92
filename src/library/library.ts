import path from "node:path";
import { type Abbreviations, abbreviationsIn } from "../corpus/abbreviations.ts";
import type { Article, ArticleCard } from "../corpus/article.ts";
import type { Span } from "../corpus/span.ts";
import type { Embedder } from "../model/embedder.ts";
import { editionOf, getArticle, getBody, listCards } from "./article-store.ts";
import { closeDatabase, type Database, explain, isDamage, openDatabase, rows, setAside } from "./database.ts";
import { whileAlone } from "./lock.ts";
import { readGeneration } from "./meta.ts";
import {
	getPassages,
	getPassagesIn,
	getPassagesOf,
	getVectors,
	idsOfArticles,
	type StoredPassage,
} from "./passage-store.ts";
import { openQuotations, type QuotationShelf } from "./quotation-shelf.ts";
import { bringQuotationsInStep } from "./quotations-in-step.ts";
import { type OnProgress, type Pause, type SyncReport, syncArticles } from "./sync.ts";
import { getTokens, type PassageTokens } from "./token-store.ts";
import type { Neighbour, VectorIndex } from "./vector-index.ts";
import { bringVectorsInStep } from "./vectors-in-step.ts";
import { openWordIndex, type WordMatches } from "./word-index.ts";
import { bringWordsInStep } from "./words-in-step.ts";

/** All that is stored of the corpus, in step with it. What search works on. */
export interface Library extends QuotationShelf {
	/** What opening it did. */
	readonly report: SyncReport;
	/** Names what is stored: another one where an article came, went or changed since, the same where none did. */
	readonly edition: string;
	/** Number of passages. */
	readonly size: number;
	/** All articles' cards, by id. */
	cards(): readonly ArticleCard[];
	/** Everything known of an article but its words; undefined where there is none of that id. */
	card(id: string): ArticleCard | undefined;
	/** The abbreviations that an article explains, each with what it stands for. */
	abbreviations(id: string): Abbreviations;
	/** An article's words. */
	body(id: string): string | undefined;
	article(id: string): Article | undefined;
	passages(ids: readonly number[]): StoredPassage[];
	/** How the model read the passages of the ids. */
	tokens(ids: readonly number[]): ReadonlyMap<number, PassageTokens>;
	passagesOf(articleId: string): StoredPassage[];
	/** The passages that overlap a span of the article's body. */
	passagesIn(articleId: string, span: Span): StoredPassage[];
	idsOfArticles(articleIds: readonly string[]): ReadonlySet<number>;
	vectors(ids: readonly number[]): ReadonlyMap<number, Float32Array>;
	nearest(vector: Float32Array, limit: number, within?: ReadonlySet<number>): Neighbour[];
	/** See word-index.ts. */
	matchWords(
		terms: ReadonlyMap<string, number>,
		limit: number,
		within?: ReadonlySet<number>,
		usual?: ReadonlyMap<string, number>,
	): WordMatches;
	/** The word of the passages that a misspelt word was likely meant to be, see word-index.ts. */
	spelling(word: string): string | undefined;
	close(): void;
}

export interface LibraryOptions {
	readonly corpusDir: string;
	readonly indexDir: string;
	readonly embedder: Embedder;
	readonly onProgress?: OnProgress;
	/** Told, in a sentence, of anything its owner should know: a damaged file set aside, say. */
	readonly onNotice?: (sentence: string) => void;
	/**
	 * Awaited between pieces of the work, each some milliseconds long, by which others get their turn. Where it throws,
	 * the work is given up; what is stored by then stays.
	 */
	readonly pause?: Pause;
	/** How long, in milliseconds, to wait for another process that is writing; 5,000 where it is not given. */
	readonly patience?: number;
}

/**
 * Opens the library, first bringing it in step with the corpus. With nothing changed nothing is embedded.
 * @throws {CorpusError} where the corpus folder has nothing to read.
 * @throws {LibraryError} where the index folder is full, locked or cannot be written.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
	const folder = path.resolve(options.indexDir);
	const { onNotice = () => {} } = options;
	const onWait = () =>
		onNotice(`Another process is bringing the library in "${folder}" in step: waiting for it.`);
	try {
		return await whileAlone(folder, onWait, () =>
			open(folder, options).catch((fault: unknown) => {
				if (!isDamage(fault)) throw fault;
				setAside(folder, onNotice);
				return open(folder, options);
			}),
		);
	} catch (fault) {
		throw explain(fault, folder);
	}
}

async function open(folder: string, options: LibraryOptions): Promise<Library> {
	const { corpusDir, embedder, onProgress = () => {}, patience, pause = async () => {} } = options;
	const database = openDatabase(folder, patience);
	try {
		const report = await syncArticles(database, corpusDir, embedder, { onProgress, pause });
		const generation = readGeneration(database);
		bringQuotationsInStep(database);
		await bringWordsInStep(database, generation, pause);
		const vectorIndex = await bringVectorsInStep(database, folder, generation, pause);
		// A transaction that lasts until the library is closed: it goes on showing this one state. Another process
		// may change articles under a bot that runs, whose indexes in memory know nothing of the new passages.
		database.exec("BEGIN");
		return libraryOf(database, report, vectorIndex);
	} catch (fault) {
		closeDatabase(database);
		throw fault;
	}
}

function libraryOf(database: Database, report: SyncReport, vectorIndex: VectorIndex): Library {
	const wordIndex = openWordIndex(database);
	const [{ size } = { size: 0 }] = rows<{ size: number }>(database, "SELECT count(*) AS size FROM passages");
	const cards = listCards(database);
	const cardsById = new Map(cards.map((card) => [card.id, card]));
	return {
		report,
		edition: editionOf(database),
		size,
		cards: () => cards,
		card: (id) => cardsById.get(id),
		abbreviations: rememberAll((id) => abbreviationsIn(getBody(database, id) ?? "")),
		body: rememberLast((id) => getBody(database, id)),
		article: (id) => getArticle(database, id),
		passages: (ids) => getPassages(database, ids),
		tokens: (ids) => getTokens(database, ids),
		passagesOf: (id) => getPassagesOf(database, id),
		passagesIn: (id, span) => getPassagesIn(database, id, span),
		idsOfArticles: (ids) => idsOfArticles(database, ids),
		vectors: (ids) => getVectors(database, ids),
		nearest: vectorIndex.nearest,
		matchWords: wordIndex.match,
		spelling: wordIndex.spelling,
		...openQuotations(database),
		close: () => closeDatabase(database),
	};
}

/** The same function, which never runs twice for one article: what it returns must be small. */
function rememberAll<Result>(read: (id: string) => Result): (id: string) => Result {
	const results = new Map<string, Result>();
	return (id) => {
		const result = results.get(id) ?? read(id);
		results.set(id, result);
		return result;
	};
}

/** The same function, which need not run again for what it was last asked: a book is quoted many times in a row. */
function rememberLast<Result>(read: (id: string) => Result): (id: string) => Result {
	let last: { readonly id: string; readonly result: Result } | undefined;
	return (id) => {
		if (last?.id !== id) last = { id, result: read(id) };
		return last.result;
	};
}
