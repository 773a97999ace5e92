import type { Language } from "../../languages/index.ts";
import type { Answer, Hit } from "../../search/index.ts";
import { searchedLine } from "../../search/searched.ts";
import { openingOf, shownHit } from "../../search/shown.ts";
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

/** A hit as a card. @param index of the hit, from 0. */
export function hitCard(hit: Hit, strength: Answer["strength"], index: number, language: Language): Card {
	const { marked, said, focus } = shownHit(hit, strength, index, language);
	return { quoted: hit, text: hit.text, highlights: marked, ...(focus ? { focus } : {}), note: said };
}

/** What is said between the question and the cards: which articles were searched, what to think of the cards. */
function beforeCards(answer: Answer, language: Language): string {
	const { notice } = answer;
	const searched = searchedLine(answer, language);
	return lines([
		searched && `-# ${shortText(searched, 400)}`,
		notice ? shortText(notice, longestNotice) : "",
		openingOf(answer, language),
	]);
}

/** With the question before it and the articles searched, a notice has to fit into one message. */
const longestNotice = 1480;

function lines(parts: readonly string[]): string {
	return parts.filter((part) => part !== "").join("\n");
}
