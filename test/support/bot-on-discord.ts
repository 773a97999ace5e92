import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { APIButtonComponent, APIMessage } from "discord.js";
import { afterAll, beforeAll, inject } from "vitest";
import { everyComponent } from "../discord-stand-in/component-limits.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/index.ts";
import { type PassimProcess, startPassim } from "./passim-process.ts";
import { writeFiles } from "./temporary-folder.ts";

/** The bot as a process of its own, on articles of its own, at a stand-in for Discord. */
export interface BotOnDiscord {
	readonly discord: DiscordStandIn;
	bot: PassimProcess;
	readonly corpusDir: string;
	readonly indexDir: string;
	/** Stops the bot and starts it again; resolves when it is there. */
	restart(): Promise<void>;
}

/** Starts one for all tests of a file, and ends it after them. */
export function useBot(articles: Record<string, string>): () => BotOnDiscord {
	let world: BotOnDiscord;
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), "passim-test-"));
		const [corpusDir, indexDir] = [path.join(folder, "corpus"), path.join(folder, "embeddings")];
		writeFiles(corpusDir, articles);
		await cp(path.join(inject("indexDir"), "models"), path.join(indexDir, "models"), { recursive: true });
		const discord = await startDiscordStandIn();
		const settings = {
			...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
			...{ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir },
		};
		world = { discord, bot: startPassim([], settings), corpusDir, indexDir, restart };
		async function restart() {
			world.bot.child.kill("SIGTERM");
			await world.bot.ended;
			world.bot = startPassim([], settings);
			await world.bot.says("registered already");
		}
		await discord.registered("ask");
	});
	afterAll(async () => {
		world.bot.child.kill("SIGKILL");
		await world.bot.ended;
		await world.discord.close();
		await rm(folder, { recursive: true, force: true });
	});
	return () => world;
}

type Button = APIButtonComponent & { custom_id?: string; label?: string; emoji?: { name?: string } };

export function buttonsOf({ components = [] }: APIMessage): Button[] {
	return everyComponent(components).flatMap(({ component }) =>
		component.type === 2 ? [component as never] : [],
	);
}

/** What stands on a message's buttons, row by row. */
export function rowsOf({ components = [] }: APIMessage): string[][] {
	return components.map((row) =>
		buttonsOf({ components: [row] } as APIMessage).map(({ label, emoji }) => label ?? emoji?.name ?? ""),
	);
}

/** The custom id of a message's button or menu for an action. */
export function idOf({ components = [] }: APIMessage, action: string): string {
	const ids = everyComponent(components).flatMap(({ component }) => component.custom_id ?? []);
	const found = ids.find((id) => id.startsWith(`v1:${action}:`));
	if (!found) throw new Error(`nothing there for ${action}; there are: ${ids.join(", ")}`);
	return found;
}
