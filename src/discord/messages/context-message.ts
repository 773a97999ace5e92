import type { Language } from "../../languages/index.ts";
import type { Span, Surroundings } from "../../search/index.ts";
import { cardsMessage, colours, type Message } from "./message.ts";

/**
 * The paragraphs around a passage as one card, the passage in bold.
 * @param marked what in it is bold instead, as offsets into its text, where there is something.
 */
export function contextMessage(around: Surroundings, marked: readonly Span[], language: Language): Message {
	const { passage, text } = around;
	const spans = marked.map(({ start, end }) => ({ start: start + passage.start, end: end + passage.start }));
	const card = { quoted: around, text, highlights: spans.length > 0 ? spans : [passage] };
	return cardsMessage("", [card], colours.strong, language);
}
