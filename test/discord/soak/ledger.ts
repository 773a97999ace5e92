import type { InteractionHandle, SaidHandle } from "../../discord-stand-in/handles.ts";
import type { DiscordStandIn } from "../../discord-stand-in/index.ts";
import { Callback, firstResponseLimitMs } from "../../discord-stand-in/protocol.ts";
import type { RecordedRequest } from "../../discord-stand-in/world.ts";
import type { Absence } from "./weather.ts";

/** Something that somebody did, which the bot has to answer, or to leave alone. */
export interface Deed {
	/** As it is counted: "/ask", "a press of next". */
	readonly kind: string;
	readonly at: number;
	readonly what: InteractionHandle | SaidHandle;
	/** Whether the bot was not addressed, and must say nothing. */
	readonly silent?: boolean;
}

/**
 * What became of a deed. "out of reach": the bot could not answer it, since it was not connected in the time it had, or
 * since each of its requests for it was disturbed.
 */
export type Outcome = "answered" | "lost" | "late" | "out of reach" | "answered twice" | "not addressed";

export interface Settled {
	readonly deed: Deed;
	readonly outcome: Outcome;
}

/** How long the whole answer may take, in milliseconds, with a queue and disturbances. */
const patienceMs = 60_000;
/** How soon something that must not be answered would have been. */
const silenceMs = 20_000;
const hasThread = 1 << 5;

/** The outcome of a deed as soon as there is one; undefined as long as its answer may still come. */
export function outcomeOf(
	deed: Deed,
	discord: DiscordStandIn,
	absences: readonly Absence[],
): Outcome | undefined {
	const age = Date.now() - deed.at;
	const { what } = deed;
	if ("interaction" in what) return interactionOutcome(what, age, discord, absences);
	const count = what.replies.length;
	if (deed.silent) return count > 0 ? "answered twice" : age > silenceMs ? "not addressed" : undefined;
	// A second reply would come by a repeated request, soon after.
	if (count > 0) return age < silenceMs ? undefined : count > 1 ? "answered twice" : "answered";
	if (age < patienceMs) return undefined;
	const sent = discord.requests.filter(
		({ method, body }) => method === "POST" && repliesTo(body, what.message.id),
	);
	const isLost = absences.some(
		({ from, to = Date.now(), forgets }) => forgets && from <= deed.at && deed.at <= to,
	);
	return isLost || allDisturbed(sent) ? "out of reach" : "lost";
}

function interactionOutcome(
	handle: InteractionHandle,
	age: number,
	discord: DiscordStandIn,
	absences: readonly Absence[],
): Outcome | undefined {
	const { response, expired, token, dispatchedAt } = handle.interaction;
	const mine = () => discord.requests.filter(({ path }) => path.includes(token));
	if (!response) {
		if (!expired) return undefined;
		const wasAway = absences.some(
			({ from, to = Date.now() }) => from <= dispatchedAt + firstResponseLimitMs && dispatchedAt <= to,
		);
		return wasAway || allDisturbed(mine()) ? "out of reach" : "late";
	}
	if (isAnswered(handle, mine)) return "answered";
	if (age < patienceMs) return undefined;
	return allDisturbed(mine().filter(({ path }) => !path.endsWith("/callback"))) ? "out of reach" : "lost";
}

function isAnswered(handle: InteractionHandle, mine: () => RecordedRequest[]): boolean {
	const { response, source } = { response: handle.interaction.response, source: handle.source };
	switch (response?.type) {
		case Callback.DeferredMessage:
			return handle.message !== undefined || handle.followUps.length > 0;
		case Callback.DeferredUpdate: {
			const isEdited = mine().some(({ path, status }) => !path.endsWith("/callback") && status === 200);
			return isEdited || ((source?.flags ?? 0) & hasThread) !== 0;
		}
		default:
			return true;
	}
}

function repliesTo(body: unknown, id: string): boolean {
	return (
		(body as { message_reference?: { message_id?: string } } | undefined)?.message_reference?.message_id ===
		id
	);
}

function allDisturbed(requests: readonly RecordedRequest[]): boolean {
	return requests.length > 0 && requests.every(({ disturbed }) => disturbed);
}
