import type { Language } from "../../languages/index.ts";
import type { Surroundings } from "../../search/index.ts";
import { cardsMessage, colours, type Message } from "../message.ts";

/** The paragraphs around a passage as one card, the passage in bold. */
export function contextMessage(around: Surroundings, language: Language): Message {
	const card = { quoted: around, text: around.text, highlights: [around.passage] };
	return cardsMessage("", [card], colours.strong, language);
}
