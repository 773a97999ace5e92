import readline from "node:readline/promises";
import { sentenceOf, UserError } from "../errors.ts";
import type { Answer, AskRequest, Engine, QuoteRequest } from "../search/index.ts";
import { parseLimit } from "../search/limit.ts";
import { conversationReach } from "../search/query.ts";
import { renderAnswer, renderSources } from "./render.ts";
import { renderCitation, renderComparison, renderSourceCard, renderTimeline } from "./render-articles.ts";
import { renderCheck } from "./render-check.ts";
import { renderQuotations } from "./render-quotations.ts";
import { type Theme, themeFor } from "./theme.ts";

const help = `Ask in plain words, or use a command:

  /ask <question>     the passages that answer it, word for word
  /quote <who>        what somebody said, or the passages that hold a phrase
  /check <words>      whether a quotation stands in the articles, word for word
  /cite <ref>         paragraphs by their number, e.g. putin-beijing-2012#2-4
  /sources [search]   the articles, or those of which id, title, people or date hold this
  /source <article>   an article at a glance
  /compare <topic>    the best passage of each article
  /timeline <topic>   the same by date of publication
  /new                a new conversation: the questions before it no longer count
  /help               this
  /quit               leave (or Ctrl-D)

/ask takes --source, --author, --after, --before, --limit, --whole (passages whole, not cut) and --why
(what speaks for and against the first); /quote takes --about and --limit.
E.g.  /ask what did Xi say about Putin --after 2019
      /quote Tiezzi --about trade
`;

const commands = "/ask ,/quote ,/check ,/cite ,/sources,/source ,/compare ,/timeline ,/new,/help,/quit".split(
	",",
);

/** Where a chat reads and writes: the process's own streams, or a test's. */
export interface ChatStreams {
	readonly input: NodeJS.ReadableStream & { isTTY?: boolean };
	readonly output: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
}

/** Takes slash commands and bare questions, one a line, until `/quit` or the end of the input. */
export async function chat(engine: Engine, { input, output }: ChatStreams): Promise<void> {
	const interactive = Boolean(input.isTTY && output.isTTY);
	const lines = readline.createInterface({
		input,
		...(interactive ? { output, prompt: "passim> ", completer: complete } : {}),
		terminal: interactive,
	});
	const prompt = interactive ? prompter(lines, output) : () => {};
	const asked: string[] = [];
	let interrupted = false;
	lines.once("SIGINT", () => {
		interrupted = true;
		lines.close();
	});
	if (interactive) output.write(greeting(engine, themeFor(output)));
	prompt();
	try {
		// Lines that came before the input ended are still answered, but not those behind a Ctrl-C.
		for await (const line of lines) {
			if (interrupted || /^\s*\/(?:quit|exit)\s*$/.test(line)) break;
			// The width is asked anew each time, since a window can be resized.
			const reply = line.trim() === "" ? "" : await replyTo(line.trim(), asked, engine, themeFor(output));
			if (reply) output.write(`\n${reply}\n`);
			prompt();
		}
	} finally {
		lines.close();
	}
}

/** Returns what asks for the next line. It does nothing after the end, which can come while an answer is made. */
function prompter(lines: readline.Interface, output: ChatStreams["output"]): () => void {
	let ended = false;
	let waiting = false;
	lines.on("line", () => {
		waiting = false;
	});
	lines.once("close", () => {
		ended = true;
		// What the shell prints next begins a line of its own.
		if (waiting) output.write("\n");
	});
	return () => {
		if (ended) return;
		waiting = true;
		lines.prompt();
	};
}

/** What a line gets back: an answer, or one sentence about what is wrong with it. Keeps `asked` up to date. */
async function replyTo(line: string, asked: string[], engine: Engine, theme: Theme): Promise<string> {
	try {
		const [, command = "/ask", rest = line] = /^(\/\S*)\s*(.*)$/s.exec(line) ?? [];
		const { text, options } = parseOptions(rest);
		switch (command) {
			case "/ask": {
				const answer = await askNext(askRequest(text, options), asked, engine);
				return renderAnswer(answer, theme, { whole: options.flags.has("whole") });
			}
			case "/quote":
				return renderQuotations(await engine.quote(quoteRequest(text, options)), theme);
			case "/check":
				return renderCheck(await engine.check({ words: rest }), theme);
			case "/sources":
				return renderSources(engine.sources(rest), theme, rest);
			case "/source":
				return renderSourceCard(engine.source(rest), theme);
			case "/cite":
				return renderCitation(engine.cite(rest), theme);
			case "/compare":
				return renderComparison(await engine.compare(rest), theme);
			case "/timeline":
				return renderTimeline(await engine.timeline(rest), theme);
			case "/new":
				asked.length = 0;
				return "A new conversation.\n";
			case "/help":
				return help;
			default:
				return `${theme.error(`There is no ${command}; /help lists the commands.`)}\n`;
		}
	} catch (fault) {
		if (!(fault instanceof UserError)) throw fault;
		return `${theme.error(sentenceOf(fault))}\n`;
	}
}

/** Asks with the questions before it, and then is one of them; one that was refused never is. */
async function askNext(request: AskRequest, asked: string[], engine: Engine): Promise<Answer> {
	const answer = await engine.ask({ ...request, conversation: asked.slice(-conversationReach) });
	asked.push(request.question);
	return answer;
}

interface Options {
	readonly values: Readonly<Record<string, string>>;
	/** Those that take no value. */
	readonly flags: ReadonlySet<string>;
}

/** Takes `--name value`, `--name "two words"` and `--flag` out of a line; the rest is its text. */
function parseOptions(line: string): { text: string; options: Options } {
	const values: Record<string, string> = {};
	const flags = new Set<string>();
	const named = /(?:^|\s)--(source|author|after|before|limit|about)(?:=|\s+)(?:"([^"]*)"|(\S+))/g;
	const text = line
		.replace(named, (_, name: string, quoted?: string, bare?: string) => {
			values[name] = quoted ?? bare ?? "";
			return "";
		})
		.replace(/(?:^|\s)--(whole|why)(?=\s|$)/g, (_, name: string) => {
			flags.add(name);
			return "";
		});
	return { text: text.trim(), options: { values, flags } };
}

function askRequest(question: string, { values, flags }: Options): AskRequest {
	const { about: _, limit, ...filters } = values;
	return {
		question,
		...filters,
		...(limit ? { limit: parseLimit(limit) } : {}),
		...(flags.has("why") ? { explain: true } : {}),
	};
}

function quoteRequest(who: string, { values: { about, limit } }: Options): QuoteRequest {
	return { who, ...(about ? { about } : {}), ...(limit ? { limit: parseLimit(limit) } : {}) };
}

function complete(line: string): [string[], string] {
	const matching = commands.filter((command) => command.startsWith(line));
	return [line.startsWith("/") ? matching : [], line];
}

function greeting(engine: Engine, theme: Theme): string {
	const articles = engine.sources().length;
	const size = `${articles} article${articles === 1 ? "" : "s"}, ${engine.passages()} passages`;
	return `\n${theme.title("Passim")} ${theme.faint(`· ${size} · ask, or /help`)}\n\n`;
}
