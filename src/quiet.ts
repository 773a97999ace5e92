/** A turn of the event loop shorter than this had nothing to do. */
const quietMs = 1;
const longestBreakMs = 1000;

/**
 * Resolves when the process has nothing else to do, or after a second. The model keeps the whole process
 * to itself while it runs: what came in meanwhile gets its first response before it runs again.
 */
export async function quiet(): Promise<void> {
	const start = performance.now();
	let turn = start;
	for (let length = quietMs; length >= quietMs && turn - start < longestBreakMs; ) {
		await new Promise((resolve) => setImmediate(resolve));
		length = performance.now() - turn;
		turn += length;
	}
}
