import { createServer, type Server } from "node:http";
import type { APIAttachment, APIMessage, APIUser } from "discord.js";
import type { OptionValues } from "./command-use.ts";
import type { InteractionHandle, SaidHandle } from "./handles.ts";
import type { Choice } from "./interactions.ts";
import { guildCreatePayload } from "./payloads.ts";
import { DiscordServer, type StandInOptions } from "./server.ts";
import { type By, type Press, type Saying, Users } from "./users.ts";
import type { Channel, Guild } from "./world.ts";

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
export class DiscordStandIn extends DiscordServer {
	readonly guild: Guild;
	readonly channel: Channel;
	readonly thread: Channel;
	/** An ordinary member of the guild, who acts when a test names nobody else. */
	readonly reader: APIUser;
	readonly #users: Users;

	constructor(http: Server, options: StandInOptions) {
		super(http, options);
		this.reader = this.world.addUser("Reader");
		this.guild = this.world.addGuild("Study group");
		this.channel = this.world.addChannel("reading", this.guild);
		this.thread = this.world.addThread("chapter one", this.channel, this.reader.id);
		this.#users = new Users(this.world, {
			user: this.reader,
			channel: this.channel,
			requireBot: () => this.#requireBot(),
		});
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
		const bytes = this.world.uploads.get(attachment.id);
		if (!bytes) throw new Error("nothing of that kind is attached to any message");
		return bytes;
	}

	/** @param options the language of their client, English where it is not given. */
	addUser(name: string, options: { locale?: string } = {}): APIUser {
		return this.world.addUser(name, options);
	}

	/** The direct-message channel of the bot and this user. */
	dm(user: APIUser = this.reader): Channel {
		return this.world.dm(user);
	}

	/** Whether this user takes direct messages; everybody does by default. */
	takesDms(user: APIUser, takes: boolean): void {
		this.world.closed[takes ? "delete" : "add"](user.id);
	}

	/** The bot may ping this user from now on: that is no violation. */
	allowPing(user: APIUser): void {
		this.world.willing.add(user.id);
	}

	channelOf(id: string): Channel | undefined {
		return this.world.channels.get(id);
	}

	addChannel(name: string, guild: Guild = this.guild): Channel {
		return this.world.addChannel(name, guild);
	}

	/** Invites the bot to one more guild; its preferred language likewise. */
	addGuild(name: string, options: { locale?: string } = {}): Guild {
		const guild = this.world.addGuild(name, options);
		this.world.publish({ t: "GUILD_CREATE", d: guildCreatePayload(this.world, guild) });
		return guild;
	}

	#requireBot(): void {
		if (!this.gateway.hasSession) throw new Error("no bot is connected; await ready() first");
	}
}
