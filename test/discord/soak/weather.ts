import { type Disturbance, rateLimited } from "../../discord-stand-in/faults.ts";
import type { DiscordStandIn } from "../../discord-stand-in/index.ts";
import type { RecordedRequest } from "../../discord-stand-in/world.ts";
import { pick, type Random } from "./words.ts";

/** A time in which the bot was not connected, in milliseconds since 1970. */
export interface Absence {
	readonly from: number;
	/** Undefined as long as it lasts. */
	to?: number;
	/** Whether what happened meanwhile was lost, since the session could not be resumed. */
	readonly forgets: boolean;
}

/** What Discord and the network do to the bot beside what people ask of it. */
export interface Weather {
	readonly absences: readonly Absence[];
	/** How many requests of the bot were disturbed, by what. */
	readonly disturbed: ReadonlyMap<string, number>;
	/** Breaks the connection to the gateway in one of the ways it breaks. Resolves when the bot is back. */
	breakConnection(): Promise<void>;
}

/** Of the bot's requests this share is refused with 429, with 500 or 502, or has its connection cut. */
const shares = { limited: 0.02, failed: 0.01, cutBefore: 0.01, cutAfter: 0.005 } as const;

/** Of interactions this share cannot be answered at all: every connection that would is cut. */
const doomed = 0.003;

/** Lets things befall requests from now on, the same for the same random numbers. */
export function startWeather(discord: DiscordStandIn, random: Random): Weather {
	const absences: Absence[] = [];
	const disturbed = new Map<string, number>();
	const fates = new Map<string, boolean>();
	discord.disturb((request) => {
		const [name, disturbance] = isDoomed(request, fates, random) ?? disturbanceOf(request, random) ?? [];
		if (name) disturbed.set(name, (disturbed.get(name) ?? 0) + 1);
		return disturbance;
	});
	return {
		absences,
		disturbed,
		async breakConnection() {
			const [name, breakIt] = pick(breaks, random);
			disturbed.set(name, (disturbed.get(name) ?? 0) + 1);
			const absence: Absence = { from: Date.now(), forgets: name === "session lost" };
			absences.push(absence);
			breakIt(discord);
			await discord.until(() => discord.connections > 0, `the bot to come back: ${name}`, 20_000);
			absence.to = Date.now();
		},
	};
}

type Named<What> = readonly [name: string, what: What];

const breaks: readonly Named<(discord: DiscordStandIn) => void>[] = [
	["connection broken", (discord) => discord.dropConnections()],
	["connection closed", (discord) => discord.dropConnections(4000)],
	["asked to reconnect", (discord) => discord.askReconnect()],
	["session to resume", (discord) => discord.invalidateSession(true)],
	["session lost", (discord) => discord.invalidateSession(false)],
];

function isDoomed(
	{ path }: RecordedRequest,
	fates: Map<string, boolean>,
	random: Random,
): Named<Disturbance> | undefined {
	const [, id] = /^\/interactions\/(\d+)\//.exec(path) ?? [];
	if (!id) return undefined;
	if (!fates.has(id)) fates.set(id, random() < doomed);
	return fates.get(id) ? ["cut for good", { cut: "before", abruptly: true }] : undefined;
}

function disturbanceOf({ method, path }: RecordedRequest, random: Random): Named<Disturbance> | undefined {
	let roll = random();
	const isNext = (share: number) => {
		roll -= share;
		return roll < 0;
	};
	if (isNext(shares.limited)) {
		const bucket = `${method}-${path.split("/")[1]}`;
		return ["429", { refusal: rateLimited(0.1 + random() * 0.4, "user", bucket) }];
	}
	if (isNext(shares.failed)) {
		const status = random() < 0.5 ? 500 : 502;
		return [`${status}`, { refusal: { status, body: { code: 0, message: "Server error" } } }];
	}
	const abruptly = random() < 0.5;
	if (isNext(shares.cutBefore)) return ["cut before", { cut: "before", abruptly }];
	return isNext(shares.cutAfter) ? ["cut after", { cut: "after", abruptly }] : undefined;
}
