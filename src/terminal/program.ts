import readline from "node:readline";
import { text } from "node:stream/consumers";
import { Command } from "commander";
import { sentenceOf, UsageError, UserError } from "../errors.ts";
import type { Filters } from "../search/filters.ts";
import type { AskRequest, Engine, QuoteRequest } from "../search/index.ts";
import { parseLimit } from "../search/limit.ts";
import { type JsonOption, jsonOption, print, toJson, type WithEngine } from "./command-line.ts";
import { addArticleCommands } from "./commands-articles.ts";
import { listQuotations } from "./list-quotations.ts";
import { type PassageOptions, renderAnswer } from "./render.ts";
import { renderCheck } from "./render-check.ts";
import { renderQuotations } from "./render-quotations.ts";
import { themeFor } from "./theme.ts";

/** What the commands need from the outside. */
export interface ProgramOptions {
	/** Opens the library, bringing it in step with the corpus; called once, by the commands that need it. */
	readonly openEngine: () => Promise<Engine>;
	/** Runs when no command is given: the Discord bot or the chat. */
	readonly serve: () => Promise<void>;
	readonly bench: (options: { json: boolean; passages: number }) => Promise<void>;
	/** Measures test collections, by their folders. */
	readonly evaluate: (
		folders: readonly string[],
		options: { readonly json: boolean; readonly history: boolean; readonly apart: boolean },
	) => Promise<void>;
	/** Writes people's votes to a folder as a test collection; returns what it holds. */
	readonly exportVotes: (
		engine: Engine,
		folder: string,
	) => Promise<{ readonly questions: number; readonly judgements: number; readonly lost: number }>;
}

/** The command line of Passim. Throws commander's errors and `UserError`s; whoever runs it sets the exit code. */
export function createProgram({ openEngine, serve, bench, evaluate, exportVotes }: ProgramOptions): Command {
	const program = new Command("passim")
		.description("Answers questions with the exact words of the articles in the corpus folder.")
		.exitOverride()
		.showHelpAfterError("(passim --help lists the commands)")
		.action(serve);
	const withEngine: WithEngine = async (work) => {
		const engine = await openEngine();
		try {
			await work(engine);
		} finally {
			await engine.close();
		}
	};

	program
		.command("ask")
		.description('answer a question ("-": one question per line of standard input)')
		.argument("<question...>")
		.option("--source <id>", "only articles whose id or title holds this")
		.option("--author <name>", "only articles by this author, compiler or publisher")
		.option("--after <date>", "only articles published then or later (YYYY, YYYY-MM, YYYY-MM-DD)")
		.option("--before <date>", "only articles published then or earlier")
		.option("--limit <number>", "how many passages, 1 to 20 (3)", parseLimit)
		.option("--whole", "print passages whole, not only the sentences around the one that answers")
		.option("--why", "print what speaks for and against the first passage, and how much")
		.option(...jsonOption)
		.action((words: string[], { json = false, whole = false, why = false, ...filters }: AskOptions) =>
			withEngine(async (engine) => {
				const question = words.join(" ");
				const options = { ...filters, explain: why };
				if (question === "-") await askEachLine(engine, options, { json, whole });
				else await askOne(engine, { ...options, question }, { json, whole });
			}),
		);
	program
		.command("quote")
		.description("what somebody said, or the passages that hold a phrase")
		.argument("<who or phrase...>")
		.option("--about <topic>", "what was said nearest to this topic first")
		.option("--limit <number>", "how many, 1 to 20 (10)", parseLimit)
		.option(...jsonOption)
		.action((words: string[], { json, ...options }: Omit<QuoteRequest, "who"> & JsonOption) =>
			withEngine(async (engine) => {
				const answer = await engine.quote({ ...options, who: words.join(" ") });
				print(json ? toJson(answer) : renderQuotations(answer, themeFor(process.stdout)));
			}),
		);
	program
		.command("check")
		.description('whether a quotation stands in the articles word for word ("-": read from standard input)')
		.argument("<words...>", "the quotation, or a text with quotations in quotation marks")
		.option(...jsonOption)
		.action((words: string[], { json }: JsonOption) =>
			withEngine(async (engine) => {
				const given = words.join(" ");
				const answer = await engine.check({ words: given === "-" ? await text(process.stdin) : given });
				print(json ? toJson(answer) : renderCheck(answer, themeFor(process.stdout)));
			}),
		);
	addArticleCommands(program, withEngine);
	program
		.command("quotations")
		.description("who said what, where, in the given articles")
		.argument("<file or folder...>", "articles, folders of articles, or a collection's corpus.jsonl")
		.option("--json", "print one JSON object a line")
		.action((places: string[], { json = false }: JsonOption) => {
			const onProblem = (sentence: string) => process.stderr.write(`${sentence}\n`);
			const theme = themeFor(process.stdout);
			return listQuotations(places, { json, theme, output: process.stdout, onProblem });
		});
	program
		.command("index")
		.description("bring the library in step with the corpus")
		.option(...jsonOption)
		.action(({ json }: JsonOption) =>
			withEngine(async (engine) => print(describeIndex(engine, json ?? false))),
		);
	program
		.command("eval")
		.description("measure how well test collections are answered")
		.argument("<folder...>", "holds corpus.jsonl, queries.jsonl and qrels.tsv")
		.option("--apart", "every article, that is the documents of one title, as a library of its own")
		.option("--no-history", "ask each question alone, without what was said before it")
		.option(...jsonOption)
		.action(
			(
				folders: string[],
				{ json, history, apart }: JsonOption & { readonly history: boolean; readonly apart?: boolean },
			) => evaluate(folders, { json: json ?? false, history, apart: apart ?? false }),
		);
	program
		.command("votes")
		.description("write what people voted for on Discord as a test collection, the layout that eval reads")
		.requiredOption("--export <folder>", "a new folder")
		.option(...jsonOption)
		.action(({ json, export: folder }: JsonOption & { readonly export: string }) =>
			withEngine(async (engine) => {
				const held = await exportVotes(engine, folder);
				print(json ? toJson(held) : describeVotes(held, folder));
			}),
		);
	program
		.command("bench")
		.description("measure speed")
		.option(
			"--passages <number>",
			"how large a library to measure, 1,000 to 200,000 (10,000)",
			parsePassages,
			10_000,
		)
		.option(...jsonOption)
		.action(({ json, passages }: JsonOption & { readonly passages: number }) =>
			bench({ json: json ?? false, passages }),
		);
	return program;
}

