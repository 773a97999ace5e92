import { DevTools, devToolsAddress } from "../../support/dev-tools.ts";
import type { RealBot } from "../../support/real-bot.ts";
import { percentile } from "../figures.ts";

/** The memory of a process when all that it does not need is collected, in megabytes. */
export interface Sample {
	readonly minute: number;
	readonly rss: number;
	/** What JavaScript holds, buffers outside the heap with it. */
	readonly heap: number;
}

/** Node's own arguments for a bot whose memory can be looked into. */
export const inspected = ["--inspect=127.0.0.1:0"] as const;

interface Usage {
	readonly rss: number;
	readonly heapUsed: number;
	readonly external: number;
}

export interface Memory {
	sample(minute: number): Promise<Sample>;
	close(): void;
}

/** Looks into the memory of a bot that was started with `inspected`. */
export async function memoryOf(bot: RealBot): Promise<Memory> {
	const address = devToolsAddress(bot.log());
	if (!address) throw new Error("The bot does not let itself be inspected.");
	const tools = await DevTools.connect(address);
	return {
		async sample(minute) {
			await tools.call("HeapProfiler.collectGarbage");
			const wanted = { expression: "process.memoryUsage()", returnByValue: true };
			const { result } = await tools.call<{ result: { value: Usage } }>("Runtime.evaluate", wanted);
			const { rss, heapUsed, external } = result.value;
			return { minute, rss: rss / 1e6, heap: (heapUsed + external) / 1e6 };
		},
		close: () => tools.close(),
	};
}

/** How a figure grew over samples: the medians of their first and last fifth, and the slope of the line through all. */
export interface Growth {
	readonly first: number;
	readonly last: number;
	/** 0.1 for a tenth more. */
	readonly share: number;
	/** In megabytes. */
	readonly perHour: number;
}

export function growthOf(samples: readonly Sample[], figure: "rss" | "heap"): Growth {
	const values = samples.map((sample) => sample[figure]);
	const fifth = Math.max(Math.floor(values.length / 5), 1);
	const first = percentile(values.slice(0, fifth), 0.5);
	const last = percentile(values.slice(-fifth), 0.5);
	return {
		first,
		last,
		share: last / first - 1,
		perHour: slopeOf(
			samples.map(({ minute }) => minute / 60),
			values,
		),
	};
}

/** Of the straight line that lies nearest to the points; 0 for a single one. */
function slopeOf(xs: readonly number[], ys: readonly number[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [middleX, middleY] = [mean(xs), mean(ys)];
	const spread = xs.reduce((sum, x) => sum + (x - middleX) ** 2, 0);
	const together = xs.reduce((sum, x, at) => sum + (x - middleX) * ((ys[at] ?? 0) - middleY), 0);
	return spread > 0 ? together / spread : 0;
}
