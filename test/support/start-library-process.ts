import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** What a process is to open. */
export interface LibraryJob {
	readonly corpusDir: string;
	readonly indexDir: string;
	readonly question: string;
	/** After so many texts the process kills itself, as a power cut would. */
	readonly killAfter?: number;
	/** The largest file the process can write, in blocks of 512 bytes: what a full disk is like. */
	readonly blocks?: number;
}

export interface LibraryResult {
	readonly answers?: unknown;
	readonly embedded?: number;
	readonly notices?: readonly string[];
	/** Name and message of what was thrown. */
	readonly fault?: string;
}

/** How a process ended: the signal that killed it, or its result. */
export type LibraryEnd = { readonly signal: NodeJS.Signals } | LibraryResult;

/** A process that is about to open a library. */
export interface WaitingProcess {
	/** Lets it open. Resolves when it has ended. */
	go(): Promise<LibraryEnd>;
}

const program = fileURLToPath(new URL("./library-process.ts", import.meta.url));

/** Starts a process and waits until it has loaded all it needs. */
export async function startLibraryProcess(job: LibraryJob): Promise<WaitingProcess> {
	const command = [process.execPath, "--import", "tsx", program, JSON.stringify(job)];
	const limited = ["sh", "-c", `ulimit -f ${job.blocks}; exec "$@"`, "sh", ...command];
	const [executable = "", ...args] = job.blocks === undefined ? command : limited;
	const child = spawn(executable, args, { stdio: ["pipe", "pipe", "inherit"] });
	const lines = createInterface(child.stdout);
	const printed: string[] = [];
	lines.on("line", (line) => printed.push(line));
	const ended = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
	await Promise.race([once(lines, "line"), ended]);
	const go = async (): Promise<LibraryEnd> => {
		child.stdin.end("go");
		const [, signal] = await ended;
		return signal ? { signal } : JSON.parse(printed.at(-1) ?? "{}");
	};
	return { go };
}

/** Opens a library in a process of its own. */
export async function openInProcess(job: LibraryJob): Promise<LibraryEnd> {
	return (await startLibraryProcess(job)).go();
}
