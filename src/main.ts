import { CommanderError } from "commander";
import { type Config, readConfig } from "./config.ts";
import type { BotOptions } from "./discord/bot.ts";
import { codeOf, sentenceOf, UserError } from "./errors.ts";
import { createLog } from "./log.ts";
import { lazyEmbedder } from "./model/lazy-embedder.ts";
import { chosenReranker } from "./model/lazy-reranker.ts";
import { type Engine, openEngine } from "./search/engine.ts";
import { chat } from "./terminal/chat.ts";
import { createProgram, type ProgramOptions } from "./terminal/program.ts";
import { progressOn } from "./terminal/progress.ts";

/** No more than so many are told of one by one: a blog has the same in every file. */
const problemsShown = 10;
const noticesShown = 3;

/** Runs the command line; returns the exit code: 0 done, 1 failure, 2 the command line was wrong. */
async function main(argv: readonly string[]): Promise<number> {
	try {
		const config = readConfig();
		const open = async (): Promise<Engine> => {
			const { CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, EMBEDDING_MODEL: model } = config;
			const kept = { indexDir, onProgress: complain };
			const models = {
				reranker: await chosenReranker(config.RERANK_MODEL, kept),
				embedder: await lazyEmbedder({ ...kept, model }),
			};
			const onProgress = progressOn(process.stderr);
			const engine = await openEngine({ corpusDir, indexDir, ...models, onProgress, onNotice: complain });
			const { problems, notices } = engine.report();
			const sentences = problems.map(({ message }) => message);
			complainOf(sentences, problemsShown, 'more files are not read; "index --json" names them all.');
			complainOf(notices, noticesShown, "more notices of this kind.");
			return engine;
		};
		const serve = async () => {
			if (config.DISCORD_TOKEN) return await serveBot(open, config, config.DISCORD_TOKEN);
			const engine = await open();
			try {
				await chat(engine, { input: process.stdin, output: process.stdout });
			} finally {
				await engine.close();
			}
		};
		const bench = async (options: { json: boolean; passages: number }) => {
			const { runBench } = await import("./bench/run-bench.ts");
			await runBench(options);
		};
		const evaluate: ProgramOptions["evaluate"] = async (folders, options) => {
			const { INDEX_DIR: indexDir, EMBEDDING_MODEL: model } = config;
			const { runEval } = await import("./eval/run-eval.ts");
			const onProgress = progressOn(process.stderr);
			const reranking = { rerankModel: config.RERANK_MODEL };
			await runEval({ folders, ...options, indexDir, model, ...reranking, onProgress, onNotice: complain });
		};
		const exportVotes: ProgramOptions["exportVotes"] = async (engine, folder) => {
			const [{ openState }, votes] = await Promise.all([
				import("./state/state.ts"),
				import("./eval/export-votes.ts"),
			]);
			const state = await openState({ folder: config.INDEX_DIR, onNotice: complain });
			const judgements = state.judgements();
			state.close();
			return votes.exportVotes(engine, judgements, folder);
		};
		const program = createProgram({ openEngine: open, serve, bench, evaluate, exportVotes });
		await program.parseAsync(argv as string[]);
		return 0;
	} catch (fault) {
		if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
		complain(sentenceOf(fault));
		if (!(fault instanceof UserError)) complain(String(fault instanceof Error ? fault.stack : fault));
		return fault instanceof UserError ? fault.exitCode : 1;
	}
}

async function serveBot(open: () => Promise<Engine>, config: Config, token: string): Promise<void> {
	const log = createLog(config.LOG_LEVEL, [token]);
	// Only the bot needs it.
	const { watchCorpus } = await import("./corpus/watch-corpus.ts");
	// Before the articles are read, so that no change is missed.
	const corpus = await watchCorpus(config.CORPUS_DIR, log.warn);
	try {
		const engine = await open();
		try {
			await connectBot({ engine, corpus, log, token }, config);
		} finally {
			await engine.close();
		}
	} finally {
		await corpus.close();
	}
}

async function connectBot(
	bot: Pick<BotOptions, "engine" | "corpus" | "log" | "token">,
	config: Config,
): Promise<void> {
	const stop = new AbortController();
	for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
	const { DISCORD_API_URL: apiUrl, DISCORD_GUILD_ID: guildId, INDEX_DIR: folder } = config;
	const limits = { perUser: config.USER_QUESTIONS_PER_MINUTE, perServer: config.SERVER_QUESTIONS_PER_MINUTE };
	// discord.js takes a while to load, and only the bot needs it.
	const { serveDiscord } = await import("./discord/bot.ts");
	const { openState } = await import("./state/state.ts");
	const state = await openState({ folder, onNotice: complain });
	try {
		await serveDiscord({ ...bot, apiUrl, guildId, limits, state, stop: stop.signal });
	} finally {
		state.close();
	}
	bot.log.info("Stopped.");
}

function complainOf(sentences: readonly string[], shown: number, rest: string): void {
	for (const sentence of sentences.slice(0, shown)) complain(sentence);
	if (sentences.length > shown) complain(`… and ${sentences.length - shown} ${rest}`);
}

function complain(sentence: string): void {
	process.stderr.write(`${sentence}\n`);
}

process.stdout.on("error", (fault) => {
	// Whoever read the output has enough of it, e.g. `| head`.
	if (codeOf(fault) === "EPIPE") process.exit(0);
	complain(`The output cannot be written: ${sentenceOf(fault)}.`);
	process.exit(1);
});
// Nobody is left to be told, which is no reason to stop.
process.stderr.on("error", () => {});
process.exitCode = await main(process.argv);
// By now nothing should keep the process alive; if something does, it is not waited for.
setTimeout(() => process.exit(), 2000).unref();
