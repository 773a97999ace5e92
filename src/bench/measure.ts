/** The middle one of the values (the mean of the two middle ones where their number is even). */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Milliseconds that `work` takes. */
async function timeOf(work: () => unknown): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** Work to be compared, by name; told which round it is, from 0. */
export type Contenders = Readonly<Record<string, (round: number) => unknown>>;

/**
 * Runs contenders in turn (A B C, B C A, …), so that whatever else the machine does hits all of them alike, and
 * none always profits from caches that another has filled. One round more is run first and not counted.
 * @returns for each contender the milliseconds of every round.
 */
export async function interleave<Names extends Contenders>(
	contenders: Names,
	rounds: number,
): Promise<Record<keyof Names, number[]>> {
	const names = Object.keys(contenders);
	const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
	for (let round = -1; round < rounds; round++) {
		for (let turn = 0; turn < names.length; turn++) {
			const name = names[(turn + Math.max(round, 0)) % names.length] as string;
			const time = await timeOf(() => contenders[name]?.(Math.max(round, 0)));
			if (round >= 0) times[name]?.push(time);
		}
	}
	return times as Record<keyof Names, number[]>;
}

/** The most memory (MB of 10⁶ bytes, resident) this process has held so far. */
export function peakMemory(): number {
	return (process.resourceUsage().maxRSS * 1024) / 1e6;
}
