import type { Language } from "../../languages/index.ts";
import type { Source } from "../../search/index.ts";
import { cardsMessage, colours, type Message } from "./message.ts";
import { quotedText, shortText } from "./quoted-text.ts";

/** An article at a glance as a card: its first lines, how much there is in it, whom it quotes. */
export function sourceMessage(source: Source, language: Language): Message {
	const { article, opening } = source;
	const card = {
		quoted: { article, ref: article.id, link: article.url },
		text: "",
		highlights: [],
		markdown: () =>
			[opening ? openingOf(opening) : "", factsOf(source, language)].filter(Boolean).join("\n\n"),
	};
	return cardsMessage("", [card], colours.strong, language);
}

function openingOf({ text, cut }: NonNullable<Source["opening"]>): string {
	return `${quotedText(text, [], 2000)}${cut ? " …" : ""}`;
}

/** So many speakers are named. */
const mostSpeakers = 8;

function factsOf({ paragraphs, passages, speakers }: Source, { articles, lists }: Language): string {
	const names = speakers
		.slice(0, mostSpeakers)
		.map(({ name, quotations }) => `${shortText(name, 80)} (${quotations})`);
	const size = articles.size(paragraphs, passages);
	if (names.length === 0) return size;
	const more = speakers.length - names.length;
	const quoted = more > 0 ? lists.more(names.join(", "), more) : names.join(", ");
	return `${size}\n${articles.quoted(quoted)}`;
}
