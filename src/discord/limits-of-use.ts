import { UserError } from "../errors.ts";
import type { Language } from "../languages/index.ts";
import { Recent } from "./recent.ts";

/** How much people may ask of the bot. */
export interface LimitsOfUse {
	/** Counts one question of a person, in a server where there is one, if both may still ask. */
	take(userId: string, guildId: string | null): Permission;
}

export type Permission =
	| { readonly granted: true }
	| {
			readonly granted: false;
			/** When to try again, in milliseconds since 1970. */
			readonly again: number;
			/** Whose limit it is. */
			readonly of: "user" | "server";
			/** The person's first refusal since they were last granted something: later ones need no words. */
			readonly first: boolean;
	  };

export interface LimitsOfUseOptions {
	/** How many questions a minute; as many can be asked at once by who has asked nothing for a minute. */
	readonly perUser: number;
	readonly perServer: number;
	/** Milliseconds since 1970. */
	readonly now?: () => number;
}

/** A bucket of questions that may still be asked. It fills by itself, so when it is full tells how much is in it. */
interface Bucket {
	readonly fullAt: number;
	/** Somebody has been told to wait. */
	readonly told: boolean;
}

const minute = 60_000;

/** More people or servers than that are not told apart for long: whose bucket is forgotten has a full one. */
const mostBuckets = 10_000;

/** Limits with all buckets full. Kept in memory only. */
export function createLimitsOfUse({ perUser, perServer, now = Date.now }: LimitsOfUseOptions): LimitsOfUse {
	const buckets = new Recent<Bucket>(mostBuckets);
	/** When the next question is taken from a bucket; in the past where there is something in it. */
	const readyAt = (key: string, size: number) =>
		Math.max(buckets.get(key)?.fullAt ?? 0, now()) + minute / size - minute;
	const spend = (key: string, size: number) =>
		buckets.set(key, { fullAt: readyAt(key, size) + minute, told: false });

	return {
		take(userId, guildId) {
			const user = readyAt(userId, perUser);
			const server = guildId === null ? 0 : readyAt(guildId, perServer);
			const again = Math.ceil(Math.max(user, server));
			if (again <= now()) {
				spend(userId, perUser);
				if (guildId !== null) spend(guildId, perServer);
				return { granted: true };
			}
			const { fullAt, told } = buckets.get(userId) ?? { fullAt: 0, told: false };
			buckets.set(userId, { fullAt, told: true });
			return { granted: false, again, of: user >= server ? "user" : "server", first: !told };
		},
	};
}

/** What somebody is told who has to wait; Discord shows the time as "in 12 seconds" and counts it down. */
export function waitSentence(
	{ again, of }: Extract<Permission, { granted: false }>,
	{ limits }: Language,
): string {
	return limits[of](`<t:${Math.ceil(again / 1000)}:R>`);
}

/**
 * Counts the use of a command or a button.
 * @throws {UserError} that says when to try again.
 */
export function admit(
	limits: LimitsOfUse,
	{ user, guildId }: { readonly user: { readonly id: string }; readonly guildId: string | null },
): void {
	const permission = limits.take(user.id, guildId);
	if (!permission.granted) throw new UserError((language) => waitSentence(permission, language));
}
