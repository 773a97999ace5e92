import {
	Client,
	DiscordjsError,
	DiscordjsErrorCodes,
	Events,
	GatewayIntentBits,
	Options,
	Partials,
} from "discord.js";
import { codeOf, DiscordError, sentenceOf } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Engine } from "../search/index.ts";
import type { State } from "../state/state.ts";
import { handleInteraction } from "./handle-interaction.ts";
import { handleMessage } from "./handle-message.ts";
import { createQueue } from "./manners/queue.ts";
import { queuedEngine } from "./manners/queued-engine.ts";
import { Recent } from "./recent.ts";
import { registerCommands } from "./register-commands.ts";
import { createService, type ServiceOptions } from "./service.ts";
import { createSteadyRequests } from "./steady-requests.ts";
import { type CorpusChanges, takeInChanges } from "./taking-in.ts";
import { grantWishes } from "./wishes/grant-wishes.ts";

export interface BotOptions {
	readonly engine: Engine;
	readonly token: string;
	/** Base address of Discord's API, without a version: `https://discord.com/api`. */
	readonly apiUrl: string;
	/** The one server to register commands in; all where it is not given. */
	readonly guildId: string | undefined;
	readonly limits: ServiceOptions["limits"];
	readonly log: Log;
	/** Where answers and votes are kept. */
	readonly state: State;
	/** Tells when the articles' files changed; closed when the bot stops. */
	readonly corpus: CorpusChanges;
	/** Aborted when the bot should stop. */
	readonly stop: AbortSignal;
}

/**
 * Connects to Discord and serves until `stop` is aborted; what was begun is finished first. discord.js
 * reconnects by itself.
 * @throws {DiscordError} where the token is refused or Discord cannot be reached at the start.
 */
export async function serveDiscord(options: BotOptions): Promise<void> {
	const { log, stop } = options;
	const queue = createQueue(questions);
	const engine = queuedEngine(options.engine, queue);
	const patient = queuedEngine(options.engine, queue, afterPeople);
	const grant = oneAtATime(() => grantWishes({ client, engine: patient, service, stop }));
	const service = createService({ ...options, wished: () => track(grant()) });
	const client = createClient(options.apiUrl);
	const busy = new Set<Promise<void>>();
	const track = (work: Promise<void>) => {
		busy.add(work);
		void work.finally(() => busy.delete(work));
	};
	const isNew = firstTime();
	client.on(Events.InteractionCreate, (interaction) => {
		if (isNew(interaction.id)) track(handleInteraction(interaction, engine, service));
	});
	client.on(Events.MessageCreate, (message) => {
		if (isNew(message.id)) track(handleMessage(message, engine, service));
	});
	const ended = endOf(client, stop, log);
	client.once(Events.ClientReady, (ready) => {
		track(announce(ready, options));
		track(takeInChanges({ ...options, afterwards: grant }));
	});
	try {
		await Promise.race([login(client, options).then(() => ended), ended]);
		await options.corpus.close();
		await Promise.allSettled(busy);
	} finally {
		await Promise.race([client.destroy(), after(goodbyeMs)]);
	}
}

/** Of so many things that happened last it is known that they did. */
const mostKnown = 1000;

/**
 * Tells of an id whether it is seen for the first time. A session that is resumed may begin a little before what was
 * heard last: whoever asked would be answered twice, and Discord refuses that.
 */
function firstTime(): (id: string) => boolean {
	const known = new Recent<true>(mostKnown);
	return (id) => {
		const isNew = known.get(id) === undefined;
		known.set(id, true);
		return isNew;
	};
}

/** The model answers one question at a time; the last of so many is answered within a minute or so. */
const questions = { atOnce: 1, mostWaiting: 1000 };

/** The priority of questions that nobody waits for at this moment, see `Queue`. */
const afterPeople = -1;

/** In the middle of a login discord.js waits for ever for a goodbye that does not come; this long is enough. */
const goodbyeMs = 3000;

function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let last: Promise<void> = Promise.resolve();
	return () => {
		last = last.then(work);
		return last;
	};
}

function after(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

function createClient(apiUrl: string): Client {
	return new Client({
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
		// Without it, discord.js drops the messages of direct-message channels it has not met before.
		partials: [Partials.Channel],
		rest: { api: apiUrl.replace(/\/+$/, ""), makeRequest: createSteadyRequests() },
		allowedMentions: { parse: [], repliedUser: false },
		// Messages are answered as they come and never looked up again.
		makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
	});
}

async function login(client: Client, { token, apiUrl }: BotOptions): Promise<void> {
	try {
		await client.login(token);
	} catch (fault) {
		if (fault instanceof DiscordjsError && fault.code === DiscordjsErrorCodes.TokenInvalid) {
			throw new DiscordError(
				"Discord refused DISCORD_TOKEN: copy the bot's token anew from the developer portal.",
			);
		}
		const why = codeOf(fault) ?? sentenceOf(fault);
		throw new DiscordError(
			`Discord cannot be reached at ${apiUrl} (${why}): check the network and DISCORD_API_URL.`,
		);
	}
}

/** Resolves when the bot should stop, rejects when Discord ended the session for good. */
function endOf(client: Client, stop: AbortSignal, log: Log): Promise<void> {
	client.on(Events.Error, (fault) => log.error(`Discord: ${sentenceOf(fault)}`));
	client.on(Events.Warn, (message) => log.warn(`Discord: ${message}`));
	client.on(Events.ShardReconnecting, () => {
		if (!stop.aborted) log.info("The connection to Discord was lost; connecting again.");
	});
	client.on(Events.ShardResume, () => log.info("Connected again."));
	const ended = new Promise<void>((resolve, reject) => {
		if (stop.aborted) resolve();
		stop.addEventListener("abort", () => resolve(), { once: true });
		const closed = (code: number) =>
			reject(
				new DiscordError(`Discord ended the session for good (close code ${code}): check DISCORD_TOKEN.`),
			);
		client.on(Events.ShardDisconnect, ({ code }) => closed(code));
		client.on(Events.Invalidated, () => closed(4004));
	});
	ended.catch(() => {});
	return ended;
}

async function announce(client: Client<true>, { engine, guildId, log }: BotOptions): Promise<void> {
	log.info(`Connected as ${client.user.tag}.`);
	try {
		const changed = await registerCommands(client, guildId);
		log.info(changed ? "The slash commands are registered." : "The slash commands are registered already.");
		// They are counted when first asked for, which takes a tenth of a second for 15,000 quotations: nobody waits for it now.
		engine.speakers("");
	} catch (fault) {
		log.error(sentenceOf(fault));
	}
}
