import type { ArticleCard } from "../../corpus/article.ts";
import { UsageError } from "../../errors.ts";
import { english, type Language } from "../../languages/index.ts";
import { plainWords } from "../../library/plain-words.ts";
import { holds, namesOf } from "../filters.ts";
import { articlesThereAre, shown } from "../searched.ts";

/**
 * The one article that somebody means by its id, or by a part of its id or title, whatever case and accents. One that
 * is called just that comes before one that begins with it, and that before one that has it somewhere.
 * @throws {UsageError} where none is meant or several may be; the sentence names what there is.
 */
export function findArticle(cards: readonly ArticleCard[], named: string): ArticleCard {
	const fitting = fittingArticles(cards, named);
	const [only, ...others] = fitting;
	if (only && others.length === 0) return only;
	const typed = shown(named);
	if (only) throw new UsageError((language) => language.named.several(typed, idsOf(fitting, language)));
	throw new UsageError(
		(language) => `${language.searched.noSource(typed)} ${articlesThereAre(cards, 10, language)}`,
	);
}

/** The articles that fit a name equally well. */
function fittingArticles(cards: readonly ArticleCard[], named: string): ArticleCard[] {
	const typed = plainWords(named).join(" ");
	if (typed === "") return [];
	const exact = cards.filter(({ id }) => id === named.trim());
	if (exact.length > 0) return exact;
	const plain = (text: string) => plainWords(text).join(" ");
	const whole = cards.filter(({ id, title }) => [id, title].some((text) => plain(text) === typed));
	if (whole.length > 0) return whole;
	const begun = cards.filter(({ id, title }) => [id, title].some((text) => plain(text).startsWith(typed)));
	if (begun.length > 0) return begun;
	return cards.filter(({ id, title }) => holds([id, title], named));
}

/** The first ids, as many as a sentence holds. */
export function idsOf(cards: readonly ArticleCard[], { lists }: Language): string {
	const ids = cards.slice(0, 10).map(({ id }) => shown(id));
	const more = cards.length - ids.length;
	return more > 0 ? lists.more(ids.join(", "), more) : ids.join(", ");
}

/** The articles of which id, title, people, publisher and date together have every word of a search; all where it is blank. */
export function searchCards(cards: readonly ArticleCard[], search: string): readonly ArticleCard[] {
	if (search.trim() === "") return cards;
	const wanted = plainWords(search);
	if (wanted.length === 0) return [];
	return cards.filter((card) => {
		const words = wordsOf(card);
		return wanted.every((part) => words.some((word) => word.includes(part)));
	});
}

function wordsOf(card: ArticleCard): readonly string[] {
	const { id, title, published } = card;
	const words = searchable.get(card) ?? plainWords([id, title, ...namesOf(card), published ?? ""].join(" "));
	searchable.set(card, words);
	return words;
}

/** People type letter by letter, and folding the words of 10,000 cards takes a tenth of a second each time. */
const searchable = new WeakMap<ArticleCard, readonly string[]>();

/** That a search finds none of the articles. */
export function nothingHolds(search: string, { named }: Language = english): string {
	return named.nothingHolds(shown(search));
}
