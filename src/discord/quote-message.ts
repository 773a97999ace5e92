import type { QuoteAnswer } from "../search/index.ts";
import { cardsMessage, colours, type Message, textMessage } from "./message.ts";
import { shortText } from "./quoted-text.ts";

/** What somebody said, or the passages that hold a phrase, as a message: a card for each. */
export function quoteMessage({ who, speaker, quotations, mentions }: QuoteAnswer): Message {
	const asked = shortText(who, 500);
	if (quotations.length > 0) {
		const cards = quotations.map((found) => ({
			quoted: found,
			text: found.quotation,
			highlights: [],
			note: [found.speaker, found.cue].filter(Boolean).join(", "),
		}));
		const content = `**${shortText(speaker ?? who, 500)}**, in the words of the articles:`;
		return cardsMessage(content, cards, colours.strong);
	}
	if (mentions.length > 0) {
		const cards = mentions.map((mention) => ({ ...mention, quoted: mention }));
		return cardsMessage(`Passages that hold “${asked}”:`, cards, colours.fair);
	}
	return textMessage(`“${asked}” stands nowhere in the articles.`);
}
