import type { Source } from "../search/index.ts";
import { cardsMessage, colours, type Message } from "./message.ts";
import { quotedText, shortText } from "./quoted-text.ts";

/** An article at a glance as a card: its first lines, how much there is in it, whom it quotes. */
export function sourceMessage(source: Source): Message {
	const { article, opening } = source;
	const card = {
		quoted: { article, ref: article.id, link: article.url },
		text: "",
		highlights: [],
		markdown: () => [opening ? openingOf(opening) : "", factsOf(source)].filter(Boolean).join("\n\n"),
	};
	return cardsMessage("", [card], colours.strong);
}

function openingOf({ text, cut }: NonNullable<Source["opening"]>): string {
	return `${quotedText(text, [], 2000)}${cut ? " …" : ""}`;
}

/** So many speakers are named. */
const mostSpeakers = 8;

function factsOf({ paragraphs, passages, speakers }: Source): string {
	const names = speakers
		.slice(0, mostSpeakers)
		.map(({ name, quotations }) => `${shortText(name, 80)} (${quotations})`);
	const more = speakers.length - names.length;
	const quoted = `Quoted in it: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
	const size = `${counted(paragraphs, "paragraph")} · ${counted(passages, "passage")}`;
	return names.length > 0 ? `${size}\n${quoted}` : size;
}

function counted(count: number, noun: string): string {
	return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
