import { UserError } from "../../errors.ts";
import type { Language } from "../../languages/index.ts";
import { Recent } from "../recent.ts";
import { createBuckets } from "./buckets.ts";

/** How much people may ask of the bot. */
export interface LimitsOfUse {
	/** Counts one question of a person, in a server where there is one, if both may still ask. */
	take(userId: string, guildId: string | null): Promise<Permission>;
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
}

/** More people than that are not told apart for long: whose refusal is forgotten is told of the next one. */
const mostRefused = 10_000;

/** Limits that nobody has used yet. Kept in memory only, as long as they matter. */
export function createLimitsOfUse({ perUser, perServer }: LimitsOfUseOptions): LimitsOfUse {
	const [users, servers] = [createBuckets(perUser), createBuckets(perServer)];
	const refused = new Recent<true>(mostRefused);

	function refuse(user: string, of: "user" | "server", waitMs: number): Permission {
		const first = refused.get(user) === undefined;
		refused.set(user, true);
		return { granted: false, again: Date.now() + Math.ceil(waitMs), of, first };
	}

	return {
		async take(userId, guildId) {
			const user = await users.take(userId);
			if (!user.taken) return refuse(userId, "user", user.waitMs);
			const server = guildId === null ? undefined : await servers.take(guildId);
			if (server && !server.taken) {
				await user.giveBack();
				return refuse(userId, "server", server.waitMs);
			}
			refused.delete(userId);
			return { granted: true };
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
export async function admit(
	limits: LimitsOfUse,
	{ user, guildId }: { readonly user: { readonly id: string }; readonly guildId: string | null },
): Promise<void> {
	const permission = await limits.take(user.id, guildId);
	if (!permission.granted) throw new UserError((language) => waitSentence(permission, language));
}
