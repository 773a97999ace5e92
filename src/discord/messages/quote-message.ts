import type { Language } from "../../languages/index.ts";
import { attributionLine, authorLine } from "../../search/attributed.ts";
import type { FoundQuotation, Mention, QuoteAnswer } from "../../search/index.ts";
import { type Card, cardsMessage, colours, type Message, textMessage } from "./message.ts";
import { shortText } from "./quoted-text.ts";

/** What somebody said, or the passages that hold a name or a phrase, as a message: a card for each. */
export function quoteMessage(answer: QuoteAnswer, language: Language): Message {
	const { quotations, mentions, notice = "" } = answer;
	const written = writtenLine(answer, language);
	if (quotations.length > 0) {
		const heading = language.quotations.heading(shortText(answer.speaker ?? answer.who, 300));
		const content = lines([shortText(notice, 600), heading, written, mentionedLine(answer, language)]);
		const cards = quotations.map((found) => quotationCard(found, language));
		return cardsMessage(content, cards, colours.strong, language);
	}
	if (mentions.length > 0) {
		const content = lines([shortText(notice, 600), written, headingOf(answer, language)]);
		const cards = mentions.map((mention) => mentionCard(mention, language));
		return cardsMessage(content, cards, colours.fair, language);
	}
	return textMessage(lines([shortText(notice, 600), written, nothingLine(answer, language)]));
}

/** The sentences around the words, so that a fragment can be understood; a reported statement has no words to mark. */
function quotationCard(found: FoundQuotation, language: Language): Card {
	const { text, context, highlights, kind } = found;
	const spans = highlights.map(({ start, end }) => ({
		start: start - context.start,
		end: end - context.start,
	}));
	return {
		quoted: found,
		text: text.slice(context.start, context.end),
		highlights: kind === "indirect" ? [] : spans,
		note: attributionLine(found, language),
	};
}

function mentionCard(mention: Mention, language: Language): Card {
	return { quoted: mention, ...mention, note: exactLine(mention, language) };
}

/** What is to be told of words that were looked for. */
export function exactLine({ exact }: Pick<Mention, "exact">, { quotations }: Language): string {
	return exact ? "" : quotations.notVerbatim;
}

function headingOf({ who, name, mentions, written }: QuoteAnswer, { quotations }: Language): string {
	if (name && written) return quotations.mentions(shortText(name, 300));
	if (name) return quotations.onlyMentioned(shortText(name, 300));
	const phrase = shortText(who, 500);
	return mentions.some(({ exact }) => exact) ? quotations.holding(phrase) : quotations.near(phrase);
}

function writtenLine({ name = "", speaker, written = [] }: QuoteAnswer, language: Language): string {
	if (written.length === 0) return "";
	const titles = written.map(({ title }) => shortText(title, 80));
	const before = speaker ? "-# " : `${language.quotations.notQuoted(shortText(name, 100))} `;
	const author = shortText(authorLine(name, written, language), 140);
	return `${before}${author}${language.signs.colon} ${firstOf(titles, 4, language)}`;
}

/** Cards are for what was said; where else somebody is mentioned is one line. */
function mentionedLine({ mentions }: QuoteAnswer, language: Language): string {
	if (mentions.length === 0) return "";
	const refs = mentions.map(({ ref }) => shortText(ref, 80));
	return `-# ${language.quotations.mentionedIn(firstOf(refs, 5, language))}`;
}

function nothingLine({ who, speakers = [], written }: QuoteAnswer, { quotations }: Language): string {
	if (written) return "";
	const names = speakers.map(({ name, quotations }) => `${shortText(name, 80)} (${quotations})`);
	const sentence = quotations.nowhere(shortText(who, 500));
	return names.length > 0 ? `${sentence}\n${quotations.quotedInThem(names.join(", "))}` : sentence;
}

function firstOf(entries: readonly string[], most: number, { lists }: Language): string {
	const first = entries.slice(0, most).join(", ");
	return entries.length > most ? lists.more(first, entries.length - most) : first;
}

function lines(parts: readonly string[]): string {
	return parts.filter((part) => part !== "").join("\n");
}
