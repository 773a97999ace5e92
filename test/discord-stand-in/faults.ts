import type { Answer } from "./route.ts";
import type { RecordedRequest } from "./world.ts";

export interface Refusal extends Answer {
	readonly headers?: Readonly<Record<string, string>>;
}

interface Fault {
	readonly method: string | undefined;
	readonly path: RegExp | string;
	readonly refusal: Refusal;
}

/** Refusals waiting for the request they are meant for; each is used once, in the order they were set up. */
export class Faults {
	readonly #waiting: Fault[] = [];

	refuse(method: string | undefined, path: RegExp | string, refusal: Refusal): void {
		this.#waiting.push({ method, path, refusal });
	}

	rateLimit(path: RegExp | string, seconds: number, scope: "user" | "shared" | "global"): void {
		const isGlobal = scope === "global";
		const body = { message: "You are being rate limited.", retry_after: seconds, global: isGlobal };
		const headers = {
			"retry-after": `${seconds}`,
			"x-ratelimit-scope": scope,
			...(isGlobal ? { "x-ratelimit-global": "true" } : bucketHeaders(seconds)),
		};
		this.refuse(undefined, path, { status: 429, body, headers });
	}

	take({ method, path }: RecordedRequest): Refusal | undefined {
		const index = this.#waiting.findIndex(
			(fault) => (fault.method ?? method) === method && matches(fault.path, path),
		);
		return index < 0 ? undefined : this.#waiting.splice(index, 1)[0]?.refusal;
	}
}

function bucketHeaders(seconds: number): Record<string, string> {
	return {
		"x-ratelimit-limit": "5",
		"x-ratelimit-remaining": "0",
		"x-ratelimit-reset": `${Date.now() / 1_000 + seconds}`,
		"x-ratelimit-reset-after": `${seconds}`,
		"x-ratelimit-bucket": "made-up-bucket",
	};
}

function matches(pattern: RegExp | string, path: string): boolean {
	return typeof pattern === "string" ? path.includes(pattern) : pattern.test(path);
}
