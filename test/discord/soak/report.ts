import type { DiscordStandIn } from "../../discord-stand-in/index.ts";
import { timesLine } from "../figures.ts";
import type { Deed, Outcome, Settled } from "./ledger.ts";
import { growthOf, type Sample } from "./memory.ts";
import type { Weather } from "./weather.ts";

/** All there is to tell of a run. */
export interface Soaked {
	readonly done: readonly Settled[];
	/** Deeds that have no outcome yet, long after the last. */
	readonly open: readonly Deed[];
	readonly samples: readonly Sample[];
	readonly weather: Weather;
	readonly discord: DiscordStandIn;
	/** What the bot logged, and the code it ended with. */
	readonly log: string;
	readonly code: number | null;
	readonly minutes: number;
}

/** Its memory settles in the first minutes. */
const warmUpMinutes = 5;
const mostGrowth = 0.1;

/** Tells how a run went, line by line; returns whether all went well. */
export function reportSoak(soaked: Soaked, say: (line: string) => void): boolean {
	const { done, open, weather, log } = soaked;
	say("");
	say(`${done.length} deeds, of which ${counted(done.map(({ outcome }) => outcome))}`);
	say(`  ${counted(done.map(({ deed }) => deed.kind))}`);
	say(`disturbances: ${[...weather.disturbed].map(([name, count]) => `${name} ${count}`).join(", ")}`);
	const answered = done.flatMap(({ deed: { what }, outcome }) =>
		outcome === "answered" && "interaction" in what ? [what.firstResponseMs] : [],
	);
	say(`first responses: ${timesLine(answered)}`);
	const errors = log.split("\n").filter((line) => /error/i.test(line));
	say(
		`the bot logged ${errors.length} errors${errors.length > 0 ? `, the last: ${errors.slice(-5).join(" | ")}` : ""}`,
	);
	const faults = [...faultsOf(soaked), ...memoryFaults(soaked, say)];
	for (const fault of faults) say(`FAILED: ${fault}`);
	if (faults.length === 0) say("All went well.");
	for (const { kind } of open) say(`  open: ${kind}`);
	return faults.length === 0;
}

const bad: readonly Outcome[] = ["lost", "late", "answered twice"];

function faultsOf({ done, open, discord, code }: Soaked): string[] {
	const failed = done.filter(({ outcome }) => bad.includes(outcome));
	// Late first responses are judged as outcomes, since the bot is not to blame for all of them.
	const violations = discord.violations.filter((one) => !/no response within \d+ ms/.test(one));
	return [
		...failed.map(({ deed, outcome }) => `${outcome}: ${deed.kind}`),
		...(open.length > 0 ? [`${open.length} are neither answered nor given up`] : []),
		...violations.map((violation) => `against the rules: ${violation}`),
		...(code === 0 ? [] : [`the bot ended with ${code}`]),
	];
}

function memoryFaults({ samples, minutes }: Soaked, say: (line: string) => void): string[] {
	const from = Math.min(warmUpMinutes, minutes / 3);
	const settled = samples.filter(({ minute }) => minute >= from);
	return (["rss", "heap"] as const).flatMap((figure) => {
		const { first, last, share, perHour } = growthOf(settled, figure);
		const percent = `${(share * 100).toFixed(1)}%`;
		say(
			`${figure} from minute ${from.toFixed(1)}: ${first.toFixed(1)} MB at first, ${last.toFixed(1)} MB at last ` +
				`(${percent}; along a line ${perHour.toFixed(1)} MB an hour)`,
		);
		return share > mostGrowth ? [`${figure} grew by ${percent}`] : [];
	});
}

function counted(names: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.sort(([, one], [, other]) => other - one)
		.map(([name, count]) => `${name} ${count}`)
		.join(", ");
}
