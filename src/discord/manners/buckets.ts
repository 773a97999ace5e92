import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Buckets of questions that may still be asked, one for each person or server. */
export interface Buckets {
	/** Takes a question out of the bucket of an id, if there is one in it. */
	take(id: string): Promise<Taken>;
}

type Taken =
	| { readonly taken: true; giveBack(): Promise<unknown> }
	| { readonly taken: false; readonly waitMs: number };

const minute = 60;

/**
 * Buckets that hold as many questions as may be asked in a minute. Whoever has emptied theirs may ask one at a time,
 * evenly, until a minute has passed since the first, and it is full again: one allowance of a single question, and one
 * of the others at once, as in BurstyRateLimiter of rate-limiter-flexible, which cannot give anything back.
 */
export function createBuckets(perMinute: number): Buckets {
	const steady = new RateLimiterMemory({ points: 1, duration: minute / perMinute });
	const burst = new RateLimiterMemory({ points: perMinute - 1, duration: minute });
	return {
		async take(id) {
			const first = await takeFrom(steady, id);
			if (first.taken) return first;
			const second = await takeFrom(burst, id);
			return second.taken ? second : { taken: false, waitMs: Math.min(first.waitMs, second.waitMs) };
		},
	};
}

async function takeFrom(limiter: RateLimiterMemory, id: string): Promise<Taken> {
	try {
		await limiter.consume(id);
		return { taken: true, giveBack: () => limiter.reward(id) };
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		return { taken: false, waitMs: refusal.msBeforeNext };
	}
}
