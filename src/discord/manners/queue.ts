import PQueue from "p-queue";
import { UserError } from "../../errors.ts";
import { quiet } from "../../quiet.ts";

/** Work waits here in the order it came, so that however much there is, only so much is done at once. */
export interface Queue {
	/**
	 * Does the work when its turn comes.
	 * @param priority what has a higher one goes first; 0 where it is not given, less for work in the background.
	 * @throws {UserError} at once, where too much is waiting already.
	 */
	run<T>(work: () => Promise<T>, priority?: number): Promise<T>;
}

export interface QueueOptions {
	/** How many pieces of work are done at once. */
	readonly atOnce: number;
	/** How many of one priority may wait beside those. */
	readonly mostWaiting: number;
}

/** A queue of its own kind of work, empty. */
export function createQueue({ atOnce, mostWaiting }: QueueOptions): Queue {
	const queue = new PQueue({ concurrency: atOnce });
	return {
		async run(work, priority = 0) {
			const hasToWait = queue.pending >= atOnce;
			if (hasToWait && queue.sizeBy({ priority }) >= mostWaiting)
				throw new UserError(({ limits }) => limits.queue);
			const begin = async () => {
				if (hasToWait) await quiet();
				return work();
			};
			return queue.add(begin, { priority });
		},
	};
}
