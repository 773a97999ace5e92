import type { Language } from "../languages/index.ts";
import type { Log } from "../log.ts";
import type { State } from "../state/state.ts";
import { type Conversations, createConversations } from "./conversation/conversations.ts";
import { createLimitsOfUse, type LimitsOfUse, type LimitsOfUseOptions } from "./manners/limits-of-use.ts";
import { Recent } from "./recent.ts";

/** What answering on Discord needs beside the engine. */
export interface Service {
	/** Kept in memory as long as the bot runs. */
	readonly conversations: Conversations;
	readonly limits: LimitsOfUse;
	/** The language of each user's last interaction, by the user's id: Discord tells none with a message. */
	readonly languages: Recent<Language>;
	/** Answers and votes, kept on disk. */
	readonly state: State;
	readonly log: Log;
	/** To be called when somebody made a wish: what answers it may be there by now. */
	readonly wished: () => void;
}

export interface ServiceOptions {
	readonly limits: Pick<LimitsOfUseOptions, "perUser" | "perServer">;
	readonly state: State;
	readonly log: Log;
	readonly wished: () => void;
}

/** Of most conversations three short questions: a megabyte in all. */
const mostConversations = 2000;

/** Whose language is forgotten is answered in English until they use a command or a button again. */
const mostLanguages = 10_000;

export function createService({ limits, state, log, wished }: ServiceOptions): Service {
	return {
		conversations: createConversations({ most: mostConversations }),
		limits: createLimitsOfUse(limits),
		languages: new Recent(mostLanguages),
		state,
		log,
		wished,
	};
}
