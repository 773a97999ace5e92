import { type APIButtonComponent, type APIEmbed, ComponentType } from "discord.js";
import type { Language } from "../../languages/index.ts";
import type { Answer, RecalledHit } from "../../search/index.ts";
import type { AnswerKind } from "../../state/kept-answers.ts";
import type { VoteCounts } from "../../state/votes.ts";
import { hitCard } from "../messages/answer-message.ts";
import { limits } from "../messages/limits.ts";
import { cardsMessage, colours, type Message, noPings } from "../messages/message.ts";
import { quotedText } from "../messages/quoted-text.ts";
import { recalledCard } from "../messages/recalled-card.ts";
import { grey, sourceButtons, turningButtons } from "./button.ts";
import type { AnswerAction } from "./custom-id.ts";

/** One hit of an answer and the buttons under it. */
export interface AnswerPage {
	readonly kind: AnswerKind;
	/** Undefined where it cannot be quoted any more; `gone` says why. */
	readonly hit: RecalledHit | undefined;
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
	readonly idOf: (action: AnswerAction) => string;
}

/** So many characters of Markdown are about a phone's screen, the buttons below it; *More context* has the rest. */
export const readable = 900;

/** A page as the parts of a message that change when it is turned: the line above the card stays. */
export function answerPage(page: AnswerPage): Omit<Message, "content"> {
	const [turning, voting] = [pageButtons(page), voteButtons(page)];
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

function embedOf({ kind, hit, gone, strength, page, language }: AnswerPage): APIEmbed {
	if (!hit) return { description: gone, color: colours.none };
	const card = kind === "ask" ? hitCard(hit, strength, page, language) : recalledCard(hit, language);
	const { text, highlights, focus } = card;
	const markdown = (room: number) => quotedText(text, highlights, Math.min(room, readable), focus);
	const [embed] = cardsMessage("", [{ ...card, markdown }], colours[strength], language).embeds ?? [];
	return embed ?? { description: gone, color: colours.none };
}

function pageButtons({ idOf, page, pages }: AnswerPage): APIButtonComponent[] {
	return turningButtons({ page, pages, ids: { back: idOf("previous"), at: idOf("at"), on: idOf("next") } });
}

/** An answer to a question can be a good one or not; what somebody said is what they said. */
function voteButtons({ kind, idOf, votes }: AnswerPage): APIButtonComponent[] {
	if (kind !== "ask") return [];
	const label = (count: number) => (count > 0 ? { label: `${count}` } : {});
	return [
		{ ...grey(idOf("up")), emoji: { name: "👍" }, ...label(votes.up) },
		{ ...grey(idOf("down")), emoji: { name: "👎" }, ...label(votes.down) },
	];
}

function doButtons({ idOf, hit, canBeShared, language }: AnswerPage): APIButtonComponent[] {
	if (!hit) return [];
	const { buttons, notes } = language;
	return [
		{ ...grey(idOf("context")), label: buttons.context },
		...sourceButtons(hit, buttons.source),
		{ ...grey(idOf("save")), label: notes.save },
		...(canBeShared ? [{ ...grey(idOf("share")), label: buttons.share }] : []),
	];
}
