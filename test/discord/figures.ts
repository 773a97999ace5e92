/** The value below which a share of the values lies, the highest for 1; NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
}

/** "median 12 ms, 99% 80 ms, last 95 ms" of times in milliseconds. */
export function timesLine(values: readonly number[]): string {
	const at = (share: number) => Math.round(percentile(values, share));
	return `median ${at(0.5)} ms, 99% ${at(0.99)} ms, last ${at(1)} ms`;
}
