import { UsageError } from "../../errors.ts";
import { type Language, languageOf } from "../../languages/index.ts";
import type { Library } from "../../library/library.ts";
import { plainWords } from "../../library/plain-words.ts";
import type { StoredQuotation } from "../../library/quotation-store.ts";
import type { Embedder } from "../../model/embedder.ts";
import { listNames } from "../citation.ts";
import { checkLimit } from "../limit.ts";
import { type FoundPerson, findPerson, guessPerson, type Person } from "./find-person.ts";
import { foundQuotation, passageOfEach } from "./found-quotation.ts";
import { findMentions, type MentioningPassage, mentionOf, nameAmong } from "./mentions.ts";
import { findNearMentions } from "./near-mentions.ts";
import type { FoundQuotation, QuoteAnswer } from "./quote-answer.ts";
import { rankByTopic } from "./rank-by-topic.ts";

export interface QuoteRequest {
	/** A name in any usual form, or words that stand in the text. */
	readonly who: string;
	/** What the quotations should be about: ranks them, most to the point first. */
	readonly about?: string;
	/** 1 to 20; 10 where it is not given. */
	readonly limit?: number;
	/** In which the notice is written; English where it is not given. */
	readonly language?: Language["code"];
}

const defaultLimit = 10;
/** So many speakers are offered where nothing is found. */
const speakersOffered = 10;

/**
 * Finds what a speaker said, or the passages that hold a phrase. A name of those quoted, or who wrote an article, comes
 * before a phrase, and a phrase that stands in an article before a name that can only be guessed.
 * @throws {UsageError} where `who` is empty or the limit out of range.
 */
export async function findQuotations(
	library: Library,
	embedder: Embedder,
	request: QuoteRequest,
): Promise<QuoteAnswer> {
	const limit = checkLimit(request.limit ?? defaultLimit);
	const who = request.who.replace(/\s+/g, " ").replace(/^[\s"“”„«»‘'`]+|[\s"“”„«»’'`,;:?!]+$/g, "");
	if (!/[\p{L}\p{N}]/u.test(who)) throw new UsageError(({ quotations }) => quotations.whom);
	const wanted = { who, about: request.about?.trim(), limit, language: languageOf(request.language) };
	const person = findPerson(library, who);
	if (person) return quotePerson(library, embedder, wanted, person);
	const exact = findMentions(library, [who], limit);
	const guess = exact.length === 0 ? guessPerson(library, who) : undefined;
	if (guess) return quotePerson(library, embedder, wanted, guess);
	return quotePhrase(library, wanted, exact);
}

interface Wanted {
	readonly who: string;
	readonly about: string | undefined;
	readonly limit: number;
	readonly language: Language;
}

async function quotePerson(
	library: Library,
	embedder: Embedder,
	{ who, about, limit, language }: Wanted,
	found: FoundPerson,
): Promise<QuoteAnswer> {
	const { name, speaker, written } = found.person;
	const said = speaker ? inOrder(library, library.quotationsBy(name)) : [];
	const ranked = about && said.length > 0 ? await rankByTopic(library, embedder, said, about) : undefined;
	const missed = ranked?.onTopic === false ? about : undefined;
	const quotations: readonly FoundQuotation[] =
		ranked && missed === undefined
			? ranked.quotations.slice(0, limit)
			: said.slice(0, limit).map((stored) => foundQuotation(library, stored));
	const offTopic = missed ? language.quotations.offTopic(name, missed) : "";
	const notice = [noticeOf(who, found, language), offTopic].filter(Boolean).join(" ");
	const names = namesOf(found, said);
	const passages = passagesOfQuotations(library, said);
	const mentions = findMentions(library, names, limit, passages);
	return {
		...{ who, speaker: speaker ? name : null, name },
		...(found.others.length > 0 ? { others: found.others.map((other) => other.name) } : {}),
		...(notice ? { notice } : {}),
		quotations,
		...(written.length > 0 ? { written } : {}),
		mentions: mentions.map((mention) => mentionOf(library, mention)),
	};
}

function quotePhrase(
	library: Library,
	{ who, about, limit, language }: Wanted,
	exact: readonly MentioningPassage[],
): QuoteAnswer {
	const name = nameAmong(exact);
	const ids = new Set(exact.map(({ passage }) => passage.id));
	const enough = name !== undefined || exact.length === limit;
	const near = enough ? [] : findNearMentions(library, who).filter(({ passage }) => !ids.has(passage.id));
	const mentions = [...exact, ...near];
	const nothing = mentions.length === 0;
	const notice = about && !nothing ? language.quotations.noTopic : "";
	return {
		...{ who, speaker: null },
		...(name ? { name } : {}),
		...(notice ? { notice } : {}),
		quotations: [],
		mentions: mentions.slice(0, limit).map((mention) => mentionOf(library, mention)),
		...(nothing ? { speakers: speakersThereAre(library) } : {}),
	};
}

/**
 * Somebody's own words first, what is only reported after them; the newest article first, undated ones last; in an
 * article the order of the text.
 */
function inOrder(library: Library, quotations: readonly StoredQuotation[]): StoredQuotation[] {
	const dateOf = ({ articleId }: StoredQuotation) => library.card(articleId)?.published ?? "";
	return quotations.toSorted(
		(a, b) =>
			Number(a.kind === "indirect") - Number(b.kind === "indirect") ||
			dateOf(b).localeCompare(dateOf(a), "en") ||
			a.articleId.localeCompare(b.articleId, "en") ||
			a.start - b.start,
	);
}

function noticeOf(
	who: string,
	{ person: { name }, others, typed, corrected }: FoundPerson,
	language: Language,
): string {
	const { quotations } = language;
	const also = firstNames(others, language);
	if (corrected) return also ? quotations.correctedOr(who, name, also) : quotations.corrected(who, name);
	if (!also) return "";
	const whole = plainWords(typed).length === plainWords(name).length;
	return whole ? quotations.alsoFits(who, also) : quotations.mostQuoted(who, name, also);
}

function firstNames(people: readonly Person[], language: Language): string {
	const names = people.slice(0, 5).map(({ name }) => name);
	const more = people.length - names.length;
	return listNames([...names, ...(more > 0 ? [language.lists.rest(more)] : [])], language);
}

/** The names to look for in the text: the full one, what articles call them for short, and what was typed. */
function namesOf({ person, typed, corrected }: FoundPerson, said: readonly StoredQuotation[]): string[] {
	const words = plainWords(person.name);
	const short = new Set(said.flatMap(({ speakerText }) => speakerText ?? []));
	const own = [...short].filter((text) => plainWords(text).every((word) => words.includes(word)));
	return [person.name, ...(person.speaker?.names ?? []), ...own, ...(corrected ? [] : [typed])];
}

function passagesOfQuotations(library: Library, said: readonly StoredQuotation[]): Set<number> {
	return new Set([...passageOfEach(library, said).values()].map(({ id }) => id));
}

function speakersThereAre(library: Library): { name: string; quotations: number }[] {
	return library
		.speakers()
		.slice(0, speakersOffered)
		.map(({ name, quotations }) => ({ name, quotations }));
}
