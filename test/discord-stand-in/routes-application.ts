import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from "discord.js";
import { ApiError } from "./api-error.ts";
import { applicationPayload } from "./payloads.ts";
import { CommandKind } from "./protocol.ts";
import { type Answer, type Call, noContent, ok, type Route } from "./route.ts";
import { everywhere } from "./world.ts";

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

const startLimit = { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 };

/** The bot itself, the gateway's address, and the commands it registers. */
export const applicationRoutes: readonly Route[] = [
	{ method: "GET", path: "/gateway", open: true, handle: ({ gatewayUrl }) => ok({ url: gatewayUrl }) },
	{
		method: "GET",
		path: "/gateway/bot",
		handle: ({ gatewayUrl }) => ok({ url: gatewayUrl, shards: 1, session_start_limit: startLimit }),
	},
	{ method: "GET", path: "/users/@me", handle: ({ world }) => ok(world.bot) },
	{ method: "PATCH", path: "/users/@me", handle: ({ world }) => ok(world.bot) },
	{ method: "GET", path: "/applications/@me", handle: ({ world }) => ok(applicationPayload(world)) },
	{ method: "GET", path: "/oauth2/applications/@me", handle: ({ world }) => ok(applicationPayload(world)) },
	...[
		"/applications/{application_id}/commands",
		"/applications/{application_id}/guilds/{guild_id}/commands",
	].flatMap((path): Route[] => [
		{ method: "GET", path, handle: (call) => ok(listed(call)) },
		{ method: "PUT", path, handle: replaceAll },
		{ method: "POST", path, handle: addOne },
		{ method: "GET", path: `${path}/{command_id}`, handle: (call) => ok(wanted(call)) },
		{ method: "PATCH", path: `${path}/{command_id}`, handle: change },
		{ method: "DELETE", path: `${path}/{command_id}`, handle: remove },
	]),
];

function scopeOf({ world, param }: Call): string {
	if (param("application_id") !== world.bot.id)
		throw new ApiError(403, 20012, "You are not authorized to do this");
	const guild = param("guild_id");
	if (guild !== "" && !world.guilds.has(guild)) throw new ApiError(403, 50001, "Missing Access");
	return guild === "" ? everywhere : guild;
}

function registered(call: Call): APIApplicationCommand[] {
	return call.world.commands.get(scopeOf(call)) ?? [];
}

/** All commands; what they are called in other languages only if the bot asks for it. */
function listed(call: Call): APIApplicationCommand[] {
	const isWhole = call.query.get("with_localizations") === "true";
	return isWhole ? registered(call) : registered(call).map(withoutLocalizations);
}

function withoutLocalizations<Part extends object>(part: Part): Part {
	const kept = Object.entries(part).filter(([field]) => !field.endsWith("_localizations"));
	const inside = kept.map(([field, value]) => [
		field,
		field === "options" || field === "choices" ? value.map(withoutLocalizations) : value,
	]);
	return Object.fromEntries(inside) as Part;
}

function wanted(call: Call): APIApplicationCommand {
	const command = registered(call).find(({ id }) => id === call.param("command_id"));
	if (!command) throw ApiError.gone(10063, "Unknown application command");
	return command;
}

function replaceAll(call: Call): Answer {
	const bodies = (call.body ?? []) as CommandBody[];
	const before = registered(call);
	const commands = bodies.map((body) => stored(call, body, before));
	call.world.commands.set(scopeOf(call), commands);
	return ok(commands);
}

function addOne(call: Call): Answer {
	const before = registered(call);
	const command = stored(call, call.body as CommandBody, before);
	const others = before.filter(({ id }) => id !== command.id);
	call.world.commands.set(scopeOf(call), [...others, command]);
	return { status: others.length === before.length ? 201 : 200, body: command };
}

function change(call: Call): Answer {
	const before = wanted(call);
	const { id: _, ...fields } = { ...before, ...(call.body as Partial<CommandBody>) };
	const command = { ...stored(call, fields as CommandBody, []), id: before.id };
	const others = registered(call).map((other) => (other.id === before.id ? command : other));
	call.world.commands.set(scopeOf(call), others);
	return ok(command);
}

function remove(call: Call): Answer {
	const command = wanted(call);
	const others = registered(call).filter(({ id }) => id !== command.id);
	call.world.commands.set(scopeOf(call), others);
	return noContent;
}

/** A command as Discord gives it back: defaults filled in, and the id of its predecessor of the same name kept. */
function stored(
	call: Call,
	body: CommandBody,
	before: readonly APIApplicationCommand[],
): APIApplicationCommand {
	const { world } = call;
	const type = body.type ?? CommandKind.Slash;
	const scope = scopeOf(call);
	const known = before.find((command) => command.name === body.name && command.type === type);
	const inGuild = scope === everywhere ? {} : { guild_id: scope };
	return {
		default_member_permissions: null,
		name_localizations: null,
		description_localizations: null,
		nsfw: false,
		dm_permission: true,
		contexts: null,
		integration_types: [0],
		...body,
		description: ("description" in body && body.description) || "",
		...("options" in body && body.options && { options: body.options.map(withoutDefaults) }),
		type,
		id: known?.id ?? world.nextId(),
		application_id: world.bot.id,
		version: world.nextId(),
		...inGuild,
	} as APIApplicationCommand;
}

/** Discord leaves out of the options what says nothing, so a bot that compares must not count on it. */
function withoutDefaults(option: object): object {
	const entries = Object.entries(option).filter(
		([, value]) => value !== undefined && value !== null && value !== false,
	);
	const kept = Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value) || value.length > 0));
	return Array.isArray(kept.options) ? { ...kept, options: kept.options.map(withoutDefaults) } : kept;
}
