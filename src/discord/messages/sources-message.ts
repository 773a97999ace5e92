import type { Language } from "../../languages/index.ts";
import { nothingHolds } from "../../search/articles/find-article.ts";
import { citationParts } from "../../search/citation.ts";
import type { ArticleCard } from "../../search/index.ts";
import { limits } from "./limits.ts";
import { type Message, plainCardMessage, textMessage } from "./message.ts";
import { shortText } from "./quoted-text.ts";

/** The articles, or those that a search found, as one card: as many as it holds, and how many more there are. */
export function sourcesMessage(cards: readonly ArticleCard[], search: string, language: Language): Message {
	if (cards.length === 0 && search)
		return textMessage(shortText(nothingHolds(search, language), limits.content));
	const entries = cards.map((card) => entryOf(card, language));
	const shown: string[] = [];
	let room = limits.embedDescription - 40;
	for (const entry of entries) {
		room -= entry.length + 2;
		if (room < 0) break;
		shown.push(entry);
	}
	const more = entries.length - shown.length;
	if (more > 0) shown.push(language.articles.more(more));
	return plainCardMessage(language.articles.count(cards.length), shown.join("\n\n"));
}

function entryOf(card: ArticleCard, language: Language): string {
	const title = `**${shortText(card.title, limits.embedTitle)}**`;
	const facts = [shortText(citationParts(card, language).join(" · "), 600), `\`${card.id}\``]
		.filter((fact) => fact !== "")
		.join(" · ");
	const link = card.url && card.url.length < 500 ? `\n${card.url}` : "";
	return `${title}\n${facts}${link}`;
}
