import { type Conversations, createConversations } from "./conversations.ts";
import { createLimitsOfUse, type LimitsOfUse } from "./limits-of-use.ts";

/** What the bot keeps in memory of those it serves, as long as it runs. */
export interface Service {
	readonly conversations: Conversations;
	readonly limits: LimitsOfUse;
}

export interface ServiceOptions {
	/** How many questions a minute. */
	readonly perUser: number;
	readonly perServer: number;
}

/** Of most conversations three short questions: a megabyte in all. */
const mostConversations = 2000;

export function createService(limits: ServiceOptions): Service {
	return {
		conversations: createConversations({ most: mostConversations }),
		limits: createLimitsOfUse(limits),
	};
}
