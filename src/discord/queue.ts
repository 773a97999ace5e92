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

	function leave(): void {
		const next = waiting.shift();
		// Work keeps the processor to itself: in between, what came in meanwhile gets its first response.
		if (next) setImmediate(next);
		else running--;
	}

	return {
		async run(work) {
			if (running < atOnce) running++;
			else if (waiting.length >= mostWaiting) throw new UserError(full);
			else await new Promise<void>((resolve) => waiting.push(resolve));
			try {
				return await work();
			} finally {
				leave();
			}
		},
	};
}

const full =
	"Very many people are asking at this moment, and I cannot keep up. Please ask again in a minute.";
