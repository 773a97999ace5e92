import { UserError } from "../errors.ts";

/** Work waits here in the order it came, so that however much there is, only so much is done at once. */
export interface Queue {
	/**
	 * Does the work when its turn comes.
	 * @throws {UserError} at once, where too much is waiting already.
	 */
	run<T>(work: () => Promise<T>): Promise<T>;
}

export interface QueueOptions {
	/** How many pieces of work are done at once. */
	readonly atOnce: number;
	/** How many may wait beside those. */
	readonly mostWaiting: number;
}

/** A queue of its own kind of work, empty. */
export function createQueue({ atOnce, mostWaiting }: QueueOptions): Queue {
	let running = 0;
	const waiting: (() => void)[] = [];

	async function leave(): Promise<void> {
		if (waiting.length > 0) await quiet();
		const next = waiting.shift();
		if (next) next();
		else running--;
	}

	return {
		async run(work) {
			if (running < atOnce) running++;
			else if (waiting.length >= mostWaiting) throw new UserError(({ limits }) => limits.queue);
			else await new Promise<void>((resolve) => waiting.push(resolve));
			try {
				return await work();
			} finally {
				void leave();
			}
		},
	};
}

/** A turn of the event loop shorter than this had nothing to do. */
const quietMs = 1;
const longestBreakMs = 1000;

/**
 * Resolves when the process has nothing else to do, or after a second. The model keeps the whole process
 * to itself while it runs: what came in meanwhile gets its first response before it runs again.
 */
async function quiet(): Promise<void> {
	const start = performance.now();
	let turn = start;
	for (let length = quietMs; length >= quietMs && turn - start < longestBreakMs; ) {
		await new Promise((resolve) => setImmediate(resolve));
		length = performance.now() - turn;
		turn += length;
	}
}
