import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { measureEmbedding } from "./embedding-rows.ts";
import { measureQuestions } from "./question-rows.ts";
import { measureStart } from "./start-rows.ts";
import { type JudgedRow, judge, type Row, renderTable } from "./table.ts";

export interface BenchOptions {
	/** Print one JSON value in place of the table. */
	readonly json: boolean;
	/** How large a library is made; 10,000 passages where it is not given. 100,000 take a quarter of an hour and 5 GB of memory. */
	readonly passages?: number;
	/**
	 * Node's arguments that run Passim's command line, up to the command: by default those this process was
	 * started with, so that what is measured is what people run.
	 */
	readonly command?: readonly string[];
}

/**
 * Measures Passim's speed and memory and prints the figures: a table, or with `json` one value, on standard
 * output; what is being done, on standard error. Takes a minute or two and 300 MB under the system's folder for
 * temporary files, which are removed at the end. The user's library is not touched.
 */
export async function runBench({
	json,
	passages = 10_000,
	command = ownCommand(),
}: BenchOptions): Promise<void> {
	const started = performance.now();
	const folder = await mkdtemp(path.join(tmpdir(), "passim-bench-"));
	try {
		const rows = (await measureAll(folder, command, passages)).map(judge);
		const seconds = Math.round((performance.now() - started) / 1000);
		process.stdout.write(json ? toJson(rows, seconds) : `${machine()}\n\n${renderTable(rows)}`);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function measureAll(folder: string, command: readonly string[], passages: number): Promise<Row[]> {
	const part = async (name: string) => {
		const own = path.join(folder, name);
		await mkdir(own);
		return own;
	};
	tell("Starting the command line …");
	const start = await measureStart(await part("start"), command);
	// Before the single-precision model is loaded, so that the peak of memory is the library's own.
	tell(`Building a library of ${passages.toLocaleString("en")} passages and asking it …`);
	const questions = await measureQuestions(await part("questions"), passages);
	tell("Embedding passages …");
	const embedding = await measureEmbedding(await part("embedding"));
	return [...embedding, ...questions, ...start];
}

function ownCommand(): string[] {
	return [...process.execArgv, process.argv[1] as string];
}

function machine(): string {
	const processors = cpus();
	return `${processors.length} × ${processors[0]?.model.trim()}, Node ${process.versions.node}`;
}

function toJson(rows: readonly JudgedRow[], seconds: number): string {
	return `${JSON.stringify({ machine: machine(), seconds, rows }, null, 2)}\n`;
}

function tell(sentence: string): void {
	process.stderr.write(`${sentence}\n`);
}
