import type { Answer } from "../search/index.ts";
import { limits } from "./limits.ts";
import { cardsMessage, colours, type Message, textMessage } from "./message.ts";
import { shortText } from "./quoted-text.ts";

/**
 * An answer as a message: a card for each passage, the sentence that answers in bold.
 * @param echo repeats the question on top, for places where Discord does not show it.
 */
export function answerMessage(answer: Answer, { echo }: { echo: boolean }): Message {
	const { question, strength, hits, notice } = answer;
	const heading = notice ?? headings[strength];
	if (hits.length === 0)
		return textMessage([echo ? shortText(question, 500) : "", heading].filter(Boolean).join("\n"));
	const room = limits.content - heading.length - 10;
	const content = [echo ? `**${shortText(question, room)}**` : "", heading].filter(Boolean).join("\n");
	const cards = hits.map((hit) => ({
		quoted: hit,
		text: hit.text,
		// The nearest passages do not answer, so nothing in them is marked as if it did.
		highlights: strength === "none" ? [] : hit.highlights,
	}));
	return cardsMessage(content, cards, colours[strength]);
}

const headings = {
	strong: "",
	fair: "This may answer it:",
	none: "No passage answers this. Nearest:",
} as const;
