import { availableParallelism, loadavg } from "node:os";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/index.ts";
import type { RecordedRequest } from "../discord-stand-in/world.ts";
import { startRealBot } from "../support/real-bot.ts";
import { timesLine } from "./figures.ts";

/**
 * Run by hand, `npm run load`, and after `npm run bench`: 50 people send 200 interactions at once to the real bot, then
 * 500. Prints how long they waited for the first response and for the answer, and fails where one was late, lost or
 * against the rules.
 */
async function main(): Promise<void> {
	const discord = await startDiscordStandIn({ patienceMs: 120_000 });
	const settings = { USER_QUESTIONS_PER_MINUTE: "100", SERVER_QUESTIONS_PER_MINUTE: "10000" };
	// The stand-in and whatever else runs here share the processors with the bot: figures tell little without this.
	const load = loadavg()[0]?.toFixed(1);
	process.stdout.write(`${availableParallelism()} processors, load ${load} before\n`);
	const bot = await startRealBot(discord, { settings });
	try {
		await discord.slash("ask", { question: questions[0] as string }).reply();
		for (const { count, goalMs } of rushes) report(count, goalMs, await rush(discord, count));
		if (discord.violations.length > 0) fail(`against the rules: ${discord.violations.join("; ")}`);
		if (!process.exitCode) process.stdout.write("All were answered in time, none was lost.\n");
	} finally {
		await bot.stop();
		await discord.close();
	}
}

const people = 50;
/** How many come at once, and when the last first response is to be there: Discord waits three seconds. */
const rushes = [
	{ count: 200, goalMs: 1000 },
	{ count: 500, goalMs: 3000 },
];
const questions = [
	"why was the gas deal stalled",
	"who is worried about migrants",
	"what did they agree on in energy",
	"what about arms",
];

interface Figures {
	/** Of those that had one. */
	readonly first: readonly number[];
	readonly answered: readonly number[];
}

async function rush(discord: DiscordStandIn, count: number): Promise<Figures> {
	const users = Array.from({ length: people }, (_, number) => discord.addUser(`Person ${count} ${number}`));
	const before = discord.requests.length;
	const sent = Array.from({ length: count }, (_, number) => {
		const user = users[number % people] as (typeof users)[0];
		const question = `${questions[number % questions.length]} ${number}`;
		return number % 4 === 3
			? discord.slash("quote", { who: "Tiezzi", about: "trade" }, { user })
			: discord.slash("ask", { question }, { user });
	});
	const answers = () => discord.requests.slice(before).filter(isAnswer);
	// One wait for all: hundreds of them, each looked at after every request, would be what is measured.
	await discord.until(() => answers().length >= count, "all answers").catch(() => {});
	const start = Math.min(...sent.map(({ interaction }) => interaction.dispatchedAt));
	return {
		first: sent
			.filter(({ interaction }) => interaction.response)
			.map(({ firstResponseMs }) => firstResponseMs),
		answered: answers().map(({ at }) => at - start),
	};
}

function isAnswer({ method, status }: RecordedRequest): boolean {
	return method === "PATCH" && status === 200;
}

function report(count: number, goalMs: number, { first, answered }: Figures): void {
	process.stdout.write(`${count} interactions at once from ${people} people, ${answered.length} answered\n`);
	process.stdout.write(`  first response: ${timesLine(first)}\n  answer: ${timesLine(answered)}\n`);
	const late = first.filter((ms) => ms >= goalMs).length;
	if (late > 0) fail(`${late} first responses took ${goalMs} ms or more`);
	if (first.length < count) fail(`${count - first.length} of ${count} had no first response`);
	if (answered.length < count) fail(`${count - answered.length} of ${count} were not answered`);
}

function fail(sentence: string): void {
	process.stdout.write(`FAILED: ${sentence}\n`);
	process.exitCode = 1;
}

await main();
