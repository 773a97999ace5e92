import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { connect, type Database, isBusy } from "./database.ts";

/** How often, in milliseconds, to look whether the other process is done. */
const lookEvery = 50;
/** After so many looks whoever waits is told why. Mostly there is nothing to do and the wait is shorter. */
const looksInSilence = 10;

/**
 * Does something with the library's files that only one process may do at a time: whoever comes second waits.
 * The lock is SQLite's on an empty file, which the system lifts even when a process is killed.
 * @param onWait told, once, when another process keeps the lock for longer than a moment.
 * @param name of the lock: files that have nothing to do with each other need not wait for each other.
 */
export async function whileAlone<Result>(
	folder: string,
	onWait: () => void,
	work: () => Promise<Result>,
	name = "library",
): Promise<Result> {
	mkdirSync(folder, { recursive: true });
	const lock = connect(path.join(folder, `${name}.lock`), 0);
	try {
		for (let looks = 0; !take(lock); looks++) {
			if (looks === looksInSilence) onWait();
			await setTimeout(lookEvery);
		}
		return await work();
	} finally {
		if (lock.inTransaction) lock.exec("ROLLBACK");
		lock.close();
	}
}

function take(lock: Database): boolean {
	try {
		lock.exec("BEGIN EXCLUSIVE");
		return true;
	} catch (fault) {
		if (isBusy(fault)) return false;
		throw fault;
	}
}
