import {
	type APIButtonComponent,
	type APIButtonComponentWithCustomId,
	ButtonStyle,
	ComponentType,
	type MessageComponentInteraction,
} from "discord.js";
import { sentenceOf } from "../../errors.ts";
import { type Language, languageOf } from "../../languages/index.ts";
import { given } from "../../search/filters.ts";
import type { Answer, AskRequest } from "../../search/index.ts";
import { cleanQuestion } from "../../search/question.ts";
import type { Unanswered } from "../../state/unanswered.ts";
import { mostWishes } from "../../state/wishes.ts";
import type { Service } from "../service.ts";
import { customIdOf, readCustomId } from "./custom-id.ts";
import type { Asking } from "./keep-answer.ts";
import { type Place, placeName } from "./place.ts";

interface Asked extends Asking {
	readonly request: AskRequest;
}

/**
 * Keeps a question that nothing answers.
 * @returns the button for who wants to be told when something does; none where something answers, or, which is
 * logged, the question cannot be kept.
 */
export function tellMeButtons(
	{ strength }: Answer,
	{ place, asker, language, isPrivate, request }: Asked,
	{ state, log }: Pick<Service, "state" | "log">,
): APIButtonComponent[] {
	if (strength !== "none") return [];
	try {
		const id = state.keepUnanswered(unansweredOf(place, request));
		const where = isPrivate ? privatePlace(place, asker) : placeName(place);
		return [tellMeButton(customIdOf({ action: "tell", answer: id, page: 0 }, where, state.secret), language)];
	} catch (fault) {
		log.error(`A question without an answer could not be kept: ${sentenceOf(fault)}`);
		return [];
	}
}

function tellMeButton(id: string, { unanswered }: Language): APIButtonComponentWithCustomId {
	return {
		type: ComponentType.Button,
		style: ButtonStyle.Secondary,
		custom_id: id,
		label: unanswered.tellMe,
	};
}

function unansweredOf({ guildId }: Place, request: AskRequest): Unanswered {
	const { question, conversation = [] } = request;
	return { guild: guildId, question: cleanQuestion(question), filters: given(request), conversation };
}

/** Under a private answer the button is bound to the asker as well: who it was is not kept with the question. */
function privatePlace(place: Place, user: string): string {
	return `${placeName(place)} ${user}`;
}

/** Whether a custom id is, by its looks, that of such a button. */
export function isTellId(text: string): boolean {
	return text.startsWith("v1:tell:");
}

/** Keeps what whoever pressed wishes, or takes it back. @returns what they are told. */
export function toggleWish(interaction: MessageComponentInteraction, { state, wished }: Service): string {
	const { customId, channelId, guildId, user } = interaction;
	const language = languageOf(interaction.locale);
	const inPublic = readCustomId(customId, placeName(interaction), state.secret);
	const id = inPublic ?? readCustomId(customId, privatePlace(interaction, user.id), state.secret);
	if (!id) return language.presses.notMine;
	const asked = state.unanswered(id.answer);
	if (!asked) return language.presses.forgotten;
	const isPrivate = inPublic === undefined;
	const wish = { guild: guildId, channel: channelId, user: user.id, language: language.code, isPrivate };
	const done = state.wishes.toggle({ ...asked, ...wish });
	if (done === "kept") wished();
	return sentenceFor(done, isPrivate, language);
}

function sentenceFor(
	done: "kept" | "taken back" | "too many",
	isPrivate: boolean,
	{ intl, unanswered }: Language,
): string {
	if (done === "taken back") return unanswered.takenBack;
	if (done === "too many") return unanswered.tooMany(mostWishes.toLocaleString(intl));
	return isPrivate ? unanswered.keptPrivate : unanswered.kept;
}
