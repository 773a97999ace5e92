import type { UploadedFile } from "./request-body.ts";
import type { World } from "./world.ts";

/** A request that found its route and passed every check of its body. */
export interface Call {
	readonly world: World;
	readonly query: URLSearchParams;
	readonly body: unknown;
	readonly files: readonly UploadedFile[];
	/** Where the gateway listens. */
	readonly gatewayUrl: string;
	/** What stands in the path at this place of the template. */
	readonly param: (name: string) => string;
}

export interface Answer {
	readonly status: number;
	readonly body?: unknown;
}

export interface Route {
	readonly method: string;
	/** As the published API description writes it, e.g. `/channels/{channel_id}`. */
	readonly path: string;
	/** Routes whose path holds an interaction's token ask for no other. */
	readonly open?: boolean;
	readonly handle: (call: Call) => Answer;
}

export function ok(body: unknown): Answer {
	return { status: 200, body };
}

export const noContent: Answer = { status: 204 };
