import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DiscordStandIn } from "../discord-stand-in/index.ts";

/** The bot as people run it, a process of its own, for scripts that no test runner starts. */
export interface RealBot {
	readonly child: ChildProcess;
	/** What it has logged so far. */
	readonly log: () => string;
	/** Ends it as an operator does, and takes away what it kept. Resolves with its exit code. */
	stop(): Promise<number | null>;
}

export interface RealBotOptions {
	/** Further environment variables. */
	readonly settings?: Readonly<Record<string, string>>;
	/** Arguments of Node's own. */
	readonly nodeArguments?: readonly string[];
}

/**
 * Starts the bot against a stand-in for Discord, on the project's own articles, with a state and an index of its own:
 * what is played here must not come among what people did. Resolves when its commands are registered.
 */
export async function startRealBot(
	discord: DiscordStandIn,
	{ settings = {}, nodeArguments = [] }: RealBotOptions = {},
): Promise<RealBot> {
	const folder = await mkdtemp(path.join(tmpdir(), "passim-played-"));
	// Made from the same weights everywhere; without it they are built anew.
	if (existsSync("embeddings/models"))
		await cp("embeddings/models", path.join(folder, "models"), { recursive: true });
	const child = spawn(process.execPath, [...nodeArguments, "bin/passim.js"], {
		env: {
			...{ PATH: process.env.PATH, INDEX_DIR: folder },
			...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
			...settings,
		},
		stdio: ["ignore", "ignore", "pipe"],
	});
	let log = "";
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		log += text;
	});
	const ended = once(child, "close").then(([code]) => code as number | null);
	// Whatever ends the script, it leaves no bot behind.
	const kill = () => void child.kill("SIGKILL");
	process.once("exit", kill);
	const stop = async () => {
		child.kill("SIGTERM");
		const code = await ended;
		process.off("exit", kill);
		await rm(folder, { recursive: true, force: true });
		return code;
	};
	const bot = { child, log: () => log, stop };
	const died = ended.then(() => Promise.reject(new Error(`The bot ended before it was ready:\n${log}`)));
	try {
		await Promise.race([discord.until(() => hasCommands(discord), "the bot's commands", 120_000), died]);
	} catch (fault) {
		await stop();
		throw fault;
	}
	died.catch(() => {});
	return bot;
}

function hasCommands({ commands }: DiscordStandIn): boolean {
	return commands.everywhere.length > 0;
}
