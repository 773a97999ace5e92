import type { Server } from "node:http";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { guildCreatePayload, intentFor } from "./payloads.ts";
import { Close, Intent, Op } from "./protocol.ts";
import { Session, sendPacket } from "./session.ts";
import type { GatewayEvent, World } from "./world.ts";

interface Packet {
	readonly op: number;
	readonly d: unknown;
}

interface Identify {
	readonly token?: string;
	readonly intents?: number;
	readonly shard?: readonly [number, number];
}

interface Resume {
	readonly session_id?: string;
	readonly seq?: number;
}

/** One successful IDENTIFY or RESUME. */
export interface Login {
	readonly kind: "identify" | "resume";
	readonly intents: number;
}

const privileged = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
const ignored: readonly number[] = [Op.PresenceUpdate, Op.VoiceStateUpdate, Op.RequestGuildMembers];
const maxPacketBytes = 4_096;

/** The WebSocket half of the stand-in. */
export class Gateway {
	readonly logins: Login[] = [];
	readonly #world: World;
	readonly #server: WebSocketServer;
	readonly #sessions = new Map<string, Session>();
	readonly #heartbeatMs: number;
	readonly #url: () => string;

	constructor(world: World, http: Server, url: () => string, heartbeatMs: number) {
		this.#world = world;
		this.#url = url;
		this.#heartbeatMs = heartbeatMs;
		this.#server = new WebSocketServer({ server: http, path: "/gateway" });
		this.#server.on("connection", (socket, request) => this.#greet(socket, request.url ?? ""));
		world.publish = (event) => this.#publish(event);
	}