function parsePassages(text: string): number {
	const passages = /^\d{4,6}$/.test(text) ? Number(text) : 0;
	if (passages >= 1000 && passages <= 200_000) return passages;
	throw new UsageError(`--passages is "${text}": give a whole number from 1000 to 200000.`);
}

type AskOptions = Filters &
	Pick<AskRequest, "limit"> &
	JsonOption &
	PassageOptions & { readonly why?: boolean };

/** How an answer is printed. */
type Printing = Required<JsonOption & PassageOptions>;

async function askOne(engine: Engine, request: AskRequest, { json, whole }: Printing): Promise<void> {
	const answer = await engine.ask(request);
	print(json ? toJson(answer) : renderAnswer(answer, themeFor(process.stdout), { whole }));
}

/** One answer for every line, so that the two can be laid side by side: a line that is no question too. */
async function askEachLine(
	engine: Engine,
	options: Omit<AskRequest, "question">,
	{ json, whole }: Printing,
): Promise<void> {
	const theme = themeFor(process.stdout);
	for await (const question of readline.createInterface({ input: process.stdin })) {
		try {
			const answer = await engine.ask({ ...options, question });
			print(
				json
					? `${JSON.stringify(answer)}\n`
					: `${theme.heading(question)}\n\n${renderAnswer(answer, theme, { whole })}\n`,
			);
		} catch (fault) {
			if (!(fault instanceof UserError)) throw fault;
			const notice = sentenceOf(fault);
			const answer = { question, answered: false, strength: "none", confidence: 0, hits: [], notice };
			print(json ? `${JSON.stringify(answer)}\n` : `${theme.error(notice)}\n\n`);
		}
	}
}

function describeIndex({ report, passages, sources }: Engine, json: boolean): string {
	const articles = sources().length;
	if (json) return toJson({ articles, ...report(), passages: passages() });
	const { embedded, removed, unchanged } = report();
	const changes = `${embedded.length} embedded, ${removed.length} removed, ${unchanged} unchanged`;
	return `${articles} articles, ${passages()} passages: ${changes}.\n`;
}

type VotesHeld = Awaited<ReturnType<ProgramOptions["exportVotes"]>>;

function describeVotes({ questions, judgements, lost }: VotesHeld, folder: string): string {
	const gone =
		lost > 0 ? ` Left out: ${lost} votes on words that do not stand in the articles any more.` : "";
	if (questions === 0) return `There are no votes to write.${gone}\n`;
	return `${judgements} judged passages for ${questions} questions are in "${folder}".${gone}\n`;
}
