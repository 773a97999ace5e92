import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from "discord.js";
import type { Language } from "../../languages/index.ts";
import { citationParts } from "../../search/citation.ts";
import type { Quoted, Span } from "../../search/index.ts";
import { limits } from "./limits.ts";
import { quotedText, shortPlain, shortText } from "./quoted-text.ts";

/** What is sent to Discord. Nobody is ever pinged, whatever a question or an article says. */
export interface Message {
	readonly content?: string;
	readonly embeds?: readonly APIEmbed[];
	readonly components?: readonly APIActionRowComponent<APIButtonComponent>[];
	readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false };
}

/** What keeps a message from pinging anybody. */
export const noPings = { parse: [], repliedUser: false } as const;

/** A message of one or two sentences. */
export function textMessage(content: string): Message {
	return { content: shortPlain(content, limits.content), allowedMentions: noPings };
}

/** A card to be: words of an article and how they are shown. */
export interface Card {
	readonly quoted: Pick<Quoted, "article" | "ref" | "link">;
	readonly text: string;
	/** Offsets into `text`. */
	readonly highlights: readonly Span[];
	/** What stands below the words: whose they are, say. */
	readonly note?: string;
	/** What of the text is shown where there is no room for all of it; the first highlight where it is not given. */
	readonly focus?: Span;
	/** Of the line at its left, where it is not that of the other cards. */
	readonly colour?: number;
	/** Shows the text in another way than as one block quote, in at most `room` characters. */
	readonly markdown?: (room: number) => string;
}

/** One card that is no quotation. */
export function plainCardMessage(title: string, description: string): Message {
	return { embeds: [{ title, description, color: colours.strong }], allowedMentions: noPings };
}

/** Colours of the line at a card's left. */
export const colours = { strong: 0x2f9e6e, fair: 0xd9a441, none: 0x80848e } as const;

/** So little of a quotation, in characters, is not worth a card; further cards are left out instead. */
const leastRoom = 600;

/** A line of Markdown over as many cards as one message holds; the first ones get the room they need. */
export function cardsMessage(
	content: string,
	cards: readonly Card[],
	colour: number,
	language: Language,
): Message {
	const embeds: APIEmbed[] = [];
	let room: number = limits.embedsTotal;
	for (const card of cards.slice(0, limits.embeds)) {
		const frame = frameOf(card, colour, language);
		const rest = Math.min(room - sizeOf(frame), limits.embedDescription);
		if (rest < leastRoom) break;
		const description = descriptionOf(card, rest);
		embeds.push({ ...frame, description });
		room -= sizeOf(frame) + description.length;
	}
	return { ...(content ? { content } : {}), embeds, allowedMentions: noPings };
}

function descriptionOf({ text, highlights, focus, note = "", markdown }: Card, room: number): string {
	const below = noteLine(note);
	const rest = room - below.length;
	return (markdown?.(rest) ?? quotedText(text, highlights, rest, focus)) + below;
}

/** What stands right below the words of a card, as a line of Markdown of its own; nothing where there is none. */
export function noteLine(note: string): string {
	return note && `\n-# ${shortText(note.replace(/\s+/g, " "), longestNote)}`;
}

/** So that it leaves room for words where there is least. */
const longestNote = 300;

function frameOf({ quoted, colour: own }: Card, colour: number, language: Language): APIEmbed {
	const { article, ref, link } = quoted;
	const footer = [...citationParts(article, language), ref].join(" · ");
	const url = [link, article.url].find((address) => address && address.length <= limits.url);
	return {
		title: shortText(article.title, limits.embedTitle),
		color: own ?? colour,
		footer: { text: shortPlain(footer, limits.embedFooter / 4) },
		...(url ? { url } : {}),
	};
}

function sizeOf({ title = "", footer }: APIEmbed): number {
	return title.length + (footer?.text.length ?? 0);
}