	/** Sessions that are connected this moment. */
	get connections(): number {
		return [...this.#sessions.values()].filter(({ socket }) => socket).length;
	}

	/** Whether anyone hears events now, or will when resuming. */
	get hasSession(): boolean {
		return this.#sessions.size > 0;
	}

	/** Without a code the connections break without a word, as when a cable is pulled. */
	dropConnections(code?: number): void {
		for (const session of this.#sessions.values()) {
			const socket = session.detach();
			if (code === undefined) socket?.terminate();
			else socket?.close(code);
		}
		this.#world.waits.changed();
	}

	/** The session counts as disconnected at once, so that waiting for it waits for the resumption. */
	askReconnect(): void {
		this.#sendAndDetach({ op: Op.Reconnect, d: null });
	}

	repeatLast(): void {
		for (const session of this.#sessions.values()) session.repeatLast();
	}

	/** A session that cannot be resumed is forgotten. */
	invalidateSession(resumable: boolean): void {
		this.#sendAndDetach({ op: Op.InvalidSession, d: resumable });
		if (!resumable) this.#sessions.clear();
	}

	close(): void {
		for (const socket of this.#server.clients) socket.terminate();
		this.#server.close();
	}

	#sendAndDetach(packet: Packet): void {
		for (const session of this.#sessions.values()) {
			const socket = session.detach();
			if (socket) sendPacket(socket, packet);
		}
		this.#world.waits.changed();
	}

	#publish(event: GatewayEvent): void {
		const intent = intentFor(event.t, "guild_id" in event.d && event.d.guild_id !== undefined);
		for (const session of this.#sessions.values())
			if ((session.intents & intent) === intent) session.send(event);
	}

	#greet(socket: WebSocket, address: string): void {
		const query = new URL(address, "http://localhost").searchParams;
		const wrong = [
			query.get("v") === "10" ? "" : `version ${query.get("v")}`,
			query.get("encoding") === "json" ? "" : `encoding ${query.get("encoding")}`,
			query.has("compress") ? `compression ${query.get("compress")}` : "",
		].filter(Boolean);
		if (wrong.length > 0) {
			this.#refuse(socket, Close.InvalidVersion, `the stand-in does not speak ${wrong.join(", ")}`);
			return;
		}
		socket.on("message", (data) => {
			this.#receive(socket, unpack(data));
			this.#world.waits.changed();
		});
		socket.on("close", (code) => this.#left(socket, code));
		sendPacket(socket, { op: Op.Hello, d: { heartbeat_interval: this.#heartbeatMs } });
	}

	/** Closes the connection on a bot that did what it never should. */
	#refuse(socket: WebSocket, code: number, reason: string): void {
		this.#world.violated("gateway", reason);
		socket.close(code, reason);
		this.#world.waits.changed();
	}

	/** Discord forgets a session that its bot closed on purpose. */
	#left(socket: WebSocket, code: number): void {
		const session = this.#sessionOf(socket);
		session?.detach();
		if (session && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
		this.#world.waits.changed();
	}

	#receive(socket: WebSocket, packet: Packet | undefined): void {
		const isIn = this.#sessionOf(socket) !== undefined;
		if (!packet) this.#refuse(socket, Close.DecodeError, "sent what is no packet");
		else if (packet.op === Op.Heartbeat) sendPacket(socket, { op: Op.HeartbeatAck, d: null });
		else if (packet.op === Op.Identify || packet.op === Op.Resume) this.#login(socket, packet, isIn);
		else if (!ignored.includes(packet.op)) this.#refuse(socket, Close.UnknownOpcode, `sent op ${packet.op}`);
		else if (!isIn) this.#refuse(socket, Close.NotAuthenticated, "spoke before identifying");
	}

	/** A wrong token is refused but is no violation: it is whoever set the bot up who got it wrong. */
	#login(socket: WebSocket, { op, d }: Packet, isIn: boolean): void {
		const token = (d as Identify).token?.replace(/^Bot /, "");
		if (isIn) this.#refuse(socket, Close.AlreadyAuthenticated, "identified twice");
		else if (token !== this.#world.token) socket.close(Close.AuthenticationFailed, "Authentication failed.");
		else if (op === Op.Identify) this.#identify(socket, d as Identify);
		else this.#resume(socket, d as Resume);
	}

	#identify(socket: WebSocket, { intents = 0, shard }: Identify): void {
		const disallowed = intents & privileged;
		if (disallowed !== 0) {
			this.#refuse(socket, Close.DisallowedIntents, `asked for the privileged intents ${disallowed}`);
			return;
		}
		const session = new Session(`made-up-session-${this.#world.nextId()}`, intents, socket);
		this.#sessions.set(session.id, session);
		this.logins.push({ kind: "identify", intents });
		session.send({ t: "READY", d: this.#readyPayload(session.id, shard) });
		if ((intents & Intent.Guilds) === 0) return;
		for (const guild of this.#world.guilds.values())
			session.send({ t: "GUILD_CREATE", d: guildCreatePayload(this.#world, guild) });
	}

	#resume(socket: WebSocket, { session_id: id = "", seq = 0 }: Resume): void {
		const session = this.#sessions.get(id);
		if (!session?.remembers(seq)) sendPacket(socket, { op: Op.InvalidSession, d: false });
		else if (seq > session.sequence) socket.close(Close.InvalidSequence, "Invalid seq.");
		else {
			session.detach()?.terminate();
			this.logins.push({ kind: "resume", intents: session.intents });
			session.resume(socket, seq);
		}
	}

	#sessionOf(socket: WebSocket): Session | undefined {
		return [...this.#sessions.values()].find((session) => session.socket === socket);
	}

	#readyPayload(sessionId: string, shard: readonly [number, number] = [0, 1]): object {
		const { bot, guilds } = this.#world;
		return {
			v: 10,
			user: bot,
			guilds: [...guilds.keys()].map((id) => ({ id, unavailable: true })),
			session_id: sessionId,
			session_type: "normal",
			resume_gateway_url: this.#url(),
			shard,
			application: { id: bot.id, flags: 0 },
			private_channels: [],
			presences: [],
			relationships: [],
			user_settings: {},
			_trace: [],
		};
	}
}

function unpack(data: RawData): Packet | undefined {
	const text = data.toString();
	if (Buffer.byteLength(text) > maxPacketBytes) return undefined;
	try {
		const packet: unknown = JSON.parse(text);
		return typeof packet === "object" && packet !== null && "op" in packet ? (packet as Packet) : undefined;
	} catch {
		return undefined;
	}
}
