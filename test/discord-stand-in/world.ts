import type { APIApplicationCommand, APIMessage, APIUser } from "discord.js";
import type { Disturbance } from "./faults.ts";
import type { Interaction } from "./interactions.ts";
import { ChannelKind } from "./protocol.ts";
import type { UploadedFile } from "./request-body.ts";
import { Waits } from "./waits.ts";

export interface Guild {
	readonly id: string;
	readonly name: string;
	readonly ownerId: string;
	/** The one its settings name. */
	readonly locale: string;
}

/** A text channel, a thread in one, or a direct-message channel. */
export interface Channel {
	readonly id: string;
	readonly type: 0 | 1 | 11;
	readonly name: string;
	readonly guildId?: string;
	/** Of a thread: the channel it hangs under, and who started it. */
	readonly parentId?: string;
	readonly ownerId?: string;
	/** Of a direct-message channel: the user at the other end. */
	readonly recipient?: APIUser;
}

/** One request of the bot, as it came. */
export interface RecordedRequest {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly body: unknown;
	readonly files: readonly UploadedFile[];
	readonly at: number;
	/** What it was answered with; undefined while it is being answered. */
	status?: number;
	/** What befell it on purpose; its status is then that of the refusal, and 0 where the connection was cut. */
	disturbed?: Disturbance;
}

/** Something the gateway tells the bot. */
export interface GatewayEvent {
	readonly t: string;
	readonly d: object;
}

export interface WorldOptions {
	token: string;
	patienceMs: number;
}

/** Commands registered everywhere are kept under this name, those of one guild under the guild's id. */
export const everywhere = "everywhere";

/** What Discord takes a user or a server to speak who set nothing. */
export const english = "en-US";

/** Typed wide, because the enumeration of user flags has no name for none. */
const noFlags: number = 0;

/** Everything there is: who and what exists, what was said, what the bot asked for and did wrong. */
export class World {
	readonly token: string;
	readonly waits: Waits;
	readonly bot: APIUser;
	readonly owner: APIUser;
	readonly guilds = new Map<string, Guild>();
	readonly channels = new Map<string, Channel>();
	readonly users = new Map<string, APIUser>();
	/** The language that each user has set in their client, by their id. */
	readonly locales = new Map<string, string>();
	readonly messages: APIMessage[] = [];
	/** What was attached to messages, by the attachments' ids. */
	readonly uploads = new Map<string, Buffer>();
	readonly commands = new Map<string, APIApplicationCommand[]>();
	readonly interactions = new Map<string, Interaction>();
	readonly requests: RecordedRequest[] = [];
	readonly violations: string[] = [];
	/** Ids of users whom the bot may ping. */
	readonly willing = new Set<string>();
	/** Ids of users who take no direct messages. */
	readonly closed = new Set<string>();
	/** Set by the gateway, which alone knows who listens. */
	publish: (event: GatewayEvent) => void = () => {};
	#lastId = 0n;
	#clockOffsetMs = 0;

	constructor({ token, patienceMs }: WorldOptions) {
		this.token = token;
		this.waits = new Waits(patienceMs, () => this.#received());
		this.bot = this.addUser("passim", { bot: true });
		this.owner = this.addUser("owner");
	}

	/** Snowflakes, the same ones in every run. */
	nextId(): string {
		this.#lastId += 1n;
		return (1_200_000_000_000_000_000n + this.#lastId * 4_194_304n).toString();
	}

	now(): number {
		return Date.now() + this.#clockOffsetMs;
	}

	advanceClock(ms: number): void {
		this.#clockOffsetMs += ms;
	}

	violated(where: string, reason: string): void {
		this.violations.push(`${where}: ${reason}`);
	}

	addUser(name: string, { bot = false, locale = english } = {}): APIUser {
		const user: APIUser = {
			id: this.nextId(),
			username: name.toLowerCase().replaceAll(/\W+/g, "_"),
			global_name: bot ? null : name,
			discriminator: "0",
			avatar: null,
			flags: noFlags,
			public_flags: noFlags,
			primary_guild: null,
			...(bot && { bot }),
		};
		this.users.set(user.id, user);
		this.locales.set(user.id, locale);
		return user;
	}

	addGuild(name: string, { locale = english } = {}): Guild {
		const guild = { id: this.nextId(), name, ownerId: this.owner.id, locale };
		this.guilds.set(guild.id, guild);
		return guild;
	}

	addChannel(name: string, guild: Guild): Channel {
		return this.#add({ id: this.nextId(), type: ChannelKind.Text, name, guildId: guild.id });
	}

	/** A thread started from a message has that message's id. */
	addThread(name: string, parent: Channel, ownerId: string, id = this.nextId()): Channel {
		if (parent.guildId === undefined) throw new Error("a direct-message channel has no threads");
		return this.#add({
			id,
			type: ChannelKind.Thread,
			name,
			guildId: parent.guildId,
			parentId: parent.id,
			ownerId,
		});
	}

	/** The direct-message channel of the bot and this user; always the same one. */
	dm(user: APIUser): Channel {
		const known = [...this.channels.values()].find((channel) => channel.recipient?.id === user.id);
		return known ?? this.#add({ id: this.nextId(), type: ChannelKind.Dm, name: "", recipient: user });
	}

	message(id: string | undefined): APIMessage | undefined {
		return this.messages.find((message) => message.id === id);
	}

	/** Forgets what is long past, so that days of it do not pile up: all but the last so many of each. */
	prune(kept: number): void {
		this.messages.splice(0, this.messages.length - kept);
		this.requests.splice(0, this.requests.length - kept);
		const old = [...this.interactions.keys()].slice(0, -kept);
		for (const id of old) this.interactions.delete(id);
	}

	#add(channel: Channel): Channel {
		this.channels.set(channel.id, channel);
		return channel;
	}

	#received(): string {
		const requests = this.requests
			.slice(-20)
			.map(({ method, path, status }) => `  ${method} ${path} -> ${status ?? "(being answered)"}`);
		const violations = this.violations.map((violation) => `  ${violation}`);
		return [
			`The bot's last requests (of ${this.requests.length} in all):`,
			...requests,
			"Violations:",
			...violations,
		].join("\n");
	}
}
