import { once } from "node:events";
import { WebSocket } from "ws";

interface Reply {
	readonly id?: number;
	readonly result?: unknown;
	readonly error?: { readonly message: string };
}

interface Waiting {
	resolve(result: unknown): void;
	reject(fault: Error): void;
}

/** A connection to what can be inspected, Chromium or a Node process, in the DevTools protocol. */
export class DevTools {
	readonly #socket: WebSocket;
	readonly #waiting = new Map<number, Waiting>();
	#lastId = 0;

	private constructor(socket: WebSocket) {
		this.#socket = socket;
		socket.on("message", (data) => this.#receive(JSON.parse(data.toString()) as Reply));
		socket.on("close", () => this.#giveUp());
	}

	/**
	 * Connects to an address such as a process prints when it lets itself be inspected: `ws://127.0.0.1:9229/…`.
	 * @throws {Error} where nobody listens there.
	 */
	static async connect(address: string): Promise<DevTools> {
		const socket = new WebSocket(address);
		await once(socket, "open");
		return new DevTools(socket);
	}

	/**
	 * Calls a method of the protocol; resolves with its result.
	 * @throws {Error} with the protocol's own words where it refuses, or where the connection is closed before.
	 */
	call<Result = unknown>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
		const id = ++this.#lastId;
		return new Promise<Result>((resolve, reject) => {
			this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
			this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
		});
	}

	close(): void {
		this.#socket.close();
	}

	#receive({ id = 0, result, error }: Reply): void {
		const waiting = this.#waiting.get(id);
		this.#waiting.delete(id);
		if (error) waiting?.reject(new Error(error.message));
		else waiting?.resolve(result);
	}

	#giveUp(): void {
		for (const { reject } of this.#waiting.values()) reject(new Error("what was inspected is gone"));
		this.#waiting.clear();
	}
}

/** Where a process lets itself be inspected, out of the line it prints about it; undefined in other words. */
export function devToolsAddress(printed: string): string | undefined {
	return /listening on (ws:\/\/\S+)/.exec(printed)?.[1];
}
