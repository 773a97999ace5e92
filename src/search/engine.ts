import path from "node:path";
import type { ArticleCard } from "../corpus/article.ts";
import type { LibraryOptions } from "../library/library.ts";
import { openShelf, type Shelf } from "../library/shelf.ts";
import type { SyncReport } from "../library/sync.ts";
import type { Reranker } from "../model/reranker.ts";
import type { Answer, Quoted } from "./answer.ts";
import { AnswerClock, type AnswerTimes } from "./answer-times.ts";
import { type Citation, cite } from "./articles/cite.ts";
import { searchCards } from "./articles/find-article.ts";
import { type ArticlesAnswer, compare, timeline } from "./articles/per-article.ts";
import { type ArticlePage, readPage } from "./articles/read-page.ts";
import { type Source, source } from "./articles/source.ts";
import { type NamedAuthor, type SuggestedRef, suggestAuthors, suggestRefs } from "./articles/suggest.ts";
import { type AskRequest, ask } from "./ask.ts";
import { type Calibration, readCalibration, weighingFor } from "./calibration.ts";
import { type CheckRequest, checkQuotation } from "./check/check-quotation.ts";
import type { CheckAnswer } from "./check/checked.ts";
import { everyPassage } from "./every-passage.ts";
import { findQuotations, type QuoteRequest } from "./quote/find-quotations.ts";
import type { QuoteAnswer, QuotedSpeaker } from "./quote/quote-answer.ts";
import { suggestSpeakers } from "./quote/suggest-speakers.ts";
import { type KeptHit, type RecalledHit, recallHit, type Surroundings, surroundingsOf } from "./recall.ts";

/** All that a front end may ask for. Requests in, plain data out. */
export interface Engine {
	/** What opening the library did, of late. */
	report(): SyncReport;
	/** Number of passages that can be found. */
	passages(): number;
	/** Names the articles as they are now: another one once one came, went or changed. */
	edition(): string;
	/**
	 * Takes in what changed in the corpus. What is asked meanwhile is answered from the articles as they were before;
	 * what goes on until then is not disturbed. Where it fails, they stay as they were.
	 * @param stop gives up; articles embedded by then need not be so again.
	 * @throws the faults of `openLibrary`.
	 */
	refresh(stop?: AbortSignal): Promise<SyncReport>;
	ask(request: AskRequest): Promise<Answer>;
	quote(request: QuoteRequest): Promise<QuoteAnswer>;
	check(request: CheckRequest): Promise<CheckAnswer>;
	/** Cites a hit of an earlier answer anew; undefined where its words do not stand in their article any more. */
	recall(kept: KeptHit): RecalledHit | undefined;
	/** The paragraphs around such a hit; undefined likewise. */
	surroundings(kept: KeptHit): Surroundings | undefined;
	/** All passages, article by article, in the order of the text. */
	everyPassage(): readonly Quoted[];
	/** The speakers whose names hold what was typed so far, most quoted first. */
	speakers(typed: string): readonly QuotedSpeaker[];
	/** The articles, by id: those of which id, title, people, publisher and date have every word of the search. */
	sources(search?: string): readonly ArticleCard[];
	/** An article at a glance, named by its id or a part of its id or title. */
	source(named: string): Source;
	/** A page of an article, see `readPage`. */
	readPage(key: string, number: number): ArticlePage | undefined;
	/** The paragraphs of a ref such as `putin-beijing-2012#2-4`, word for word. */
	cite(ref: string): Citation;
	/** The best passage of each article on a topic, the likeliest answer first. */
	compare(topic: string): Promise<ArticlesAnswer>;
	/** The same in the order in which the articles were published. */
	timeline(topic: string): Promise<ArticlesAnswer>;
	/** The authors, compilers and publishers whose names hold what was typed so far, those of most articles first. */
	authors(typed: string): readonly NamedAuthor[];
	/** How a ref that is being typed may go on. */
	refs(typed: string, most: number): readonly SuggestedRef[];
	status(): EngineStatus;
	/** Closes the library and frees the model. */
	close(): Promise<void>;
}

/** How the engine does. */
export interface EngineStatus {
	readonly articles: number;
	readonly passages: number;
	/** The embedder's id, e.g. `bundled:all-MiniLM-L6-v2:int8:1`. */
	readonly model: string;
	/** Milliseconds since it was opened. */
	readonly uptime: number;
	/** How long `ask` took of late; null where nothing was asked yet. */
	readonly times: AnswerTimes | null;
}

/** What an engine is opened with. */
export interface EngineOptions extends LibraryOptions {
	/** Reads the best candidates together with the question, for rank and confidence. */
	readonly reranker?: Reranker | undefined;
	/** The operator's calibration, where it exists: `calibration.json` in `indexDir` unless given. */
	readonly calibrationFile?: string;
}

/** The name that an operator's calibration has in `INDEX_DIR`. */
export const calibrationName = "calibration.json";

/**
 * Opens the library with a model and returns what can be asked of the two.
 * @throws the faults of `readCalibration` and `openLibrary`; the embedder and the reranker are closed then.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
	const { embedder, reranker, indexDir } = options;
	const { calibrationFile = path.join(indexDir, calibrationName) } = options;
	const closeModels = async () => {
		await embedder.close();
		await reranker?.close();
	};
	const [shelf, calibration] = await open(options, calibrationFile).catch(async (fault: unknown) => {
		await closeModels();
		throw fault;
	});
	const judging = { reranker, weighing: weighingFor(calibration, reranker) };
	const clock = new AnswerClock();
	const opened = performance.now();
	const { borrow } = shelf;
	return {
		report: () => shelf.library.report,
		passages: () => shelf.library.size,
		edition: () => shelf.library.edition,
		refresh: shelf.refresh,
		ask: (request) => borrow((library) => clock.time(() => ask(library, embedder, request, judging))),
		quote: (request) => borrow((library) => findQuotations(library, embedder, request)),
		check: (request) => borrow((library) => checkQuotation(library, embedder, request)),
		readPage: (key, number) => readPage(shelf.library, key, number),
		cite: (ref) => cite(shelf.library, ref),
		compare: (topic) => borrow((library) => compare(library, embedder, topic, judging)),
		timeline: (topic) => borrow((library) => timeline(library, embedder, topic, judging)),
		sources: (search = "") => searchCards(shelf.library.cards(), search),
		source: (named) => source(shelf.library, named),
		recall: (kept) => recallHit(shelf.library, kept),
		surroundings: (kept) => surroundingsOf(shelf.library, kept),
		everyPassage: () => everyPassage(shelf.library),
		speakers: (typed) => suggestSpeakers(shelf.library, typed),
		authors: (typed) => suggestAuthors(shelf.library, typed),
		refs: (typed, most) => suggestRefs(shelf.library, typed, most),
		status: () => ({
			articles: shelf.library.cards().length,
			passages: shelf.library.size,
			model: embedder.id,
			uptime: performance.now() - opened,
			times: clock.times(),
		}),
		close: async () => {
			await shelf.close();
			await closeModels();
		},
	};
}

async function open(options: LibraryOptions, calibrationFile: string): Promise<[Shelf, Calibration]> {
	// First, so that nothing is embedded for an engine that does not start.
	const calibration = await readCalibration(calibrationFile);
	return [await openShelf(options), calibration];
}
