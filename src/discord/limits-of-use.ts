import { UserError } from "../errors.ts";
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

/** A bucket of questions that may still be asked; it fills by itself. */
interface Bucket {
	readonly left: number;
	readonly at: number;
	/** Somebody has been told that it is empty. */
	readonly told: boolean;
}

const minute = 60_000;

/** More people or servers than that are not told apart for long: whose bucket is forgotten has a full one. */
const mostBuckets = 10_000;

/** Limits with all buckets full. Kept in memory only. */
export function createLimitsOfUse({ perUser, perServer, now = Date.now }: LimitsOfUseOptions): LimitsOfUse {
	const buckets = new Recent<Bucket>(mostBuckets);
	const filled = (key: string, size: number): Bucket => {
		const { left, at, told } = buckets.get(key) ?? { left: size, at: 0, told: false };
		return { left: Math.min(size, left + ((now() - at) * size) / minute), at: now(), told };
	};
	const waitFor = ({ left }: Bucket, size: number) => Math.ceil(((1 - left) * minute) / size);

	return {
		take(userId, guildId) {
			const user = filled(userId, perUser);
			const server = guildId === null ? undefined : filled(guildId, perServer);
			// In the order a reader would want to hear of them.
			const of = user.left < 1 ? "user" : server && server.left < 1 ? "server" : undefined;
			if (of) buckets.set(userId, { ...user, told: true });
			else {
				buckets.set(userId, { left: user.left - 1, at: now(), told: false });
				if (server) buckets.set(guildId as string, { ...server, left: server.left - 1 });
				return { granted: true };
			}
			const wait = of === "user" ? waitFor(user, perUser) : waitFor(server as Bucket, perServer);
			return { granted: false, again: now() + wait, of, first: !user.told };
		},
	};
}

/** What somebody is told who has to wait; Discord shows the time as "in 12 seconds" and counts it down. */
export function waitSentence({ again, of }: Extract<Permission, { granted: false }>): string {
	const much =
		of === "user" ? "You ask faster than I can be fair to everybody" : "This server asks very much";
	return `${much}: please try again <t:${Math.ceil(again / 1000)}:R>.`;
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
	if (!permission.granted) throw new UserError(waitSentence(permission));
}
