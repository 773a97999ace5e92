import type { ArticleCard } from "../corpus/article.ts";
import { type LibraryOptions, openLibrary } from "../library/library.ts";
import type { SyncReport } from "../library/sync.ts";
import type { Answer, Quoted } from "./answer.ts";
import { AnswerClock, type AnswerTimes } from "./answer-times.ts";
import { type Citation, cite } from "./articles/cite.ts";
import { searchCards } from "./articles/find-article.ts";
import { type ArticlesAnswer, compare, timeline } from "./articles/per-article.ts";
import { type ArticlePage, readPage } from "./articles/read-page.ts";
import { type Source, source } from "./articles/source.ts";
import { type NamedAuthor, type SuggestedRef, suggestAuthors, suggestRefs } from "./articles/suggest.ts";
import { type AskRequest, ask } from "./ask.ts";
import { type CheckRequest, checkQuotation } from "./check/check-quotation.ts";
import type { CheckAnswer } from "./check/checked.ts";
import { everyPassage } from "./every-passage.ts";
import { findQuotations, type QuoteRequest } from "./quote/find-quotations.ts";
import type { QuoteAnswer, QuotedSpeaker } from "./quote/quote-answer.ts";
import { suggestSpeakers } from "./quote/suggest-speakers.ts";
import { type KeptHit, type RecalledHit, recallHit, type Surroundings, surroundingsOf } from "./recall.ts";

/** All that a front end may ask for. Requests in, plain data out. */
export interface Engine {
	/** What opening the library did. */
	readonly report: SyncReport;
	/** Number of passages that can be found. */
	readonly passages: number;
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

/**
 * Opens the library with a model and returns what can be asked of the two.
 * @throws the faults of `openLibrary`; the embedder is closed then.
 */
export async function openEngine(options: LibraryOptions): Promise<Engine> {
	const { embedder } = options;
	const library = await openLibrary(options).catch(async (fault: unknown) => {
		await embedder.close();
		throw fault;
	});
	const clock = new AnswerClock();
	const opened = performance.now();
	return {
		report: library.report,
		passages: library.size,
		ask: (request) => clock.time(() => ask(library, embedder, request)),
		quote: (request) => findQuotations(library, embedder, request),
		check: (request) => checkQuotation(library, embedder, request),
		readPage: (key, number) => readPage(library, key, number),
		cite: (ref) => cite(library, ref),
		compare: (topic) => compare(library, embedder, topic),
		timeline: (topic) => timeline(library, embedder, topic),
		sources: (search = "") => searchCards(library.cards(), search),
		source: (named) => source(library, named),
		recall: (kept) => recallHit(library, kept),
		surroundings: (kept) => surroundingsOf(library, kept),
		everyPassage: () => everyPassage(library),
		speakers: (typed) => suggestSpeakers(library, typed),
		authors: (typed) => suggestAuthors(library, typed),
		refs: (typed, most) => suggestRefs(library, typed, most),
		status: () => ({
			articles: library.cards().length,
			passages: library.size,
			model: embedder.id,
			uptime: performance.now() - opened,
			times: clock.times(),
		}),
		close: async () => {
			library.close();
			await embedder.close();
		},
	};
}
