import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIApplicationCommand, APIAttachment, APIMessage, APIUser } from "discord.js";
import type { OptionValues } from "./command-use.ts";
import { type Disturbance, Faults } from "./faults.ts";
import { Gateway, type Login } from "./gateway.ts";
import type { InteractionHandle, SaidHandle } from "./handles.ts";
import type { Choice } from "./interactions.ts";
import { guildCreatePayload } from "./payloads.ts";
import { restHandler } from "./rest.ts";
import { type By, type Press, type Saying, Users } from "./users.ts";
import { type Channel, everywhere, type Guild, type RecordedRequest, World } from "./world.ts";

export interface StandInOptions {
	/** The bot's token; another is refused. */
	token?: string;
	/** How long a wait lasts before it fails. Give the test more, or it fails first and says less. */
	patienceMs?: number;
	/** How often the bot is told to send heartbeats. */
	heartbeatMs?: number;
}

/** Starts a stand-in for Discord on a port of its own. */
export async function startDiscordStandIn(options: StandInOptions = {}): Promise<DiscordStandIn> {
	const http = createServer();
	await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
	return new DiscordStandIn(http, options);
}

/**
 * Discord, as far as a bot can tell: a REST server and a gateway, one guild with a channel and a thread, and
 * users who do what a test tells them.
 */
export class DiscordStandIn {
	readonly token: string;
	/** What `DISCORD_API_URL`, or discord.js's `rest.api`, must be. */
	readonly apiUrl: string;
	readonly guild: Guild;
	readonly channel: Channel;
	readonly thread: Channel;
	/** An ordinary member of the guild, who acts when a test names nobody else. */
	readonly reader: APIUser;
	readonly #http: Server;
	readonly #world: World;
	readonly #gateway: Gateway;
	readonly #faults = new Faults();
	readonly #users: Users;

