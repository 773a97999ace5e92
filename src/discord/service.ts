import type { Log } from "../log.ts";
import type { State } from "../state/state.ts";
import { type Conversations, createConversations } from "./conversations.ts";
import { createLimitsOfUse, type LimitsOfUse, type LimitsOfUseOptions } from "./limits-of-use.ts";

/** What answering on Discord needs beside the engine. */
export interface Service {
	/** Kept in memory as long as the bot runs. */
	readonly conversations: Conversations;
	readonly limits: LimitsOfUse;
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

export function createService({ limits, state, log, wished }: ServiceOptions): Service {
	return {
		conversations: createConversations({ most: mostConversations }),
		limits: createLimitsOfUse(limits),
		state,
		log,
		wished,
	};
}
