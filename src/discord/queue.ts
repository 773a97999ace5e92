import { UserError } from "../errors.ts";
import { quiet } from "../quiet.ts";

/** Work waits here in the order it came, so that however much there is, only so much is done at once. */
export interface Queue {
	/**
	 * Does the work when its turn comes.
	 * @param priority work of a higher one goes first, 0 where it is not given.
	 * @throws {UserError} at once, where too much is waiting already.
	 */
	run<T>(work: () => Promise<T>, priority?: number): Promise<T>;
}

export interface QueueOptions {
	/** How many pieces of work are done at once. */
	readonly atOnce: number;
	/** How many may wait beside those. */
	readonly mostWaiting: number;
}

interface Waiting {
	readonly priority: number;
	readonly begin: () => void;
}

/** A queue of its own kind of work, empty. */
export function createQueue({ atOnce, mostWaiting }: QueueOptions): Queue {
	let running = 0;
	/** Highest priority first, and among those of one the longest waiting. */
	const waiting: Waiting[] = [];

	const wait = (priority: number) =>
		new Promise<void>((begin) => {
			const behind = waiting.findLastIndex((other) => other.priority >= priority);
			waiting.splice(behind + 1, 0, { priority, begin });
		});

	async function leave(): Promise<void> {
		if (waiting.length > 0) await quiet();
		const next = waiting.shift();
		if (next) next.begin();
		else running--;
	}

	return {
		async run(work, priority = 0) {
			if (running < atOnce) running++;
			else if (waiting.length >= mostWaiting) throw new UserError(({ limits }) => limits.queue);
			else await wait(priority);
			try {
				return await work();
			} finally {
				void leave();
			}
		},
	};
}