	constructor(http: Server, options: StandInOptions) {
		const { token = "made-up-bot-token", patienceMs = 25_000, heartbeatMs = 41_250 } = options;
		const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
		this.token = token;
		this.apiUrl = `http://${host}/api`;
		this.#http = http;
		this.#world = new World({ token, patienceMs });
		this.reader = this.#world.addUser("Reader");
		this.guild = this.#world.addGuild("Study group");
		this.channel = this.#world.addChannel("reading", this.guild);
		this.thread = this.#world.addThread("chapter one", this.channel, this.reader.id);
		const gatewayUrl = () => `ws://${host}/gateway`;
		this.#gateway = new Gateway(this.#world, http, gatewayUrl, heartbeatMs);
		this.#users = new Users(this.#world, {
			user: this.reader,
			channel: this.channel,
			requireBot: () => this.#requireBot(),
		});
		http.on("request", restHandler({ world: this.#world, faults: this.#faults, gatewayUrl }));
	}

	/** What the bot did that Discord does not allow, or that the bot itself must never do. */
	get violations(): readonly string[] {
		return this.#world.violations;
	}

	/** Every request of the bot, oldest first. */
	get requests(): readonly RecordedRequest[] {
		return this.#world.requests;
	}

	/** Every message there is now, whoever wrote it. */
	get messages(): readonly APIMessage[] {
		return this.#world.messages;
	}

	get botMessages(): readonly APIMessage[] {
		return this.#world.messages.filter(({ author }) => author.id === this.bot.id);
	}

	/** The registered commands: those for everywhere, and those of each guild by its id. */
	get commands(): {
		everywhere: readonly APIApplicationCommand[];
		guilds: Map<string, APIApplicationCommand[]>;
	} {
		const guilds = new Map(this.#world.commands);
		guilds.delete(everywhere);
		return { everywhere: this.#world.commands.get(everywhere) ?? [], guilds };
	}

	/** How many sessions are connected this moment. */
	get connections(): number {
		return this.#gateway.connections;
	}

	/** Whether a bot hears of what happens, now or when it resumes. */
	get hasSession(): boolean {
		return this.#gateway.hasSession;
	}

	/** Every successful IDENTIFY and RESUME. */
	get logins(): readonly Login[] {
		return this.#gateway.logins;
	}

	get bot(): APIUser {
		return this.#world.bot;
	}

	/** Resolves as soon as the bot is connected to the gateway; after a broken connection, connected again. */
	async ready(): Promise<void> {
		await this.until(() => this.connections > 0, "the bot to connect");
	}

	/** Resolves when a command of this name is registered, everywhere or in a guild. */
	async registered(name: string): Promise<void> {
		const all = () => [...this.#world.commands.values()].flat();
		await this.until(() => all().some((command) => command.name === name), `the command ${name}`);
	}

	/** Resolves when `condition` holds; it is looked at after every request and gateway packet of the bot. */
	async until(condition: () => boolean, what: string, patienceMs?: number): Promise<void> {
		await this.#world.waits.until(() => condition() || undefined, what, patienceMs);
	}

	/**
	 * A user sends a slash command; `"quote by"` names the subcommand `by` of `quote`. Throws when the bot
	 * registered no such command or it does not take these options.
	 */
	slash(command: string, options: OptionValues = {}, by: By = {}): InteractionHandle {
		return this.#users.slash(command, options, by);
	}

	/** What a user is offered who has typed `value` into this option. */
	autocomplete(
		command: string,
		option: string,
		value: string,
		others: OptionValues = {},
		by: By = {},
	): Promise<readonly Choice[]> {
		return this.#users.typing(command, { name: option, value }, others, by).choices();
	}

	/** The same where nobody waits for what is offered. */
	typing(command: string, option: string, value: string, by: By = {}): InteractionHandle {
		return this.#users.typing(command, { name: option, value }, {}, by);
	}

	/** A user picks a command from a message's context menu. */
	menu(command: string, message: APIMessage, by: { user?: APIUser } = {}): InteractionHandle {
		return this.#users.menu(command, message, by);
	}

	/** A user presses a button, or with `values` chooses from a select menu. */
	press(message: APIMessage, customId: string, by: Press = {}): InteractionHandle {
		return this.#users.press(message, customId, by);
	}

	/** A user fills in the form that an interaction was answered with. */
	submitModal(
		opened: InteractionHandle,
		values: Readonly<Record<string, string>>,
	): Promise<InteractionHandle> {
		return this.#users.submitModal(opened, values);
	}

	/**
	 * A user writes a message. To see that one is *not* answered, send another that is, wait for that reply,
	 * and look at `botMessages` or at the first one's `replies`.
	 */
	say(text: string, saying: Saying = {}): SaidHandle {
		return this.#users.say(text, saying);
	}

	/** A user opens what is attached to a message. */
	download(attachment: APIAttachment): Buffer {
		const bytes = this.#world.uploads.get(attachment.id);
		if (!bytes) throw new Error("nothing of that kind is attached to any message");
		return bytes;
	}

	/** @param options the language of their client, English where it is not given. */
	addUser(name: string, options: { locale?: string } = {}): APIUser {
		return this.#world.addUser(name, options);
	}

	/** The direct-message channel of the bot and this user. */
	dm(user: APIUser = this.reader): Channel {
		return this.#world.dm(user);
	}

	/** Whether this user takes direct messages; everybody does by default. */
	takesDms(user: APIUser, takes: boolean): void {
		this.#world.closed[takes ? "delete" : "add"](user.id);
	}

	/** The bot may ping this user from now on: that is no violation. */
	allowPing(user: APIUser): void {
		this.#world.willing.add(user.id);
	}

	channelOf(id: string): Channel | undefined {
		return this.#world.channels.get(id);
	}

	addChannel(name: string, guild: Guild = this.guild): Channel {
		return this.#world.addChannel(name, guild);
	}

	/** Invites the bot to one more guild; its preferred language likewise. */
	addGuild(name: string, options: { locale?: string } = {}): Guild {
		const guild = this.#world.addGuild(name, options);
		this.#world.publish({ t: "GUILD_CREATE", d: guildCreatePayload(this.#world, guild) });
		return guild;
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
		this.#world.prune(kept);
	}

	/** Breaks every connection; with a code, closes it with that. */
	dropConnections(code?: number): void {
		this.#gateway.dropConnections(code);
	}

	/** Asks the bot to reconnect and resume, as Discord does when it moves a session. */
	askReconnect(): void {
		this.#gateway.askReconnect();
	}

	/** Tells the bot once more what happened last, which may be so when a session is resumed. */
	repeatLast(): void {
		this.#gateway.repeatLast();
	}

	/** Tells the bot that its session is void; when resumable it may resume, else it must identify anew. */
	invalidateSession(resumable: boolean): void {
		this.#gateway.invalidateSession(resumable);
	}

	/** Lets time pass for interaction tokens, which live 15 minutes, and for first responses. */
	advanceClock(ms: number): void {
		this.#world.advanceClock(ms);
	}

	async close(): Promise<void> {
		for (const { timer } of this.#world.interactions.values()) clearTimeout(timer);
		this.#gateway.close();
		this.#http.closeAllConnections();
		await new Promise((resolve) => this.#http.close(resolve));
		this.#world.waits.close();
	}

	#requireBot(): void {
		if (!this.#gateway.hasSession) throw new Error("no bot is connected; await ready() first");
	}
}
