import { type APIButtonComponent, ButtonStyle, ComponentType } from "discord.js";
import type { Language } from "../../languages/index.ts";
import type { ArticlePage } from "../../search/index.ts";
import { limits } from "./limits.ts";
import { blockQuote, escapeMarkdown } from "./markdown.ts";
import { cardsMessage, colours, type Message } from "./message.ts";
import { quotedText } from "./quoted-text.ts";

/** What the buttons of a page do; `open` stands elsewhere, and opens the first. */
const readActions = ["open", "first", "previous", "at", "next", "last"] as const;
export type ReadAction = (typeof readActions)[number];

interface ReadCard {
	readonly page: ArticlePage;
	readonly language: Language;
	/** The custom id of a button on this page. */
	readonly idOf: (action: ReadAction) => string;
}

/** A page of an article as a card, with buttons to turn it. */
export function readMessage(card: ReadCard): Message {
	const { page } = card;
	const quoted = { quoted: page, text: page.text, highlights: [] };
	const markdown = (room: number) => pageText(page, room);
	return {
		...cardsMessage("", [{ ...quoted, markdown }], colours.strong, card.language),
		components: buttonRows(page.pages > 1 ? turnButtons(card) : [], linkButtons(card)),
	};
}

/** Rows of those buttons that there are. */
export function buttonRows(...rows: APIButtonComponent[][]): NonNullable<Message["components"]> {
	return rows
		.filter((buttons) => buttons.length > 0)
		.map((components) => ({ type: ComponentType.ActionRow, components }));
}

function pageText({ text, cutBefore, cutAfter }: ArticlePage, room: number): string {
	const whole = blockQuote(`${cutBefore ? "… " : ""}${escapeMarkdown(text)}${cutAfter ? " …" : ""}`);
	// Of nothing but signs to be escaped there may be more than fits.
	return whole.length <= room ? whole : quotedText(text, [], room);
}

/** Pages from which the first and the last are more than a press or two away. */
const manyPages = 4;

function turnButtons({ idOf, page: { page, pages } }: ReadCard): APIButtonComponent[] {
	const button = (action: ReadAction, emoji: string, disabled: boolean): APIButtonComponent => ({
		...{ type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: idOf(action) },
		...{ emoji: { name: emoji }, disabled },
	});
	const [isFirst, isLast, isLong] = [page === 0, page === pages - 1, pages >= manyPages];
	const counter: APIButtonComponent = {
		...{ type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: idOf("at") },
		...{ label: `${page + 1}/${pages}`, disabled: true },
	};
	return [
		...(isLong ? [button("first", "⏮️", isFirst)] : []),
		button("previous", "◀️", isFirst),
		counter,
		button("next", "▶️", isLast),
		...(isLong ? [button("last", "⏭️", isLast)] : []),
	];
}

function linkButtons({ page: { link, article }, language }: ReadCard): APIButtonComponent[] {
	const url = [link, article.url].find((address) => address && address.length <= limits.buttonUrl);
	if (!url) return [];
	return [{ type: ComponentType.Button, style: ButtonStyle.Link, url, label: language.buttons.source }];
}
