import { type APIButtonComponent, type APIEmbed, ButtonStyle, ComponentType } from "discord.js";
import type { Language } from "../../languages/index.ts";
import type { Answer, Hit } from "../../search/index.ts";
import type { VoteCounts } from "../../state/votes.ts";
import { hitCard } from "../answer-message.ts";
import { limits } from "../limits.ts";
import { cardsMessage, colours, type Message, noPings } from "../message.ts";
import { quotedText } from "../quoted-text.ts";
import type { Action } from "./custom-id.ts";

/** One hit of an answer and the buttons under it. */
export interface AnswerPage {
	/** Undefined where it cannot be quoted any more; `gone` says why. */
	readonly hit: Hit | undefined;
	readonly gone: string;
	readonly strength: Answer["strength"];
	/** From 0. */
	readonly page: number;
	readonly pages: number;
	readonly votes: VoteCounts;
	readonly language: Language;
	readonly canBeShared: boolean;
	/** Buttons that are not of the page, but stand by its own: they stay when it is turned. */
	readonly others: readonly APIButtonComponent[];
	/** The custom id of a button on this page. */
	readonly idOf: (action: Action) => string;
}

/** So many characters of Markdown can be read on a phone without losing the thread; *More context* has the rest. */
const readable = 1600;

/** A page as the parts of a message that change when it is turned: the line above the card stays. */
export function answerPage(page: AnswerPage): Omit<Message, "content"> {
	const [turning, voting] = [page.pages > 1 ? pageButtons(page) : [], voteButtons(page)];
	const doing = [...doButtons(page), ...page.others];
	const isShort = turning.length === 0 && doing.length + voting.length <= limits.rowButtons;
	const rows = isShort ? [[...doing, ...voting]] : [[...turning, ...voting], doing];
	return {
		embeds: [embedOf(page)],
		components: rows
			.filter((buttons) => buttons.length > 0)
			.map((components) => ({ type: ComponentType.ActionRow, components })),
		allowedMentions: noPings,
	};
}

function embedOf({ hit, gone, strength, page, language }: AnswerPage): APIEmbed {
	if (!hit) return { description: gone, color: colours.none };
	const card = hitCard(hit, strength, page, language);
	const markdown = (room: number) => quotedText(card.text, card.highlights, Math.min(room, readable));
	const [embed] = cardsMessage("", [{ ...card, markdown }], colours[strength], language).embeds ?? [];
	return embed ?? { description: gone, color: colours.none };
}

function pageButtons({ idOf, page: number, pages }: AnswerPage): APIButtonComponent[] {
	return [
		{ ...grey(idOf("previous")), emoji: { name: "◀️" }, disabled: number === 0 },
		{ ...grey(idOf("at")), label: `${number + 1}/${pages}`, disabled: true },
		{ ...grey(idOf("next")), emoji: { name: "▶️" }, disabled: number >= pages - 1 },
	];
}

function voteButtons({ idOf, votes }: AnswerPage): APIButtonComponent[] {
	const label = (count: number) => (count > 0 ? { label: `${count}` } : {});
	return [
		{ ...grey(idOf("up")), emoji: { name: "👍" }, ...label(votes.up) },
		{ ...grey(idOf("down")), emoji: { name: "👎" }, ...label(votes.down) },
	];
}

function doButtons({ idOf, hit, canBeShared, language: { buttons } }: AnswerPage): APIButtonComponent[] {
	if (!hit) return [];
	const link = [hit.link, hit.article.url].find((url) => url && url.length <= limits.buttonUrl);
	return [
		{ ...grey(idOf("context")), label: buttons.context },
		...(link ? [linkButton(link, buttons.source)] : []),
		...(canBeShared ? [{ ...grey(idOf("share")), label: buttons.share }] : []),
	];
}

function grey(id: string) {
	return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: id } as const;
}

function linkButton(url: string, label: string): APIButtonComponent {
	return { type: ComponentType.Button, style: ButtonStyle.Link, url, label };
}
