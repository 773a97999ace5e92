import type { BaseInteraction } from "discord.js";
import { sentenceOf } from "../../errors.ts";
import { type Language, languageOf } from "../../languages/index.ts";
import type { KeptAnswer } from "../../state/kept-answers.ts";
import type { State } from "../../state/state.ts";
import type { Message } from "../messages/message.ts";
import type { Service } from "../service.ts";
import { type AnswerAction, customIdOf } from "./custom-id.ts";
import { type Place, placeName } from "./place.ts";

/** A custom id for what is done with a kept answer. */
export function idOn(kept: KeptAnswer, action: AnswerAction, page: number, { secret }: State): string {
	const place = placeName({ guildId: kept.guild, channelId: kept.channel });
	return customIdOf({ action, answer: kept.id, page }, place, secret);
}

/** Who asked where, and who sees the answer. */
export interface Asking {
	readonly place: Place;
	/** Id of the user who asked. */
	readonly asker: string;
	readonly language: Language;
	/** Whether nobody but the asker sees the answer. */
	readonly isPrivate: boolean;
}

/** The same of an interaction. */
export function askingOf(interaction: BaseInteraction, isPrivate: boolean): Asking {
	const { user, locale } = interaction;
	return { place: interaction, asker: user.id, language: languageOf(locale), isPrivate };
}

/** What was shown, without who asked for it. */
type Shown = Pick<KeptAnswer, "kind" | "strength" | "hits"> &
	Partial<Pick<KeptAnswer, "question" | "filters">>;

/**
 * Keeps what a message shows and adds to it what works as long as that is kept. Where it cannot be kept, which is
 * logged, the message stays as it is.
 */
export function whileKept(
	message: Message,
	shown: Shown,
	{ place, asker, language, isPrivate }: Asking,
	{ state, log }: Pick<Service, "state" | "log">,
	add: (kept: KeptAnswer) => Partial<Message>,
): Message {
	try {
		const kept = state.keep({
			...{ question: "", filters: {}, ...shown },
			...{ guild: place.guildId, channel: place.channelId ?? "", asker, isPrivate },
			language: language.code,
		});
		return { ...message, ...add(kept) };
	} catch (fault) {
		log.error(`An answer is shown without buttons, it could not be kept: ${sentenceOf(fault)}`);
		return message;
	}
}
