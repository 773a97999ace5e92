import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/index.ts";
import { type PassimProcess, startPassim } from "./passim-process.ts";
import { writeFiles } from "./temporary-folder.ts";

/** A bot that serves a Discord of its own, with articles and state of its own. */
export interface OwnBot {
	readonly discord: DiscordStandIn;
	readonly corpusDir: string;
	readonly indexDir: string;
	/** What it has logged since it was last started. */
	readonly log: () => string;
	/** Stops it, lets something be done meanwhile, and starts it again. */
	restart(meanwhile?: () => Promise<void>): Promise<void>;
	close(): Promise<void>;
}

/** @param prepare done to Discord before the bot connects. */
export async function startOwnBot(
	articles: Record<string, string>,
	prepare: (discord: DiscordStandIn) => void = () => {},
): Promise<OwnBot> {
	const folder = await mkdtemp(path.join(tmpdir(), "passim-test-"));
	const [corpusDir, indexDir] = [path.join(folder, "corpus"), path.join(folder, "embeddings")];
	writeFiles(corpusDir, articles);
	await cp(path.join(inject("indexDir"), "models"), path.join(indexDir, "models"), { recursive: true });
	const discord = await startDiscordStandIn();
	prepare(discord);
	const start = (): PassimProcess =>
		startPassim([], {
			...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
			...{ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir },
		});
	let bot = start();
	await discord.registered("ask");
	return {
		...{ discord, corpusDir, indexDir },
		log: () => bot.stderr(),
		async restart(meanwhile) {
			bot.child.kill("SIGTERM");
			await bot.ended;
			await meanwhile?.();
			bot = start();
			await bot.says("registered already");
		},
		async close() {
			bot.child.kill("SIGKILL");
			await bot.ended;
			await discord.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
