interface Wait {
	check: () => void;
	reject: (reason: Error) => void;
}

/**
 * Waiting without sleeping: whoever changes the stand-in's state calls `changed`, and every open wait looks
 * at the state again.
 */
export class Waits {
	readonly #open = new Set<Wait>();
	readonly #patienceMs: number;
	readonly #received: () => string;

	constructor(patienceMs: number, received: () => string) {
		this.#patienceMs = patienceMs;
		this.#received = received;
	}

	changed(): void {
		for (const wait of [...this.#open]) wait.check();
	}

	/** Resolves with the first value of `look` that is not undefined; rejects when `look` throws. */
	until<T>(look: () => T | undefined, what: string, patienceMs = this.#patienceMs): Promise<T> {
		return new Promise((resolve, reject) => {
			const settle = (finish: () => void) => {
				clearTimeout(timer);
				this.#open.delete(wait);
				finish();
			};
			const check = () => {
				try {
					const found = look();
					if (found !== undefined) settle(() => resolve(found));
				} catch (error) {
					settle(() => reject(error));
				}
			};
			const wait: Wait = { check, reject: (reason) => settle(() => reject(reason)) };
			const timer = setTimeout(() => wait.reject(this.#tooLate(what, patienceMs)), patienceMs);
			this.#open.add(wait);
			check();
		});
	}

	close(): void {
		for (const wait of [...this.#open]) wait.reject(new Error("the stand-in for Discord was closed"));
	}

	#tooLate(what: string, patienceMs: number): Error {
		return new Error(`waited ${patienceMs} ms in vain for ${what}.\n${this.#received()}`);
	}
}
