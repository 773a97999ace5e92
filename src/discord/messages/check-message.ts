import type { Language } from "../../languages/index.ts";
import { verdictOn, voiceOf } from "../../search/check/verdict.ts";
import type { CheckAnswer, CheckedQuotation, QuotationMatch } from "../../search/index.ts";
import { comparedText } from "./compared-text.ts";
import { type Card, cardsMessage, colours, type Message, textMessage } from "./message.ts";
import { shortText } from "./quoted-text.ts";

/** What became of the quotations of a text as a message: a line for each, below them where they stand. */
export function checkMessage({ checked, unchecked }: CheckAnswer, language: Language): Message {
	const isOne = checked.length === 1;
	const lines = checked.map((one) => lineOn(one, isOne, language));
	if (unchecked > 0) lines.push(`-# ${language.checked.unchecked(unchecked)}`);
	const content = lines.join("\n");
	const cards = checked.flatMap((one, index) => cardsOf(one, isOne ? "" : `${index + 1}`, language));
	return cards.length === 0 ? textMessage(content) : cardsMessage(content, cards, colours.strong, language);
}

/** The places that such a message shows. */
export function shownMatches({ checked }: CheckAnswer): readonly QuotationMatch[] {
	return checked.flatMap((one) => matchesOf(one, checked.length === 1));
}

function matchesOf({ matches }: CheckedQuotation, isOne: boolean): readonly QuotationMatch[] {
	return isOne ? matches : matches.slice(0, 1);
}

/** Five of them and all that is said beside fit into one message. */
const longestEcho = 250;

function lineOn(one: CheckedQuotation, isOne: boolean, language: Language): string {
	const { checked, signs } = language;
	const nearest = one.nearest ? ` ${checked.nearest}` : "";
	const sign = one.status === "none" ? signs.stop : signs.colon;
	const verdict = `**${verdictOn(one, language)}${sign}**${nearest}`;
	const asked = `“${shortText(one.asked.replace(/\s+/g, " "), longestEcho)}”`;
	return isOne ? `${asked}\n${verdict}` : `- ${asked} ${verdict}`;
}

/** @param number of the quotation, where there are several: then each gets one card. */
function cardsOf(one: CheckedQuotation, number: string, language: Language): Card[] {
	const { status, nearest } = one;
	const cards: Card[] = matchesOf(one, number === "").map((match) => ({
		quoted: match,
		colour: status === "exact" ? colours.strong : colours.fair,
		note: [number, voiceOf(match, language)].filter(Boolean).join(" · "),
		...(status === "exact" ? inPassage(match) : compared(match)),
	}));
	if (nearest)
		cards.push({ quoted: nearest, text: nearest.text, highlights: [], note: number, colour: colours.none });
	return cards;
}

function inPassage({ passage, start, end }: QuotationMatch): Pick<Card, "text" | "highlights"> {
	return {
		text: passage.text,
		highlights: [{ start: start - passage.start, end: end - passage.start }],
	};
}

function compared(match: QuotationMatch): Pick<Card, "text" | "highlights" | "markdown"> {
	return { text: match.text, highlights: [], markdown: (room) => comparedText(match, room) };
}
