import type { ArticleCard } from "../corpus/article.ts";
import { type Quotation, quotationsOf } from "../corpus/quotations.ts";
import type { Span } from "../corpus/span.ts";
import { UsageError } from "../errors.ts";
import type { Library } from "../library/library.ts";
import type { StoredPassage } from "../library/passage-store.ts";
import { similarityOf } from "../library/similarity.ts";
import { termsOf } from "../library/terms.ts";
import type { Embedder } from "../model/embedder.ts";
import type { Quoted } from "./answer.ts";
import { checkLimit } from "./limit.ts";
import { plain, plainWithOffsets } from "./plain.ts";
import { cleanQuestion } from "./question.ts";
import { quote } from "./quoted.ts";

export interface QuoteRequest {
	/** A speaker's name, or words that stand in the text. */
	readonly who: string;
	/** What the quotations should be about: ranks them, most to the point first. */
	readonly about?: string;
	/** 1 to 20; 10 where it is not given. */
	readonly limit?: number;
}

/** What somebody said, and where they are mentioned. Plain data: what `quote --json` prints. */
export interface QuoteAnswer {
	readonly who: string;
	/** The speaker's full name; null when `who` is nobody's name who is quoted. */
	readonly speaker: string | null;
	readonly quotations: readonly FoundQuotation[];
	/** Passages that hold the name or the phrase without being quotations of that speaker. */
	readonly mentions: readonly Mention[];
}

export interface FoundQuotation {
	readonly quotation: string;
	/** Offsets into the article's body. */
	readonly start: number;
	readonly end: number;
	readonly speaker: string | null;
	readonly speakerText: string | null;
	readonly cue: string | null;
	readonly kind: Quotation["kind"];
	readonly ref: string;
	/** The passage it stands in. */
	readonly text: string;
	readonly article: ArticleCard;
	readonly link: string | null;
}

/** A passage that holds the words; `highlights` are where, as offsets into its `text`. */
export interface Mention extends Quoted {
	readonly highlights: readonly Span[];
}

const defaultLimit = 10;
/** So many passages with the words of a name or phrase are looked through. */
const passagesLookedAt = 500;

/**
 * Finds what a speaker said, or the passages that hold a phrase.
 * @throws {UsageError} where `who` is empty or the limit out of range.
 */
export async function findQuotations(
	library: Library,
	embedder: Embedder,
	request: QuoteRequest,
): Promise<QuoteAnswer> {
	const limit = checkLimit(request.limit ?? defaultLimit);
	const who = request.who.replace(/\s+/g, " ").replace(/^[\s"“”„«»‘'`]+|[\s"“”«»’'`]+$/g, "");
	if (!/[\p{L}\p{N}]/u.test(who)) throw new UsageError("Say whom or which words to quote, e.g. Tiezzi.");
	const passages = passagesWith(library, who);
	const said = saidBy(library, passages, who);
	const speaker = mostFrequent(said.map((found) => found.speaker ?? ""));
	const ranked = request.about ? await rankByTopic(embedder, said, request.about) : said;
	const mentions = mentionsOf(library, passages, who, said);
	return { who, speaker, quotations: ranked.slice(0, limit), mentions: mentions.slice(0, limit) };
}

/** The passages that have every word of the phrase, in the order of the corpus. */
function passagesWith(library: Library, words: string): StoredPassage[] {
	const terms = [...new Set(termsOf(words, { single: false }))];
	const { best } = library.matchWords(new Map(terms.map((term) => [term, 1])), passagesLookedAt);
	const passages = library.passages(best.map((match) => match.passage)).filter((passage) => {
		const present = new Set(termsOf(passage.text));
		return terms.every((term) => present.has(term));
	});
	return passages.sort((a, b) => a.id - b.id);
}

function saidBy(library: Library, passages: readonly StoredPassage[], who: string): FoundQuotation[] {
	const articleIds = [...new Set(passages.map((passage) => passage.articleId))];
	return articleIds.flatMap((articleId) => {
		const article = library.article(articleId);
		if (!article) return [];
		const all = library.passagesOf(articleId);
		return quotationsOf(article)
			.filter((quotation) => isNamed(quotation, who))
			.flatMap((quotation) => foundQuotation(library, articleId, all, quotation) ?? []);
	});
}

function isNamed({ speaker, speakerText }: Quotation, who: string): boolean {
	const wanted = plain(who)
		.split(" ")
		.filter((word) => !titles.has(word));
	if (!speaker || wanted.length === 0) return false;
	const parts = new Set(plain(`${speaker} ${speakerText}`).split(" "));
	return wanted.every((word) => parts.has(word));
}

/** Words people put before a name when they ask for somebody. */
const titles = new Set("mr mrs ms dr president minister senator chairman general secretary the".split(" "));

function foundQuotation(
	library: Library,
	articleId: string,
	passages: readonly StoredPassage[],
	quotation: Quotation,
): FoundQuotation | undefined {
	const passage = passages.find((one) => one.start <= quotation.start && quotation.end <= one.end);
	const { text, ref, start, end, article, link } = quote(
		library,
		articleId,
		quotation.paragraph,
		quotation,
		quotation.text,
	);
	const { speaker, speakerText, cue, kind } = quotation;
	const around = passage?.text ?? text;
	return { quotation: text, start, end, speaker, speakerText, cue, kind, ref, text: around, article, link };
}

function mentionsOf(
	library: Library,
	passages: readonly StoredPassage[],
	words: string,
	said: readonly FoundQuotation[],
): Mention[] {
	return passages.flatMap((passage) => {
		const { articleId, paragraph, start, end, text } = passage;
		const inside = (found: FoundQuotation) =>
			found.article.id === articleId && start <= found.start && found.end <= end;
		const highlights = occurrences(text, words);
		if (highlights.length === 0 || said.some(inside)) return [];
		return [{ ...quote(library, articleId, paragraph, passage, text), highlights }];
	});
}

/** Where a text holds the words, whatever their case, accents, marks and line breaks. */
function occurrences(text: string, words: string): Span[] {
	const { plain: hay, offsets } = plainWithOffsets(text);
	const needle = plain(words).trim();
	const spans: Span[] = [];
	for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
		const isWord =
			!/[\p{L}\p{N}]/u.test(hay.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(hay.charAt(at + needle.length));
		if (!isWord && !/\p{sc=Han}/u.test(needle)) continue;
		spans.push({ start: offsets[at] ?? 0, end: offsets[at + needle.length] ?? text.length });
	}
	return spans;
}

async function rankByTopic(
	embedder: Embedder,
	found: readonly FoundQuotation[],
	about: string,
): Promise<FoundQuotation[]> {
	const [topic, ...vectors] = await embedder.embed([
		cleanQuestion(about),
		...found.map((one) => one.quotation),
	]);
	return found
		.map((one, index) => ({
			one,
			similarity: similarityOf(topic as Float32Array, vectors[index] as Float32Array),
		}))
		.sort((a, b) => b.similarity - a.similarity)
		.map(({ one }) => one);
}

function mostFrequent(names: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
