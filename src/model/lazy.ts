/** What is loaded when it is first needed, and closed only if it was. */
export interface Lazy<Loaded> {
	/** The faults of loading; the next call tries again. */
	get(): Promise<Loaded>;
	close(): Promise<void>;
}

/** Loads once, at the first `get`. */
export function lazily<Loaded extends { close(): Promise<void> }>(load: () => Promise<Loaded>): Lazy<Loaded> {
	let loading: Promise<Loaded> | undefined;
	return {
		get() {
			loading ??= load().catch((fault: unknown) => {
				// A hub that is out of reach now may be there for the next question.
				loading = undefined;
				throw fault;
			});
			return loading;
		},
		close: async () => (await loading?.catch(() => undefined))?.close(),
	};
}
