import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { inject } from "vitest";

/** A Passim run as people run it: a process of its own, with settings in its environment. */
export interface PassimProcess {
	readonly child: ChildProcess;
	/** What it printed so far. */
	readonly stdout: () => string;
	readonly stderr: () => string;
	/** Resolves with the exit code when the process has ended and all its output is here. */
	readonly ended: Promise<number | null>;
	/** Resolves when standard error holds the words; rejects if the process ends without them. */
	says(words: string): Promise<void>;
}

/**
 * Starts Passim with these arguments. Settings of the machine it runs on do not reach it.
 * @param output an open file that takes its standard output, in place of `stdout()`
 */
export function startPassim(
	args: readonly string[],
	settings: Record<string, string> = {},
	output: number | "pipe" = "pipe",
): PassimProcess {
	const child = spawn(process.execPath, ["bin/passim.js", ...args], {
		// Tests ask faster than people.
		env: {
			PATH: process.env.PATH,
			INDEX_DIR: inject("indexDir"),
			USER_QUESTIONS_PER_MINUTE: "1000",
			...settings,
		},
		stdio: ["pipe", output, "pipe"],
	});
	let stdout = "";
	let stderr = "";
	child.stdout?.setEncoding("utf8").on("data", (text: string) => {
		stdout += text;
	});
	child.stderr?.setEncoding("utf8").on("data", (text: string) => {
		stderr += text;
	});
	const ended = once(child, "close").then(([code]) => code as number | null);
	const says = (words: string) =>
		new Promise<void>((resolve, reject) => {
			const look = () => stderr.includes(words) && resolve();
			child.stderr?.on("data", look);
			void ended.then(() => reject(new Error(`Passim ended without saying "${words}":\n${stderr}`)));
			look();
		});
	return { child, stdout: () => stdout, stderr: () => stderr, ended, says };
}

/** Runs Passim to its end, `input` on its standard input. */
export async function runPassim(
	args: readonly string[],
	{ input = "", ...settings }: Record<string, string> = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
	const run = startPassim(args, settings);
	run.child.stdin?.end(input);
	const code = await run.ended;
	return { code, stdout: run.stdout(), stderr: run.stderr() };
}
