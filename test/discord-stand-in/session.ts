import type { WebSocket } from "ws";
import { Op } from "./protocol.ts";
import type { GatewayEvent } from "./world.ts";

interface Sent extends GatewayEvent {
	readonly s: number;
}

/** A bot's session: it outlives its connections, and remembers what it sent so that it can be resumed. */
export class Session {
	readonly id: string;
	readonly intents: number;
	readonly #sent: Sent[] = [];
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
		return this.#sent.length;
	}

	/** Numbers the event and sends it, now or when the session is resumed. */
	send(event: GatewayEvent): void {
		const sent = structuredClone({ ...event, s: this.sequence + 1 });
		this.#sent.push(sent);
		if (this.#socket) sendPacket(this.#socket, { op: Op.Dispatch, ...sent });
	}

	resume(socket: WebSocket, after: number): void {
		this.#socket = socket;
		for (const missed of this.#sent.slice(after)) sendPacket(socket, { op: Op.Dispatch, ...missed });
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
