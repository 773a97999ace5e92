import { afterAll, beforeAll } from "vitest";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/index.ts";
import { startPassim } from "./passim-process.ts";

/** The bot as a process of its own, as people run it, at a stand-in for Discord of its own. */
export interface BotOnDiscord {
	readonly discord: DiscordStandIn;
	/** What it has logged since it was last started. */
	log(): string;
	/** Resolves when it has logged the words since it was last started; rejects if it ends without them. */
	says(words: string): Promise<void>;
	/** Ends it; resolves with its exit code. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
	/** Starts it again; resolves when it is there. */
	start(): Promise<void>;
	/** Stops it, lets something be done meanwhile, and starts it again. */
	restart(meanwhile?: () => void | Promise<void>): Promise<void>;
	/** Ends it and its Discord for good. */
	close(): Promise<void>;
}

/** Starts the bot, on the project's own articles where the settings name no others. */
export async function startBot(settings: Record<string, string> = {}): Promise<BotOnDiscord> {
	const discord = await startDiscordStandIn();
	const run = () =>
		startPassim([], { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...settings });
	let passim = run();
	const stop = (signal: NodeJS.Signals = "SIGTERM") => {
		passim.child.kill(signal);
		return passim.ended;
	};
	const start = () => {
		passim = run();
		return passim.says("registered already");
	};
	const restart: BotOnDiscord["restart"] = async (meanwhile) => {
		await stop();
		await meanwhile?.();
		await start();
	};
	const close = async () => {
		await stop("SIGKILL");
		await discord.close();
	};
	const [log, says] = [() => passim.stderr(), (words: string) => passim.says(words)];
	try {
		await discord.registered("ask");
	} catch (fault) {
		await close();
		throw fault;
	}
	return { discord, log, says, stop, start, restart, close };
}

/** Starts one for all tests of a file, and ends it after them. */
export function forAllTests<Bot extends Pick<BotOnDiscord, "close">>(start: () => Promise<Bot>): () => Bot {
	let bot: Bot;
	beforeAll(async () => {
		bot = await start();
	});
	afterAll(() => bot?.close());
	return () => bot;
}

/** The bot on the project's own articles, one for all tests of a file. */
export function useBot(settings: Record<string, string> = {}): () => BotOnDiscord {
	return forAllTests(() => startBot(settings));
}
