import { parseArgs } from "node:util";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/index.ts";
import { randomNumbers } from "../support/random.ts";
import { startRealBot } from "../support/real-bot.ts";
import { type Deed, outcomeOf, type Settled } from "./soak/ledger.ts";
import { inspected, type Memory, memoryOf, type Sample } from "./soak/memory.ts";
import { type People, people } from "./soak/people.ts";
import { submit } from "./soak/press-at-random.ts";
import { reportSoak, type Soaked } from "./soak/report.ts";
import { startWeather, type Weather } from "./soak/weather.ts";
import type { Random } from "./soak/words.ts";

/** Whether something went wrong beside the deeds: the bot did not come back, say. */
let isBroken = false;

/**
 * Run by hand, `npm run soak -- --minutes 30`: 50 people use the real bot for as long, at random, while connections
 * break and requests are refused. Fails where something was left unanswered that could be answered, where the bot did
 * what Discord forbids, or where its memory grew.
 */
async function main(): Promise<void> {
	const { minutes, seed, rate } = options();
	const discord = await startDiscordStandIn({ patienceMs: 120_000 });
	const random = randomNumbers(seed);
	const everybody = people(discord, random);
	const bot = await startRealBot(discord, { nodeArguments: inspected });
	let code: number | null = null;
	const memory = await memoryOf(bot);
	try {
		const weather = startWeather(discord, randomNumbers(seed + 1));
		const run = { discord, random, everybody, memory, weather, minutes, rate };
		const course = await soak(run);
		// A process that is being inspected does not end.
		memory.close();
		code = await bot.stop();
		const isGood = reportSoak({ ...course, ...run, log: bot.log(), code }, say);
		process.exitCode = isGood && !isBroken ? 0 : 1;
	} finally {
		memory.close();
		if (code === null) await bot.stop();
		await discord.close();
	}
}

interface Run {
	readonly discord: DiscordStandIn;
	readonly random: Random;
	readonly everybody: People;
	readonly memory: Memory;
	readonly weather: Weather;
	readonly minutes: number;
	/** Deeds a second. */
	readonly rate: number;
}

/** Lets people do what they do until the time is over, and waits for the last answers. */
async function soak(run: Run): Promise<Pick<Soaked, "done" | "open" | "samples">> {
	const { discord, random, everybody, memory, weather, minutes, rate } = run;
	const open = new Set<Deed>();
	const done: Settled[] = [];
	const samples: Sample[] = [];
	const start = Date.now();
	const minute = () => (Date.now() - start) / 60_000;
	const sample = async () => {
		samples.push(await memory.sample(minute()));
		discord.prune(6000);
		say(`minute ${minute().toFixed(1)}: ${done.length} done, ${open.size} open, ${lineOf(samples.at(-1))}`);
	};
	const settling = every(1000, () => settle(run, open, done));
	const sampling = every(30_000, sample);
	const breaking = every(Math.min(45_000, (minutes * 60_000) / 6), () => weather.breakConnection());
	while (minute() < minutes) {
		// Without a session Discord itself tells people that the bot does not answer.
		const deed = discord.hasSession ? everybody.act() : undefined;
		if (deed) open.add(deed);
		await pause((-Math.log(1 - random()) * 1000) / rate);
	}
	clearInterval(breaking);
	for (let seconds = 0; seconds < 90 && open.size > 0; seconds++) await pause(1000);
	clearInterval(settling);
	clearInterval(sampling);
	await sample();
	return { done, open: [...open], samples };
}

/** Moves what has an outcome from `open` to `done`; a form that was opened is filled in. */
function settle(run: Run, open: Set<Deed>, done: Settled[]): void {
	const { discord, weather } = run;
	for (const deed of open) {
		const outcome = outcomeOf(deed, discord, weather.absences);
		if (!outcome) continue;
		open.delete(deed);
		done.push({ deed, outcome });
		if ("interaction" in deed.what && deed.what.interaction.modal) void sendForm(run, deed.what, open);
	}
}

async function sendForm(
	{ discord, random }: Run,
	opened: Parameters<typeof submit>[1],
	open: Set<Deed>,
): Promise<void> {
	// Without a session Discord itself tells people that the bot does not answer.
	if (!discord.hasSession) return;
	try {
		const what = await submit(discord, opened, random);
		open.add({ kind: "form", at: Date.now(), what });
	} catch (fault) {
		if (!discord.hasSession) return;
		say(`FAILED: a form could not be sent: ${fault instanceof Error ? fault.message : fault}`);
		isBroken = true;
	}
}

function options() {
	const { values } = parseArgs({
		options: {
			minutes: { type: "string", default: "30" },
			seed: { type: "string", default: "1" },
			rate: { type: "string", default: "4" },
		},
	});
	const [minutes, seed, rate] = [values.minutes, values.seed, values.rate].map(Number) as [
		number,
		number,
		number,
	];
	if (!(minutes > 0) || !(rate > 0) || !Number.isInteger(seed))
		throw new Error("--minutes and --rate (deeds a second) are numbers above 0, --seed is a whole number.");
	return { minutes, seed, rate };
}

function every(milliseconds: number, work: () => void | Promise<void>): NodeJS.Timeout {
	return setInterval(async () => {
		try {
			await work();
		} catch (fault) {
			say(`FAILED: ${fault instanceof Error ? fault.message : fault}`);
			isBroken = true;
		}
	}, milliseconds);
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function lineOf(sample: Sample | undefined): string {
	return `RSS ${sample?.rss.toFixed(0)} MB, heap ${sample?.heap.toFixed(1)} MB`;
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

await main();
