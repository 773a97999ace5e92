import type { APIMessage, APIUser } from "discord.js";
import type { DiscordStandIn } from "../../discord-stand-in/index.ts";
import type { Channel } from "../../discord-stand-in/world.ts";
import { filledIn, offering, type Usable, usableCommands } from "./fill-in.ts";
import type { Deed } from "./ledger.ts";
import { messageToPress, press } from "./press-at-random.ts";
import { anyWords, pick, type Random, wordsFor } from "./words.ts";

/** Those who use the bot: 50 people in three servers, each with a channel and a thread, and in direct messages. */
export interface People {
	/** One of them does something; undefined where there is nothing to do it to yet. */
	act(): Deed | undefined;
}

const howMany = 50;

/** Makes the people and the servers; before the bot comes, since nobody tells it of channels made later. */
export function people(discord: DiscordStandIn, random: Random): People {
	const users = Array.from({ length: howMany }, (_, number) => discord.addUser(`Person ${number}`));
	const others = ["Second group", "Third group"].map((name) =>
		discord.addChannel("reading", discord.addGuild(name)),
	);
	const channels = [discord.channel, discord.thread, ...others];
	const somewhere = (user: APIUser) => (random() < 0.15 ? discord.dm(user) : pick(channels, random));
	const ways = { discord, random, somewhere };
	return {
		act() {
			const user = pick(users, random);
			let roll = random();
			const [, way] = shares.find(([share]) => {
				roll -= share;
				return roll < 0;
			}) ?? [0, slash];
			return way(user, ways);
		},
	};
}

interface Ways {
	readonly discord: DiscordStandIn;
	readonly random: Random;
	readonly somewhere: (user: APIUser) => Channel;
}

type Way = (user: APIUser, ways: Ways) => Deed | undefined;

/** How often which of them is done. */
const shares: readonly (readonly [share: number, way: Way])[] = [
	[0.3, slash],
	[0.1, type],
	[0.3, pressSomething],
	[0.07, useMenu],
	[0.12, ask],
	[0.06, answerBack],
	[0.05, chat],
];

function deed(kind: string, what: Deed["what"], silent = false): Deed {
	return { kind, what, at: Date.now(), silent };
}

function usable({ discord }: Ways, { guildId }: Channel): Usable[] {
	return usableCommands(discord.commands.everywhere, guildId !== undefined);
}

function slash(user: APIUser, ways: Ways): Deed {
	const channel = ways.somewhere(user);
	const command = pick(usable(ways, channel), ways.random);
	return deed(
		`/${command.path}`,
		ways.discord.slash(command.path, filledIn(command, ways.random), { user, channel }),
	);
}

function type(user: APIUser, ways: Ways): Deed | undefined {
	const { random, discord } = ways;
	const channel = ways.somewhere(user);
	const command = pick(
		usable(ways, channel).filter((one) => offering(one).length > 0),
		random,
	);
	const { name } = pick(offering(command), random);
	const words = wordsFor(name, random);
	const typed = words.slice(0, Math.floor(random() * (words.length + 1)));
	const what = discord.typing(command.path, name, typed, { user, channel });
	return deed("autocomplete", what);
}

function pressSomething(user: APIUser, { discord, random }: Ways): Deed | undefined {
	const message = messageToPress(ownChannels(discord, discord.botMessages, user), user, random);
	return message && deed("press", press(discord, message, user, random));
}

/** A stranger has no part in somebody's direct messages. */
function ownChannels(discord: DiscordStandIn, messages: readonly APIMessage[], user: APIUser): APIMessage[] {
	return messages.filter(({ channel_id: id }) => {
		const { recipient } = discord.channelOf(id) ?? {};
		return !recipient || recipient.id === user.id;
	});
}

function useMenu(user: APIUser, { discord, random }: Ways): Deed | undefined {
	const commands = discord.commands.everywhere.filter(({ type }) => type === 3);
	const seen = ownChannels(discord, discord.messages, user).filter(
		({ flags = 0 }) => (flags & (1 << 6)) === 0,
	);
	if (commands.length === 0 || seen.length === 0) return undefined;
	const { name } = pick(commands, random);
	return deed(`menu: ${name}`, discord.menu(name, pick(seen, random), { user }));
}

function ask(author: APIUser, { discord, random, somewhere }: Ways): Deed {
	const words = random() < 0.1 ? "new" : anyWords(random);
	return deed("message", discord.say(words, { author, channel: somewhere(author), mention: true }));
}

function answerBack(author: APIUser, { discord, random }: Ways): Deed | undefined {
	const replies = ownChannels(discord, discord.botMessages, author).filter(
		({ flags = 0, interaction_metadata: origin }) => (flags & (1 << 6)) === 0 && !origin,
	);
	if (replies.length === 0) return undefined;
	return deed("reply", discord.say(anyWords(random), { author, replyTo: pick(replies.slice(-100), random) }));
}

/** What people say to one another. */
function chat(author: APIUser, { discord, random }: Ways): Deed {
	const channel = pick([discord.channel, discord.thread], random);
	return deed(
		"chat of others",
		discord.say(anyWords(random).replaceAll("<@", "@"), { author, channel }),
		true,
	);
}
