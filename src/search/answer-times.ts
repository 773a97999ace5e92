/** How long the last answers took, in milliseconds. */
export interface AnswerTimes {
	/** How many they are. */
	readonly answers: number;
	readonly median: number;
	/** All but one in a hundred took no longer. */
	readonly percentile99: number;
}

/** So many are remembered. */
const remembered = 1000;

/** Remembers how long the last 1,000 answers took. */
export class AnswerClock {
	readonly #times: number[] = [];
	#next = 0;

	/** Does some work and remembers how long it took, unless it failed. */
	async time<Result>(work: () => Promise<Result>): Promise<Result> {
		const start = performance.now();
		const result = await work();
		this.record(performance.now() - start);
		return result;
	}

	/** @param milliseconds that an answer took. */
	record(milliseconds: number): void {
		this.#times[this.#next] = milliseconds;
		this.#next = (this.#next + 1) % remembered;
	}

	/** Null where there was no answer yet. */
	times(): AnswerTimes | null {
		const sorted = this.#times.toSorted((a, b) => a - b);
		const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
		if (sorted.length === 0) return null;
		return { answers: sorted.length, median: at(0.5), percentile99: at(0.99) };
	}
}
