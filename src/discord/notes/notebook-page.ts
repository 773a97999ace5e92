import { type APIButtonComponent, type APIEmbed, ComponentType } from "discord.js";
import type { Language } from "../../languages/index.ts";
import type { Engine, RecalledHit } from "../../search/index.ts";
import type { Note } from "../../state/notes.ts";
import { readable } from "../buttons/answer-page.ts";
import { sourceButtons, turningButtons } from "../buttons/button.ts";
import { customIdOf, type NotebookAction } from "../buttons/custom-id.ts";
import { goneSentence } from "../buttons/paged-answer.ts";
import { placeName } from "../buttons/place.ts";
import { cardsMessage, colours, type Message, noPings, noteLine, textMessage } from "../messages/message.ts";
import { quotedText, shortText } from "../messages/quoted-text.ts";
import { recalledCard } from "../messages/recalled-card.ts";
import type { Service } from "../service.ts";

/** A notebook and who reads it where. */
export interface Notebook {
	readonly guildId: string | null;
	readonly channelId: string;
	readonly language: Language;
}

/**
 * A page of a notebook as a message: one note, its words cited anew, the newest first.
 * @param wanted from 0; the nearest there is where there is none of that number.
 */
export function notebookPage(
	notebook: Notebook,
	wanted: number,
	engine: Engine,
	{ state }: Pick<Service, "state">,
): Message {
	const { channelId, language } = notebook;
	const notes = state.notes(channelId).toReversed();
	const page = Math.min(wanted, notes.length - 1);
	const note = notes[page];
	if (!note) return { ...textMessage(language.notes.empty), embeds: [], components: [] };
	const hit = engine.recall(note.hit);
	const idOf = (action: NotebookAction, to: number) => {
		const answer = `${channelId}-${language.code}`;
		return customIdOf({ action, answer, page: Math.max(to, 0) }, placeName(notebook), state.secret);
	};
	const ids = { back: idOf("earlier", page - 1), at: idOf("here", page), on: idOf("later", page + 1) };
	const buttons = [
		...turningButtons({ page, pages: notes.length, ids }),
		...(hit ? sourceButtons(hit, language.buttons.source) : []),
	];
	return {
		embeds: [embedOf(note, hit, engine, language)],
		components: rowOf(buttons),
		allowedMentions: noPings,
	};
}

function rowOf(components: APIButtonComponent[]): NonNullable<Message["components"]> {
	return components.length > 0 ? [{ type: ComponentType.ActionRow, components }] : [];
}

function embedOf(note: Note, hit: RecalledHit | undefined, engine: Engine, language: Language): APIEmbed {
	const below = belowWords(note, language);
	const gone = { title: shortText(note.title, 200), color: colours.none } as const;
	if (!hit) {
		const sentence = goneSentence({ hits: [note.hit] }, 0, engine, language);
		return { ...gone, description: `${sentence}\n\n${below}` };
	}
	const { note: whose = "", ...card } = recalledCard(hit, language);
	const end = `${noteLine(whose)}\n\n${below}`;
	const markdown = (room: number) =>
		`${quotedText(card.text, card.highlights, Math.min(room - end.length, readable), card.focus)}${end}`;
	const [embed] = cardsMessage("", [{ ...card, markdown }], colours.strong, language).embeds ?? [];
	return embed ?? { ...gone, description: below };
}

/** What its saver wrote, and who that is: named in a card, which pings nobody. */
function belowWords({ number, remark, saver, created }: Note, { notes }: Language): string {
	const when = `<t:${Math.floor(created / 1000)}:D>`;
	const line = `-# ${notes.line(number, `<@${saver}>`, when)}`;
	return remark === null ? line : `**${notes.remark}:** ${shortText(remark, 1100)}\n${line}`;
}
