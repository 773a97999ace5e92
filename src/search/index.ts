/** What front ends may use of the search: requests, the plain data that comes back, and the engine. */
export type { ArticleCard } from "../corpus/article.ts";
export type { Span } from "../corpus/span.ts";
export type { Answer, Hit, Quoted, Why } from "./answer.ts";
export type { Citation } from "./articles/cite.ts";
export type { ArticleFinding, ArticlesAnswer } from "./articles/per-article.ts";
export { type ArticlePage, articleKey } from "./articles/read-page.ts";
export type { Source } from "./articles/source.ts";
export type { NamedAuthor, SuggestedRef } from "./articles/suggest.ts";
export type { AskRequest } from "./ask.ts";
export type { CheckAnswer, CheckedQuotation, QuotationMatch } from "./check/checked.ts";
export type { Engine, EngineStatus } from "./engine.ts";
export type { Evidence } from "./evidence.ts";
export type { QuoteRequest } from "./quote/find-quotations.ts";
export type { FoundQuotation, Mention, QuoteAnswer, QuotedSpeaker } from "./quote/quote-answer.ts";
export type { Keepable, KeptHit, RecalledHit, Surroundings } from "./recall.ts";
