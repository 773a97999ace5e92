import path from "node:path";
import { watch } from "chokidar";
import { codeOf, sentenceOf } from "../errors.ts";
import { isRead } from "./corpus-folder.ts";

/** Tells when the files of a corpus folder changed. */
export interface CorpusWatch {
	/**
	 * Yields when files came, changed or went since it was last asked, and have been left in peace for a moment: what
	 * is copied there together is one change. Ends when the watch is closed.
	 */
	changes(): AsyncGenerator<void, void>;
	close(): Promise<void>;
}

/** A file is whole when it has kept its size for so long, in milliseconds. */
const wholeAfter = 300;
/** Changes are told of when none came for so long, and at the latest so long after the first. */
const calmAfter = 500;
const latest = 5000;

/**
 * Watches a folder, which need not be there yet, from the moment this resolves.
 * @param onFault told, in a sentence, when the folder cannot be watched.
 */
export async function watchCorpus(folder: string, onFault: (sentence: string) => void): Promise<CorpusWatch> {
	const bell = new Bell();
	const root = path.resolve(folder);
	// What is watched is the folder it stands in: a watched folder that goes away and comes back is lost otherwise.
	const watcher = watch(path.dirname(root), {
		ignoreInitial: true,
		ignored: (file) => isElsewhere(path.resolve(file), root),
		awaitWriteFinish: { stabilityThreshold: wholeAfter, pollInterval: 100 },
	});
	watcher.on("all", (event, file) => {
		if (!event.endsWith("Dir") && isRead(file)) bell.touch();
	});
	watcher.on("error", (fault) => {
		onFault(
			`The corpus folder "${folder}" cannot be watched (${codeOf(fault) ?? sentenceOf(fault)}): what changes there may be taken in at the next start only.`,
		);
	});
	await new Promise<void>((resolve) => watcher.once("ready", resolve));
	return {
		async *changes() {
			while (await bell.rings()) yield;
		},
		async close() {
			bell.close();
			await watcher.close();
		},
	};
}

/** Whether what is at a path matters nothing to the folder: it is hidden, or stands outside. */
function isElsewhere(file: string, root: string): boolean {
	if (file === root || file === path.dirname(root)) return false;
	return !file.startsWith(path.join(root, path.sep)) || path.basename(file).startsWith(".");
}

/** Rings once after it was touched, however often, when nobody touches it any more. */
class Bell {
	#first: number | undefined;
	#timer: NodeJS.Timeout | undefined;
	#due = false;
	#closed = false;
	#wake: (() => void) | undefined;

	touch(): void {
		if (this.#closed) return;
		this.#first ??= performance.now();
		clearTimeout(this.#timer);
		const left = Math.max(this.#first + latest - performance.now(), 0);
		this.#timer = setTimeout(() => this.#ring(), Math.min(calmAfter, left));
	}

	/** Resolves with true when it rings, at once where it has since it was last asked; with false when it is closed. */
	async rings(): Promise<boolean> {
		if (!this.#due && !this.#closed) {
			await new Promise<void>((resolve) => {
				this.#wake = resolve;
			});
		}
		this.#due = false;
		return !this.#closed;
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#closed = true;
		this.#wake?.();
	}

	#ring(): void {
		this.#first = undefined;
		this.#due = true;
		this.#wake?.();
	}
}
