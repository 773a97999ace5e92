import type { APIApplicationCommand } from "discord.js";
import { ChannelKind, CommandKind, OptionKind } from "./protocol.ts";
import { type Channel, everywhere, type World } from "./world.ts";

type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

interface OptionDefinition {
	readonly name: string;
	readonly type: number;
	readonly required?: boolean;
	readonly autocomplete?: boolean;
	readonly choices?: readonly { readonly value: OptionValue }[];
	readonly options?: readonly OptionDefinition[];
	readonly min_length?: number;
	readonly max_length?: number;
	readonly min_value?: number;
	readonly max_value?: number;
}

/** What a user has typed: which command, and its options as the interaction carries them. */
export interface TypedCommand {
	readonly command: APIApplicationCommand;
	readonly data: object;
}

const maxOptionLength = 6_000;
const dmContext = 1;
const guildContext = 0;

/** The command a user would find in this channel. `path` may name a subcommand: "quote by". */
export function findCommand(
	world: World,
	name: string,
	kind: number,
	channel: Channel,
): APIApplicationCommand {
	const here = channel.guildId === undefined ? [] : (world.commands.get(channel.guildId) ?? []);
	const all = [...here, ...(world.commands.get(everywhere) ?? [])];
	const command = all.find((one) => one.name === name && one.type === kind);
	const names =
		all.map((one) => `${one.type === CommandKind.Slash ? "/" : ""}${one.name}`).join(", ") || "none";
	if (!command) throw new Error(`no command ${JSON.stringify(name)} is registered here; there are: ${names}`);
	const context = channel.type === ChannelKind.Dm ? dmContext : guildContext;
	if (command.contexts && !command.contexts.includes(context))
		throw new Error(
			`${JSON.stringify(name)} is not offered in ${context === dmContext ? "direct messages" : "guilds"}`,
		);
	return command;
}

/** Fills in a slash command as Discord's client lets a user do it, and no other way. */
export function typeCommand(
	world: World,
	path: string,
	values: OptionValues,
	channel: Channel,
): TypedCommand {
	const { command, definitions, wrap } = open(world, path, channel);
	const missing = definitions.filter(({ name, required }) => required && !(name in values));
	if (missing.length > 0) throw new Error(`/${path} needs ${missing.map(({ name }) => name).join(", ")}`);
	const options = Object.entries(values).map(([name, value]) => {
		const definition = definitionOf(path, definitions, name);
		refuseMisfit(`/${path} ${name}`, definition, value);
		return { name, type: definition.type, value };
	});
	return { command, data: commandData(command, wrap(options)) };
}

/** A slash command half typed: the cursor stands in `focused`. */
export function typeHalfway(
	world: World,
	path: string,
	focused: { name: string; value: string },
	others: OptionValues,
	channel: Channel,
): TypedCommand {
	const { command, definitions, wrap } = open(world, path, channel);
	const definition = definitionOf(path, definitions, focused.name);
	if (!definition.autocomplete) throw new Error(`/${path} ${focused.name} has no autocomplete`);
	const typed = Object.entries(others).map(([name, value]) => {
		return { name, type: definitionOf(path, definitions, name).type, value };
	});
	const options = [...typed, { ...focused, type: definition.type, focused: true }];
	return { command, data: commandData(command, wrap(options)) };
}

function open(world: World, path: string, channel: Channel) {
	const [name = "", ...subcommands] = path.split(" ");
	const command = findCommand(world, name, CommandKind.Slash, channel);
	let definitions = (command.options ?? []) as readonly OptionDefinition[];
	const route: OptionDefinition[] = [];
	for (const subcommand of subcommands) {
		const step = definitionOf(path, definitions, subcommand);
		route.push(step);
		definitions = step.options ?? [];
	}
	const inner = definitions.find(({ type }) => type === OptionKind.Subcommand || type === OptionKind.Group);
	if (inner) throw new Error(`/${path} cannot be used without a subcommand such as ${inner.name}`);
	const wrap = (options: object[]) =>
		route.reduceRight<object[]>((inside, { name, type }) => [{ name, type, options: inside }], options);
	return { command, definitions, wrap };
}

function commandData(
	{ id, name, type, guild_id: guildId }: APIApplicationCommand,
	options: object[],
): object {
	return { id, name, type, options, ...(guildId && { guild_id: guildId }) };
}

function definitionOf(
	path: string,
	definitions: readonly OptionDefinition[],
	name: string,
): OptionDefinition {
	const definition = definitions.find((one) => one.name === name);
	const names = definitions.map((one) => one.name).join(", ") || "none";
	if (!definition) throw new Error(`/${path} has no option ${JSON.stringify(name)}; there are: ${names}`);
	return definition;
}

function refuseMisfit(where: string, definition: OptionDefinition, value: OptionValue): void {
	const misfit = misfitOf(definition, value);
	if (misfit) throw new Error(`${where} cannot be ${JSON.stringify(value).slice(0, 100)}: ${misfit}`);
}

function misfitOf(definition: OptionDefinition, value: OptionValue): string | undefined {
	const { type, choices = [], autocomplete = false } = definition;
	const isChoice = choices.length === 0 || choices.some((choice) => choice.value === value);
	if (!isChoice && !autocomplete) return "it is none of the choices";
	switch (type) {
		case OptionKind.String:
			return typeof value === "string" ? lengthMisfit(definition, value) : "it must be text";
		case OptionKind.Integer:
			return Number.isInteger(value) ? rangeMisfit(definition, Number(value)) : "it must be a whole number";
		case OptionKind.Number:
			return typeof value === "number" ? rangeMisfit(definition, value) : "it must be a number";
		case OptionKind.Boolean:
			return typeof value === "boolean" ? undefined : "it must be true or false";
		default:
			return `the stand-in knows no options of type ${type} yet`;
	}
}

function lengthMisfit(
	{ min_length: min = 0, max_length: max = maxOptionLength }: OptionDefinition,
	value: string,
) {
	if (value.length === 0) return "it must not be empty";
	if (value.length < min) return `it must have ${min} characters at least`;
	return value.length > max ? `it must have ${max} characters at most` : undefined;
}

function rangeMisfit(
	{ min_value: min = -(2 ** 53), max_value: max = 2 ** 53 }: OptionDefinition,
	value: number,
) {
	return value < min || value > max ? `it must be from ${min} to ${max}` : undefined;
}
