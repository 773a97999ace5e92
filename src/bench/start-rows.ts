import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./measure.ts";
import type { Row } from "./table.ts";

const rounds = 5;
const question = "Why was the gas deal between China and Russia stalled?";

/**
 * Measures how long the command line takes from the start of its process to an answer, with a library that is in
 * step, and the memory it needs.
 * @param folder an empty folder for the library.
 * @param command Node's arguments up to Passim's own: flags and the script.
 */
export async function measureStart(folder: string, command: readonly string[]): Promise<Row[]> {
	await askOnce(folder, command); // builds the model and the library
	const runs: Run[] = [];
	for (let round = 0; round < rounds; round++) runs.push(await askOnce(folder, command));
	return [
		{
			what: "from the start of the process to an answer",
			value: median(runs.map((run) => run.seconds)),
			unit: "s",
			goal: { atMost: 1.5 },
		},
		{ what: "peak memory of that process", value: median(runs.map((run) => run.megabytes)), unit: "MB" },
	];
}

interface Run {
	/** Until the answer is printed. */
	readonly seconds: number;
	/** Peak of resident memory, in 10⁶ bytes. */
	readonly megabytes: number;
}

const corpusDir = fileURLToPath(new URL("../../corpus", import.meta.url));

/** Makes the process tell its peak of memory (KiB) on a channel of its own; a process can ask only for itself. */
const tellMemory =
	'import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))';

function askOnce(folder: string, command: readonly string[]): Promise<Run> {
	const flags = ["--import", `data:text/javascript,${encodeURIComponent(tellMemory)}`];
	const indexDir = path.join(folder, "embeddings");
	const settings = {
		CORPUS_DIR: corpusDir,
		INDEX_DIR: indexDir,
		EMBEDDING_MODEL: "bundled",
		DISCORD_TOKEN: "",
	};
	const start = performance.now();
	const child = spawn(process.execPath, [...flags, ...command, "ask", question], {
		stdio: ["ignore", "pipe", "pipe", "pipe"],
		env: { ...process.env, ...settings },
	});
	const [, output, complaints, memory] = child.stdio;
	let answered = Number.NaN;
	let told = "";
	let kibibytes = "";
	output?.once("data", () => {
		answered = performance.now();
	});
	output?.resume();
	complaints?.on("data", (text) => {
		told += text;
	});
	memory?.on("data", (text) => {
		kibibytes += text;
	});
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code) => {
			if (code !== 0) reject(new Error(`"ask" ended with code ${code}: ${told.trim()}`));
			else resolve({ seconds: (answered - start) / 1000, megabytes: (Number(kibibytes) * 1024) / 1e6 });
		});
	});
}
