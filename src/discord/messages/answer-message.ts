import type { Language } from "../../languages/index.ts";
import { saidLine } from "../../search/attributed.ts";
import type { Answer, Hit } from "../../search/index.ts";
import { searchedLine } from "../../search/searched.ts";
import { limits } from "./limits.ts";
import { type Card, cardsMessage, colours, type Message, textMessage } from "./message.ts";
import { shortText } from "./quoted-text.ts";

/**
 * An answer as a message: a card for each passage, the sentence that answers in bold.
 * @param echo repeats the question on top, for places where Discord does not show it.
 */
export function answerMessage(
	answer: Answer,
	{ echo, language }: { echo: boolean; language: Language },
): Message {
	const { question, strength, hits } = answer;
	const said = beforeCards(answer, language);
	if (hits.length === 0) return textMessage(lines([echo ? shortText(question, 500) : "", said]));
	const room = limits.content - said.length - 10;
	const content = lines([echo ? `**${shortText(question, room)}**` : "", said]);
	const cards = hits.map((hit, index) => hitCard(hit, strength, index, language));
	return cardsMessage(content, cards, colours[strength], language);
}

/**
 * A hit as a card. The nearest passages do not answer, so nothing in them is marked as if it did; nor in the further
 * passages of a fair answer, which mostly do not either.
 * @param index of the hit, from 0.
 */
export function hitCard(hit: Hit, strength: Answer["strength"], index: number, language: Language): Card {
	const marked = isMarked(strength, index);
	return {
		quoted: hit,
		text: hit.text,
		highlights: marked ? hit.highlights : [],
		...(hit.highlights[0] ? { focus: hit.highlights[0] } : {}),
		note: marked ? saidLine(hit, language) : "",
	};
}

/** Whether sentences of the hit of that index are shown as such that answer. */
export function isMarked(strength: Answer["strength"], index: number): boolean {
	return strength === "strong" || (strength === "fair" && index === 0);
}

/** What to think of the hits of an answer. */
export function strengthLine(strength: Answer["strength"], { answer }: Language): string {
	return { strong: "", fair: answer.fair, none: `${answer.none} ${answer.nearest}` }[strength];
}

/** What is said between the question and the cards: which articles were searched, what to think of the cards. */
function beforeCards(answer: Answer, language: Language): string {
	const { strength, hits, notice } = answer;
	const searched = searchedLine(answer, language);
	const nearest = hits.length > 0 ? language.answer.nearest : "";
	const none = [notice ? "" : language.answer.none, nearest].filter(Boolean).join(" ");
	return lines([
		searched && `-# ${shortText(searched, 400)}`,
		notice ? shortText(notice, longestNotice) : "",
		strength === "none" ? none : strengthLine(strength, language),
	]);
}

/** With the question before it and the articles searched, a notice has to fit into one message. */
const longestNotice = 1480;

function lines(parts: readonly string[]): string {
	return parts.filter((part) => part !== "").join("\n");
}
