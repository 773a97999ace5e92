import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIApplicationCommand, APIMessage, APIUser } from "discord.js";
import { type Disturbance, Faults } from "./faults.ts";
import { Gateway, type Login } from "./gateway.ts";
import { restHandler } from "./rest.ts";
import { everywhere, type RecordedRequest, World } from "./world.ts";

export interface StandInOptions {
	/** The bot's token; another is refused. */
	token?: string;
	/** How long a wait lasts before it fails. Give the test more, or it fails first and says less. */
	patienceMs?: number;
	/** How often the bot is told to send heartbeats. */
	heartbeatMs?: number;
}

/** What a bot connects to, what is known of it, and what can befall its connection. */
export class DiscordServer {
	readonly token: string;
	/** What `DISCORD_API_URL`, or discord.js's `rest.api`, must be. */
	readonly apiUrl: string;
	protected readonly world: World;
	protected readonly gateway: Gateway;
	readonly #http: Server;
	readonly #faults = new Faults();

	constructor(http: Server, options: StandInOptions) {
		const { token = "made-up-bot-token", patienceMs = 25_000, heartbeatMs = 41_250 } = options;
		const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
		this.token = token;
		this.apiUrl = `http://${host}/api`;
		this.#http = http;
		this.world = new World({ token, patienceMs });
		const gatewayUrl = () => `ws://${host}/gateway`;
		this.gateway = new Gateway(this.world, http, gatewayUrl, heartbeatMs);
		http.on("request", restHandler({ world: this.world, faults: this.#faults, gatewayUrl }));
	}

	/** What the bot did that Discord does not allow, or that the bot itself must never do. */
	get violations(): readonly string[] {
		return this.world.violations;
	}

	/** Every request of the bot, oldest first. */
	get requests(): readonly RecordedRequest[] {
		return this.world.requests;
	}

	/** Every message there is now, whoever wrote it. */
	get messages(): readonly APIMessage[] {
		return this.world.messages;
	}

	get botMessages(): readonly APIMessage[] {
		return this.world.messages.filter(({ author }) => author.id === this.bot.id);
	}

	/** The registered commands: those for everywhere, and those of each guild by its id. */
	get commands(): {
		everywhere: readonly APIApplicationCommand[];
		guilds: Map<string, APIApplicationCommand[]>;
	} {
		const guilds = new Map(this.world.commands);
		guilds.delete(everywhere);
		return { everywhere: this.world.commands.get(everywhere) ?? [], guilds };
	}

	/** How many sessions are connected this moment. */
	get connections(): number {
		return this.gateway.connections;
	}

	/** Whether a bot hears of what happens, now or when it resumes. */
	get hasSession(): boolean {
		return this.gateway.hasSession;
	}

	/** Every successful IDENTIFY and RESUME. */
	get logins(): readonly Login[] {
		return this.gateway.logins;
	}

	get bot(): APIUser {
		return this.world.bot;
	}

	/** Resolves as soon as the bot is connected to the gateway; after a broken connection, connected again. */
	async ready(): Promise<void> {
		await this.until(() => this.connections > 0, "the bot to connect");
	}

	/** Resolves when a command of this name is registered, everywhere or in a guild. */
	async registered(name: string): Promise<void> {
		const all = () => [...this.world.commands.values()].flat();
		await this.until(() => all().some((command) => command.name === name), `the command ${name}`);
	}

	/** Resolves when `condition` holds; it is looked at after every request and gateway packet of the bot. */
	async until(condition: () => boolean, what: string, patienceMs?: number): Promise<void> {
		await this.world.waits.until(() => condition() || undefined, what, patienceMs);
	}

	/** Refuses the next such request. A string matches any path that contains it; paths start after `/api/v10`. */
	refuseNext(
		method: string,
		path: RegExp | string,
		status: number,
		body: unknown = { code: 0, message: "No" },
	): void {
		this.#faults.refuse(method, path, { status, body });
	}

	/** Answers the next request to such a path with 429. */
	rateLimitNext(path: RegExp | string, seconds: number, scope: "user" | "shared" | "global" = "user"): void {
		this.#faults.rateLimit(path, seconds, scope);
	}

	/** Lets something befall requests: asked at each of them from now on. */
	disturb(disturbanceOf: (request: RecordedRequest) => Disturbance | undefined): void {
		this.#faults.disturbanceOf = disturbanceOf;
	}

	/** Forgets all but the last so many messages, requests and interactions, so that hours of them do not pile up. */
	prune(kept: number): void {
		this.world.prune(kept);
	}

	/** Breaks every connection; with a code, closes it with that. */
	dropConnections(code?: number): void {
		this.gateway.dropConnections(code);
	}

	/** Asks the bot to reconnect and resume, as Discord does when it moves a session. */
	askReconnect(): void {
		this.gateway.askReconnect();
	}

	/** Tells the bot once more what happened last, which may be so when a session is resumed. */
	repeatLast(): void {
		this.gateway.repeatLast();
	}

	/** Tells the bot that its session is void; when resumable it may resume, else it must identify anew. */
	invalidateSession(resumable: boolean): void {
		this.gateway.invalidateSession(resumable);
	}

	/** Lets time pass for interaction tokens, which live 15 minutes, and for first responses. */
	advanceClock(ms: number): void {
		this.world.advanceClock(ms);
	}

	async close(): Promise<void> {
		for (const { timer } of this.world.interactions.values()) clearTimeout(timer);
		this.gateway.close();
		this.#http.closeAllConnections();
		await new Promise((resolve) => this.#http.close(resolve));
		this.world.waits.close();
	}
}
