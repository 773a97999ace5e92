import type { Answer } from "./route.ts";
import type { RecordedRequest } from "./world.ts";

export interface Refusal extends Answer {
	readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What befalls a request without the bot's doing: it is refused, or the connection breaks, before Discord has done what
 * was asked or after that. `abruptly` as when a cable is pulled, else as when a server closes what it had open.
 */
export type Disturbance =
	| { readonly refusal: Refusal }
	| { readonly cut: "before" | "after"; readonly abruptly: boolean };

interface Fault {
	readonly method: string | undefined;
	readonly path: RegExp | string;
	readonly refusal: Refusal;
}

/**
 * Refusals waiting for the request they are meant for; each is used once, in the order they were set up. And what
 * else may befall a request.
 */
export class Faults {
	readonly #waiting: Fault[] = [];
	/** Asked at every request. */
	disturbanceOf: (request: RecordedRequest) => Disturbance | undefined = () => undefined;

	refuse(method: string | undefined, path: RegExp | string, refusal: Refusal): void {
		this.#waiting.push({ method, path, refusal });
	}

	rateLimit(path: RegExp | string, seconds: number, scope: "user" | "shared" | "global"): void {
		this.refuse(undefined, path, rateLimited(seconds, scope));
	}

	take({ method, path }: RecordedRequest): Refusal | undefined {
		const index = this.#waiting.findIndex(
			(fault) => (fault.method ?? method) === method && matches(fault.path, path),
		);
		return index < 0 ? undefined : this.#waiting.splice(index, 1)[0]?.refusal;
	}
}

/** What Discord answers where too much was asked. */
export function rateLimited(
	seconds: number,
	scope: "user" | "shared" | "global",
	bucket = "made-up-bucket",
): Refusal {
	const isGlobal = scope === "global";
	const body = { message: "You are being rate limited.", retry_after: seconds, global: isGlobal };
	const headers = {
		"retry-after": `${seconds}`,
		"x-ratelimit-scope": scope,
		...(isGlobal ? { "x-ratelimit-global": "true" } : bucketHeaders(seconds, bucket)),
	};
	return { status: 429, body, headers };
}

function bucketHeaders(seconds: number, bucket: string): Record<string, string> {
	return {
		"x-ratelimit-limit": "5",
		"x-ratelimit-remaining": "0",
		"x-ratelimit-reset": `${Date.now() / 1_000 + seconds}`,
		"x-ratelimit-reset-after": `${seconds}`,
		"x-ratelimit-bucket": bucket,
	};
}

function matches(pattern: RegExp | string, path: string): boolean {
	return typeof pattern === "string" ? path.includes(pattern) : pattern.test(path);
}
