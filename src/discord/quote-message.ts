import { attributionLine, authorLine } from "../search/attributed.ts";
import type { FoundQuotation, Mention, QuoteAnswer } from "../search/index.ts";
import { type Card, cardsMessage, colours, type Message, textMessage } from "./message.ts";
import { shortText } from "./quoted-text.ts";

/** What somebody said, or the passages that hold a name or a phrase, as a message: a card for each. */
export function quoteMessage(answer: QuoteAnswer): Message {
	const { quotations, mentions, notice = "" } = answer;
	if (quotations.length > 0) {
		const heading = `**${shortText(answer.speaker ?? answer.who, 300)}**, in the words of the articles:`;
		const content = lines([shortText(notice, 600), heading, writtenLine(answer), mentionedLine(answer)]);
		return cardsMessage(content, quotations.map(quotationCard), colours.strong);
	}
	if (mentions.length > 0) {
		const content = lines([shortText(notice, 600), writtenLine(answer), headingOf(answer)]);
		return cardsMessage(content, mentions.map(mentionCard), colours.fair);
	}
	return textMessage(lines([shortText(notice, 600), writtenLine(answer), nothingLine(answer)]));
}

/** The sentences around the words, so that a fragment can be understood; a reported statement has no words to mark. */
function quotationCard(found: FoundQuotation): Card {
	const { text, context, highlights, kind } = found;
	const spans = highlights.map(({ start, end }) => ({
		start: start - context.start,
		end: end - context.start,
	}));
	return {
		quoted: found,
		text: text.slice(context.start, context.end),
		highlights: kind === "indirect" ? [] : spans,
		note: attributionLine(found),
	};
}

function mentionCard(mention: Mention): Card {
	return { quoted: mention, ...mention, note: exactLine(mention) };
}

/** What is to be told of words that were looked for. */
export function exactLine({ exact }: Pick<Mention, "exact">): string {
	return exact ? "" : "not word for word";
}

function headingOf({ who, name, mentions, written }: QuoteAnswer): string {
	if (name && written) return `Mentions of **${shortText(name, 300)}**:`;
	if (name) return `**${shortText(name, 300)}** is not quoted; mentioned in:`;
	const holds = mentions.some(({ exact }) => exact) ? "Passages that hold" : "Not word for word, but near to";
	return `${holds} “${shortText(who, 500)}”:`;
}

function writtenLine({ name = "", speaker, written = [] }: QuoteAnswer): string {
	if (written.length === 0) return "";
	const titles = written.map(({ title }) => shortText(title, 80));
	const who = shortText(name, 100);
	return `${speaker ? "-# " : `**${who}** is not quoted. `}${shortText(authorLine(name, written), 140)}: ${firstOf(titles, 4)}`;
}

/** Cards are for what was said; where else somebody is mentioned is one line. */
function mentionedLine({ mentions }: QuoteAnswer): string {
	if (mentions.length === 0) return "";
	return `-# Mentioned in: ${firstOf(
		mentions.map(({ ref }) => shortText(ref, 80)),
		5,
	)}`;
}

function nothingLine({ who, speakers = [], written }: QuoteAnswer): string {
	if (written) return "";
	const names = speakers.map(({ name, quotations }) => `${shortText(name, 80)} (${quotations})`);
	const sentence = `“${shortText(who, 500)}” stands nowhere in the articles.`;
	return names.length > 0 ? `${sentence}\nQuoted in them: ${names.join(", ")}.` : sentence;
}

function firstOf(entries: readonly string[], most: number): string {
	const more = entries.length - most;
	return `${entries.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function lines(parts: readonly string[]): string {
	return parts.filter((part) => part !== "").join("\n");
}
