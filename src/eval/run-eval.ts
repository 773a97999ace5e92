import { createHash } from "node:crypto";
import path from "node:path";
import { UsageError } from "../errors.ts";
import type { OnProgress } from "../library/sync.ts";
import { lazyEmbedder } from "../model/lazy-embedder.ts";
import { chosenReranker } from "../model/lazy-reranker.ts";
import { calibrationName, openEngine } from "../search/engine.ts";
import { takeApart } from "./apart.ts";
import { askQuestions } from "./ask-questions.ts";
import { type CollectionQuestion, readQuestions } from "./collection-questions.ts";
import { farQuestions } from "./far-questions.ts";
import { type AskedQuestion, type Figures, figuresOf } from "./figures.ts";
import { renderFigures } from "./figures-table.ts";

export interface EvalOptions {
	/** Folders of test collections: each with corpus.jsonl, queries.jsonl and qrels.tsv. */
	readonly folders: readonly string[];
	/** Print one JSON value in place of the table. */
	readonly json: boolean;
	/** Pass on what was said before in the conversation; else each question is asked alone. */
	readonly history: boolean;
	/** Ask every article (the documents of one title) as a library of its own. */
	readonly apart?: boolean;
	/** The library of each collection is kept below it, in `eval`: a second run only asks. */
	readonly indexDir: string;
	readonly model: string;
	/** The cross-encoder; none where it is not given. */
	readonly rerankModel?: string | undefined;
	/** Told of passages embedded. */
	readonly onProgress?: OnProgress;
	/** Told, in a sentence, of anything the figures should be read with. */
	readonly onNotice?: (sentence: string) => void;
}

/**
 * Measures how well test collections are answered, and prints the figures on standard output: a table, or with
 * `json` one value. The user's own library is not touched.
 * @throws {UsageError} where a folder is no test collection; nothing is embedded then.
 * @throws the faults of `readQuestions`, `lazyEmbedder` and `openEngine`.
 */
export async function runEval(options: EvalOptions): Promise<void> {
	const collections = await Promise.all(nameCollections(options.folders).map(withQuestions));
	const sets = new Map<string, Figures>();
	for (const collection of collections) {
		const others = collections.filter((other) => other !== collection).flatMap(({ questions }) => questions);
		const asked = options.apart
			? await askApart(collection, options)
			: await askWhole(collection, others, options);
		sets.set(collection.name, figuresOf(asked));
	}
	process.stdout.write(options.json ? toJson(sets) : renderFigures(sets));
}

interface NamedCollection {
	readonly name: string;
	readonly folder: string;
	/** Name of the folder of its library. */
	readonly library: string;
}

interface Collection extends NamedCollection {
	readonly questions: readonly CollectionQuestion[];
}

/**
 * A collection is called what its folder is called; the later of two that are called the same, by its path.
 * A folder given twice is one collection.
 */
export function nameCollections(folders: readonly string[]): NamedCollection[] {
	const named = new Map<string, NamedCollection>();
	for (const folder of folders) {
		const place = path.resolve(folder);
		const base = path.basename(place);
		if ([...named.values()].some((other) => path.resolve(other.folder) === place)) continue;
		const name = [base, folder].find((one) => one !== "" && !named.has(one)) ?? place;
		const mark = createHash("sha256").update(place).digest("hex").slice(0, 8);
		named.set(name, { name, folder, library: name === base ? base : `${base}-${mark}` });
	}
	return [...named.values()];
}

async function withQuestions(collection: NamedCollection): Promise<Collection> {
	return { ...collection, questions: await readQuestions(collection.folder) };
}

/** Asks a collection its own questions, and as many of the other collections, which are about something else. */
function askWhole(
	collection: Collection,
	others: readonly CollectionQuestion[],
	options: EvalOptions,
): Promise<AskedQuestion[]> {
	const { questions } = collection;
	const far = farQuestions(others, Math.min(questions.length, mostFar));
	return ask({ ...collection, questions: [...questions, ...far] }, options);
}

/** More questions about something else tell nothing more. */
const mostFar = 300;

/** Asks every article of a collection as a library of its own. */
async function askApart(collection: Collection, options: EvalOptions): Promise<AskedQuestion[]> {
	const { name, folder, library, questions } = collection;
	const place = path.join(options.indexDir, "eval", `${library}-apart`);
	const asked: AskedQuestion[] = [];
	for (const [index, small] of (await takeApart(folder, questions, place)).entries()) {
		const part = { name, ...small, library: path.join(`${library}-apart`, String(index + 1), "library") };
		asked.push(...(await ask(part, options)));
	}
	if (asked.length > 0) return asked;
	throw new UsageError(`"${folder}" cannot be taken apart: no question is about a document with a title.`);
}

async function ask(
	{ name, folder, library, questions }: Collection,
	options: EvalOptions,
): Promise<AskedQuestion[]> {
	const { indexDir, model, rerankModel, history, onNotice = () => {}, onProgress = () => {} } = options;
	const tell = (sentence: string) => onNotice(`${name}: ${sentence}`);
	const engine = await openEngine({
		corpusDir: folder,
		indexDir: path.join(indexDir, "eval", library),
		reranker: await chosenReranker(rerankModel, { indexDir, onProgress: onNotice }),
		embedder: await lazyEmbedder({ model, indexDir, onProgress: onNotice }),
		calibrationFile: path.join(indexDir, calibrationName),
		onProgress,
		onNotice: tell,
	});
	try {
		for (const problem of engine.report().problems) tell(problem.message);
		const onQuestion = countOn(process.stderr, name, questions.length);
		return await askQuestions(engine, questions, {
			history,
			onQuestion,
			onRefusal: ({ id }, fault) => tell(`question "${id}" counts as unanswered: ${fault.message}`),
		});
	} finally {
		await engine.close();
	}
}

/** Shows on a terminal, every so often, how many questions are done. */
function countOn(stream: NodeJS.WriteStream, name: string, total: number): (done: number) => void {
	if (!stream.isTTY) return () => {};
	return (done) => {
		if (done === total) stream.write("\r\x1b[K");
		else if (done % 20 === 0) stream.write(`\r${name}: ${done} of ${total} questions`);
	};
}

/** Figures to four decimals: more would differ from machine to machine. Those that do not apply are not in it. */
function toJson(sets: ReadonlyMap<string, Figures>): string {
	const rounded = (_: string, value: unknown) =>
		typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value;
	return `${JSON.stringify(Object.fromEntries(sets), rounded, 2)}\n`;
}
