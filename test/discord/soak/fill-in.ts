import type { APIApplicationCommand } from "discord.js";
import type { OptionValues } from "../../discord-stand-in/command-use.ts";
import { pick, type Random, wordsFor } from "./words.ts";

interface Option {
	readonly name: string;
	readonly type: number;
	readonly required?: boolean;
	readonly autocomplete?: boolean;
	readonly choices?: readonly { readonly value: string | number }[];
	readonly options?: readonly Option[];
	readonly min_length?: number;
	readonly max_length?: number;
	readonly min_value?: number;
	readonly max_value?: number;
}

/** A slash command, or one of a command's subcommands: "ask", "notes export". */
export interface Usable {
	readonly path: string;
	readonly options: readonly Option[];
}

const subcommand = 1;
const group = 2;
const text = 3;
const integer = 4;
const boolean = 5;
const number = 10;

/** Everything that can be typed of the commands that are registered, whatever they are, in a server or elsewhere. */
export function usableCommands(commands: readonly APIApplicationCommand[], isServer: boolean): Usable[] {
	return commands
		.filter(({ type, contexts }) => type === 1 && (!contexts || contexts.includes(isServer ? 0 : 1)))
		.flatMap(({ name, options }) => within(name, (options ?? []) as readonly Option[]))
		.filter(({ options }) => options.every(({ required, type }) => !required || isKnown(type)));
}

function within(path: string, options: readonly Option[]): Usable[] {
	const inner = options.filter(({ type }) => type === subcommand || type === group);
	if (inner.length === 0) return [{ path, options }];
	return inner.flatMap((one) => within(`${path} ${one.name}`, one.options ?? []));
}

function isKnown(type: number): boolean {
	return [text, integer, boolean, number].includes(type);
}

/** What somebody fills in: what must be there, and now and then what may. */
export function filledIn({ options }: Usable, random: Random): OptionValues {
	const filled = options.filter(({ required, type }) => isKnown(type) && (required || random() < 0.2));
	return Object.fromEntries(filled.map((option) => [option.name, valueFor(option, random)]));
}

/** The options that offer something while they are typed. */
export function offering({ options }: Usable): Option[] {
	return options.filter(({ autocomplete }) => autocomplete);
}

function valueFor(option: Option, random: Random): string | number | boolean {
	const { name, type, choices = [], min_value: min = 0, max_value: max = 100 } = option;
	if (choices.length > 0) return pick(choices, random).value;
	if (type === boolean) return random() < 0.5;
	if (type === integer || type === number) return min + Math.floor(random() * (max - min + 1));
	return fitting(wordsFor(name, random), option);
}

function fitting(words: string, { min_length: min = 1, max_length: max = 6000 }: Option): string {
	return words.slice(0, max).padEnd(min, "x");
}
