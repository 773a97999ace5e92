import { conversationReach } from "../../search/query.ts";
import type { Whose } from "../../state/kept-of.ts";
import { Recent } from "../recent.ts";

/** A question asked in a conversation, and when, in milliseconds since 1970. */
export interface Asked {
	readonly question: string;
	readonly at: number;
	/** Ids: of who asked it, as far as that is known, and of the server; null in direct messages. */
	readonly user: string | undefined;
	readonly guild: string | null;
}

/**
 * The questions of each conversation that the next one is understood from. A conversation is named by a place, see
 * `placeOf`, or by the answer it has come to, see `answerKey`. Kept in memory only, and forgotten after a day.
 */
export interface Conversations {
	/** Oldest first; undefined where nothing is known of the conversation, empty where it was started over. */
	recall(key: string): readonly Asked[] | undefined;
	keep(key: string, asked: readonly Asked[]): void;
	/** The question as one asked now, by the user of an id in a server, if it was in one. */
	asked(question: string, user: string | undefined, guild: string | null): Asked;
	/** All questions of somebody or of a server, oldest first. */
	of(whose: Whose): readonly Asked[];
	/** Forgets these; how many there were. */
	forget(whose: Whose): number;
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
	const of = (whose: Whose) => {
		const fitting = kept.values().flatMap(({ asked }) => asked.filter(isFresh).filter(isOf(whose)));
		// A question stands in the conversation of its place, and in that of each answer that came of it.
		return [...new Set(fitting)].sort((a, b) => a.at - b.at);
	};
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
		asked: (question, user, guild) => ({ question, at: now(), user, guild }),
		of,
		forget(whose) {
			const count = of(whose).length;
			kept.change((conversation) => {
				const others = conversation.asked.filter((one) => !isOf(whose)(one));
				return others.length < conversation.asked.length ? { ...conversation, asked: others } : conversation;
			});
			return count;
		},
	};
}

function isOf(whose: Whose): (asked: Asked) => boolean {
	return "user" in whose ? ({ user }) => user === whose.user : ({ guild }) => guild === whose.guild;
}

/** The name of the conversation that an answer of the bot belongs to, as far as that answer. */
export function answerKey(messageId: string): string {
	return `answer ${messageId}`;
}
