import { conversationReach } from "../search/query.ts";
import { Recent } from "./recent.ts";

/** A question asked in a conversation, and when, in milliseconds since 1970. */
export interface Asked {
	readonly question: string;
	readonly at: number;
}

/**
 * The questions of each conversation that the next one is understood from. A conversation is named by a place, see
 * `placeOf`, or by the answer it has come to, see `answerKey`. Kept in memory only, and forgotten after a day.
 */
export interface Conversations {
	/** Oldest first; undefined where nothing is known of the conversation, empty where it was started over. */
	recall(key: string): readonly Asked[] | undefined;
	keep(key: string, asked: readonly Asked[]): void;
	/** The question as one asked now. */
	asked(question: string): Asked;
}

export interface ConversationsOptions {
	/** How many conversations are kept. */
	readonly most: number;
	/** Milliseconds since 1970. */
	readonly now?: () => number;
}

/** For how long a question is kept. */
export const memoryMs = 24 * 60 * 60_000;

/** A memory of conversations, empty. */
export function createConversations({ most, now = Date.now }: ConversationsOptions): Conversations {
	const kept = new Recent<{ readonly asked: readonly Asked[]; readonly at: number }>(most);
	const isFresh = ({ at }: { readonly at: number }) => now() - at < memoryMs;
	return {
		recall(key) {
			const conversation = kept.get(key);
			if (conversation && isFresh(conversation)) return conversation.asked.filter(isFresh);
			kept.delete(key);
			return undefined;
		},
		keep(key, asked) {
			kept.set(key, { asked: asked.slice(-conversationReach), at: now() });
		},
		asked: (question) => ({ question, at: now() }),
	};
}

/** The name of the conversation that an answer of the bot belongs to, as far as that answer. */
export function answerKey(messageId: string): string {
	return `answer ${messageId}`;
}
