/** Values by key, as many as there is room for: the one that was not looked up or set for longest makes way. */
export class Recent<Value> {
	readonly #values = new Map<string, Value>();
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	get(key: string): Value | undefined {
		const value = this.#values.get(key);
		if (value !== undefined) this.set(key, value);
		return value;
	}

	set(key: string, value: Value): void {
		// A Map keeps the order in which keys were added.
		this.#values.delete(key);
		this.#values.set(key, value);
		const [oldest] = this.#values.keys();
		if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
	}

	values(): Value[] {
		return [...this.#values.values()];
	}

	/** Puts another value in place of each, which makes none of them any newer. */
	change(changed: (value: Value) => Value): void {
		for (const [key, value] of this.#values) this.#values.set(key, changed(value));
	}

	delete(key: string): void {
		this.#values.delete(key);
	}
}
