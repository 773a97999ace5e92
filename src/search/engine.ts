import type { ArticleCard } from "../corpus/article.ts";
import { type LibraryOptions, openLibrary } from "../library/library.ts";
import type { SyncReport } from "../library/sync.ts";
import type { Answer, Hit, Quoted } from "./answer.ts";
import { type AskRequest, ask } from "./ask.ts";
import { type CheckRequest, checkQuotation } from "./check/check-quotation.ts";
import type { CheckAnswer } from "./check/checked.ts";
import { everyPassage } from "./every-passage.ts";
import { findQuotations, type QuoteRequest } from "./find-quotations.ts";
import type { QuoteAnswer, QuotedSpeaker } from "./quote-answer.ts";
import { type KeptHit, recallHit, type Surroundings, surroundingsOf } from "./recall.ts";
import { suggestSpeakers } from "./suggest-speakers.ts";

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
	recall(kept: KeptHit): Hit | undefined;
	/** The paragraphs around such a hit; undefined likewise. */
	surroundings(kept: KeptHit): Surroundings | undefined;
	/** All passages, article by article, in the order of the text. */
	everyPassage(): readonly Quoted[];
	/** The speakers whose names hold what was typed so far, most quoted first. */
	speakers(typed: string): readonly QuotedSpeaker[];
	/** All articles, by id. */
	sources(): readonly ArticleCard[];
	/** Closes the library and frees the model. */
	close(): Promise<void>;
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
	return {
		report: library.report,
		passages: library.size,
		ask: (request) => ask(library, embedder, request),
		quote: (request) => findQuotations(library, embedder, request),
		check: (request) => checkQuotation(library, embedder, request),
		recall: (kept) => recallHit(library, kept),
		surroundings: (kept) => surroundingsOf(library, kept),
		everyPassage: () => everyPassage(library),
		speakers: (typed) => suggestSpeakers(library, typed),
		sources: () => library.cards(),
		close: async () => {
			library.close();
			await embedder.close();
		},
	};
}
