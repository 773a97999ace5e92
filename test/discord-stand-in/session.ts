import type { WebSocket } from "ws";
import { Op } from "./protocol.ts";
import type { GatewayEvent } from "./world.ts";

interface Sent extends GatewayEvent {
	readonly s: number;
}

/** Discord does not keep all there ever was for a session to be resumed, either. */
const mostKept = 4_000;

/** A bot's session: it outlives its connections, and remembers what it sent so that it can be resumed. */
export class Session {
	readonly id: string;
	readonly intents: number;
	readonly #sent: Sent[] = [];
	/** How many of the oldest are not kept any more. */
	#forgotten = 0;
	#socket: WebSocket | undefined;

	constructor(id: string, intents: number, socket: WebSocket) {
		this.id = id;
		this.intents = intents;
		this.#socket = socket;
	}

	get socket(): WebSocket | undefined {
		return this.#socket;
	}

	get sequence(): number {
		return this.#forgotten + this.#sent.length;
	}

	/** Numbers the event and sends it, now or when the session is resumed. */
	send(event: GatewayEvent): void {
		const sent = structuredClone({ ...event, s: this.sequence + 1 });
		this.#sent.push(sent);
		if (this.#sent.length > mostKept) this.#forgotten += this.#sent.splice(0, mostKept / 2).length;
		if (this.#socket) sendPacket(this.#socket, { op: Op.Dispatch, ...sent });
	}

	/** Sends the last event once more, as when a session is resumed from an older place than the bot had come to. */
	repeatLast(): void {
		const last = this.#sent.at(-1);
		if (last && this.#socket) sendPacket(this.#socket, { op: Op.Dispatch, ...last });
	}

	/** Whether all that came after this number can still be sent again. */
	remembers(after: number): boolean {
		return after >= this.#forgotten;
	}

	resume(socket: WebSocket, after: number): void {
		this.#socket = socket;
		for (const missed of this.#sent.slice(after - this.#forgotten))
			sendPacket(socket, { op: Op.Dispatch, ...missed });
		this.send({ t: "RESUMED", d: { _trace: [] } });
	}

	/** Leaves the connection; what happens meanwhile is kept. Returns the socket that was left. */
	detach(): WebSocket | undefined {
		const socket = this.#socket;
		this.#socket = undefined;
		return socket;
	}
}

export function sendPacket(socket: WebSocket, packet: object): void {
	socket.send(JSON.stringify(packet));
}
