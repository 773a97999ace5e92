import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { type BotOnDiscord, forAllTests, startBot } from "./bot-on-discord.ts";
import { writeFiles } from "./temporary-folder.ts";

/** A bot with articles and a state of its own, which tests may change. */
interface OwnBot extends BotOnDiscord {
	readonly corpusDir: string;
	readonly indexDir: string;
}

/** One with these articles, by their file names, for all tests of a file. */
export function useOwnBot(articles: Record<string, string>): () => OwnBot {
	return forAllTests(() => startOwnBot(articles));
}

async function startOwnBot(articles: Record<string, string>): Promise<OwnBot> {
	const folder = await mkdtemp(path.join(tmpdir(), "passim-test-"));
	const [corpusDir, indexDir] = [path.join(folder, "corpus"), path.join(folder, "embeddings")];
	writeFiles(corpusDir, articles);
	await cp(path.join(inject("indexDir"), "models"), path.join(indexDir, "models"), { recursive: true });
	const bot = await startBot({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir });
	const close = async () => {
		await bot.close();
		await rm(folder, { recursive: true, force: true });
	};
	return { ...bot, corpusDir, indexDir, close };
}
