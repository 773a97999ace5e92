/** A source of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export type Random = () => number;

/** A new source; `seed` is taken modulo 2³². */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A whole number from `lowest` to `highest`, both included. */
export function wholeNumber(random: Random, lowest: number, highest: number): number {
	return lowest + Math.floor(random() * (highest - lowest + 1));
}

/** One of the items. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
	return items[Math.floor(random() * items.length)] as Item;
}

/**
 * Ranks (from 0) below `count` that come as often as words of a language do: the r-th in proportion to
 * 1/(r + 2.7) (Zipf's law with Mandelbrot's shift).
 */
export function zipfRanks(random: Random, count: number): () => number {
	const cumulative = new Float64Array(count);
	let total = 0;
	for (let rank = 0; rank < count; rank++) {
		total += 1 / (rank + 2.7);
		cumulative[rank] = total;
	}
	return () => {
		const wanted = random() * total;
		let low = 0;
		let high = count - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((cumulative[middle] as number) > wanted) high = middle;
			else low = middle + 1;
		}
		return low;
	};
}
