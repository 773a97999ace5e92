import { REST } from "discord.js";
import * as spec from "discord-api-spec/zod";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type DiscordStandIn, startDiscordStandIn } from "./index.ts";
import { isPublished } from "./published-paths.ts";
import { routeTemplates } from "./routes.ts";
import { schemaIssues } from "./schema-check.ts";

type Path = `/${string}`;

let discord: DiscordStandIn;
let rest: REST;

beforeEach(async () => {
	discord = await startDiscordStandIn();
	rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
});
afterEach(() => discord.close());

describe("the stand-in's REST", () => {
	it("has only routes that Discord publishes", () => {
		expect(routeTemplates().filter(({ method, path }) => !isPublished(method, path))).toEqual([]);
	});

	it("answers as the published description says", async () => {
		const channel: Path = `/channels/${discord.channel.id}`;
		const commands: Path = `/applications/${discord.bot.id}/commands`;
		const button = { type: 2, style: 1, label: "Go", custom_id: "go" };
		const body = {
			content: "hello",
			embeds: [{ title: "A title", fields: [{ name: "a", value: "b" }] }],
			components: [{ type: 1, components: [button] }],
			allowed_mentions: { parse: [] },
			message_reference: { message_id: discord.say("hi").message.id },
		};
		const check = async (schema: Parameters<typeof schemaIssues>[0], answer: Promise<unknown>) =>
			schemaIssues(schema, await answer);
		const wrong = await Promise.all([
			check(spec.UserResponseSchema, rest.get("/users/@me")),
			check(spec.PrivateApplicationResponseSchema, rest.get("/applications/@me")),
			check(spec.GuildWithCountsResponseSchema, rest.get(`/guilds/${discord.guild.id}`)),
			check(spec.GuildChannelResponseSchema, rest.get(channel)),
			check(spec.ThreadResponseSchema, rest.get(`/channels/${discord.thread.id}`)),
			check(spec.PrivateChannelResponseSchema, rest.get(`/channels/${discord.dm().id}`)),
			check(spec.MessageResponseSchema, rest.post(`${channel}/messages`, { body })),
			check(
				spec.ApplicationCommandResponseSchema,
				rest.post(commands, { body: { name: "ask", description: "Asks" } }),
			),
		]);
		expect(wrong.flat()).toEqual([]);
		expect(discord.violations).toEqual([]);
	});

	it("lists what commands are called in other languages only if asked to", async () => {
		const commands: Path = `/applications/${discord.bot.id}/commands`;
		const names = { name_localizations: { de: "frag" } };
		const option = { type: 3, name: "who", description: "Who", ...names };
		await rest.post(commands, { body: { name: "ask", description: "Asks", ...names, options: [option] } });
		const query = new URLSearchParams({ with_localizations: "true" });
		expect(await rest.get(commands, { query })).toMatchObject([{ ...names, options: [names] }]);
		expect(JSON.stringify(await rest.get(commands))).not.toContain("localizations");
	});

	it("refuses in Discord's words, and records where", async () => {
		const path: Path = `/channels/${discord.channel.id}/messages`;
		const send = (body: object) => rest.post(path, { body: { allowed_mentions: { parse: [] }, ...body } });
		await expect(send({ content: "x".repeat(2_001) })).rejects.toMatchObject({ status: 400, code: 50035 });
		await expect(send({ content: " \n " })).rejects.toMatchObject({ status: 400, code: 50006 });
		await expect(send({ content: 7 })).rejects.toThrow("content[BASE_TYPE_INVALID]");
		expect(discord.botMessages).toEqual([]);
		expect(discord.violations).toEqual([
			`POST ${path}: content: Must be 2000 or fewer in length, is 2001. (BASE_TYPE_MAX_LENGTH)`,
			`POST ${path}: Cannot send an empty message (50006)`,
			`POST ${path}: content: Invalid input: expected string, received number (BASE_TYPE_INVALID)`,
		]);
	});

	it("keeps and forgets commands, everywhere and in a guild", async () => {
		const everywhere: Path = `/applications/${discord.bot.id}/commands`;
		const inGuild: Path = `/applications/${discord.bot.id}/guilds/${discord.guild.id}/commands`;
		const ask = { name: "ask", description: "Asks" };
		const first = (await rest.post(everywhere, { body: ask })) as { id: string };
		const again = (await rest.put(everywhere, {
			body: [{ ...ask, description: "Asks better" }],
		})) as object[];
		expect(again).toMatchObject([{ id: first.id, description: "Asks better" }]);
		await rest.patch(`${everywhere}/${first.id}`, { body: { description: "Asks best" } });
		expect(await rest.get(everywhere)).toMatchObject([
			{ id: first.id, name: "ask", description: "Asks best" },
		]);
		await rest.put(inGuild, { body: [{ name: "Check", type: 3 }] });
		await rest.delete(`${everywhere}/${first.id}`);
		expect(discord.commands.everywhere).toEqual([]);
		expect(discord.commands.guilds.get(discord.guild.id)).toMatchObject([{ name: "Check" }]);
		expect(discord.violations).toEqual([]);
	});

	it("keeps two stand-ins apart", async () => {
		const other = await startDiscordStandIn({ token: "another" });
		await expect(new REST({ api: other.apiUrl }).setToken(discord.token).get("/users/@me")).rejects.toThrow(
			"401",
		);
		expect(other.apiUrl).not.toBe(discord.apiUrl);
		expect(discord.requests).toEqual([]);
		await other.close();
	});
});

describe("the stand-in's gateway", () => {
	/** Opens a connection, sends these packets, and tells with which code it was closed. */
	async function closeCode(packets: (object | string)[], query = "v=10&encoding=json"): Promise<number> {
		const { url } = (await rest.get("/gateway")) as { url: string };
		const socket = new WebSocket(`${url}?${query}`);
		socket.on("open", () => {
			for (const packet of packets) socket.send(typeof packet === "string" ? packet : JSON.stringify(packet));
		});
		return new Promise((resolve) => socket.on("close", resolve));
	}

	it("closes on what no bot should send", async () => {
		const identify = { op: 2, d: { token: discord.token, intents: 1 } };
		expect(await closeCode(["hello"])).toBe(4002);
		expect(await closeCode([{ op: 3, d: {} }])).toBe(4003);
		expect(await closeCode([{ op: 99 }])).toBe(4001);
		expect(await closeCode([identify, identify])).toBe(4005);
		expect(await closeCode([], "v=9&encoding=etf&compress=zlib-stream")).toBe(4012);
		expect(discord.violations).toHaveLength(5);
	});

	it("tells a wrong token and an unknown session apart", async () => {
		expect(await closeCode([{ op: 2, d: { token: "another", intents: 1 } }])).toBe(4004);
		const { url } = (await rest.get("/gateway")) as { url: string };
		const socket = new WebSocket(`${url}?v=10&encoding=json`);
		const received = new Promise<unknown[]>((resolve) => {
			const packets: { op: number }[] = [];
			socket.on("message", (data) => {
				packets.push(JSON.parse(data.toString()));
				if (packets.length === 3) resolve(packets);
			});
		});
		socket.on("open", () => {
			socket.send(JSON.stringify({ op: 6, d: { token: discord.token, session_id: "gone", seq: 1 } }));
			socket.send(JSON.stringify({ op: 1, d: null }));
		});
		expect(await received).toMatchObject([{ op: 10 }, { op: 9, d: false }, { op: 11 }]);
		expect(discord.violations).toEqual([]);
		socket.terminate();
	});
});
