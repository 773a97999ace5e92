import type { Issue } from "./api-error.ts";
import { CommandKind, OptionKind } from "./protocol.ts";

/** The parts of a command, or of one of its options, that the limits look at. */
export interface CommandPart {
	readonly name?: string;
	readonly name_localizations?: Localizations;
	readonly description_localizations?: Localizations;
	readonly type?: number;
	readonly description?: string | null;
	readonly required?: boolean;
	readonly autocomplete?: boolean;
	readonly choices?: readonly {
		name: string;
		name_localizations?: Localizations;
		value: string | number;
	}[];
	readonly options?: readonly CommandPart[];
}

/** Words by their locale. */
type Localizations = Readonly<Record<string, string | null>> | null;

const maxCharacters = 8_000;
const maxStringChoice = 100;
const maxOfKind: Record<number, number> = {
	[CommandKind.Slash]: 100,
	[CommandKind.User]: 15,
	[CommandKind.Message]: 15,
};
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What is wrong with a whole set of commands. */
export function commandSetIssues(commands: readonly CommandPart[]): Issue[] {
	const kinds = Object.entries(maxOfKind).flatMap(([kind, max]) => {
		const count = commands.filter((command) => kindOf(command) === Number(kind)).length;
		const reason = `More than ${max} commands of type ${kind}.`;
		return count > max ? [{ at: [], code: "MAX_COMMANDS_REACHED", reason }] : [];
	});
	return [
		...kinds,
		...duplicatesInLocales(commands, kindOf, []),
		...commands.flatMap((command, index) => commandIssues(command, [index])),
	];
}

/** What is wrong with one command that the published schemas would let pass. */
export function commandIssues(command: CommandPart, at: Issue["at"] = []): Issue[] {
	const length = characters(command);
	const reason = `Names, descriptions and values hold ${length} characters, more than ${maxCharacters}.`;
	const tooLong = length > maxCharacters ? [{ at, code: "APPLICATION_COMMAND_TOO_LARGE", reason }] : [];
	const isSlash = kindOf(command) === CommandKind.Slash;
	return [...tooLong, ...(isSlash ? partIssues(command, at) : menuIssues(command, at))];
}

/** String values of choices, in commands and in autocomplete results alike, have a limit the schemas lack. */
export function choiceIssues(choices: readonly { value: string | number }[], at: Issue["at"]): Issue[] {
	return choices.flatMap(({ value }, index) =>
		typeof value === "string" && value.length > maxStringChoice
			? [
					{
						at: [...at, index, "value"],
						code: "BASE_TYPE_MAX_LENGTH",
						reason: `Must be ${maxStringChoice} or fewer in length, is ${value.length}.`,
					},
				]
			: [],
	);
}

function kindOf(command: CommandPart): number {
	return command.type ?? CommandKind.Slash;
}

function characters(part: CommandPart): number {
	const own =
		longest(part.name, part.name_localizations) +
		longest(part.description ?? "", part.description_localizations);
	const choices = (part.choices ?? []).reduce(
		(sum, { name, name_localizations: local, value }) => sum + longest(name, local) + `${value}`.length,
		0,
	);
	return (part.options ?? []).reduce((sum, option) => sum + characters(option), own + choices);
}

/** Of words in several languages the longest count. */
function longest(words = "", localizations: Localizations = null): number {
	const all = Object.values(localizations ?? {}).map((local) => local?.length ?? 0);
	return Math.max(words.length, ...all);
}

function menuIssues(command: CommandPart, at: Issue["at"]): Issue[] {
	const code = "APPLICATION_COMMAND_INVALID_FOR_TYPE";
	return (["description", "options"] as const)
		.filter((field) => command[field] && command[field].length > 0)
		.map((field) => ({ at: [...at, field], code, reason: `Context-menu commands have no ${field}.` }));
}

function partIssues(part: CommandPart, at: Issue["at"]): Issue[] {
	const options = part.options ?? [];
	return [
		...nameIssues(part, at),
		...(part.description
			? []
			: [{ at: [...at, "description"], code: "BASE_TYPE_REQUIRED", reason: "This field is required." }]),
		...choicePartIssues(part, at),
		...orderIssues(options, [...at, "options"]),
		...duplicatesInLocales(options, () => 0, [...at, "options"]),
		...options.flatMap((option, index) => partIssues(option, [...at, "options", index])),
	];
}

function nameIssues({ name = "", name_localizations: local }: CommandPart, at: Issue["at"]): Issue[] {
	const names = [name, ...Object.values(local ?? {}).flatMap((one) => one ?? [])];
	return names
		.filter((one) => !namePattern.test(one) || one !== one.toLowerCase())
		.map((one) => {
			const reason = `Command name is invalid: ${JSON.stringify(one)}.`;
			return { at: [...at, "name"], code: "APPLICATION_COMMAND_INVALID_NAME", reason };
		});
}

function choicePartIssues({ type = 0, choices = [], autocomplete }: CommandPart, at: Issue["at"]): Issue[] {
	const code = "APPLICATION_COMMAND_OPTIONS_CHOICE_INVALID";
	const completes: number[] = [OptionKind.String, OptionKind.Integer, OptionKind.Number];
	const here = [...at, "autocomplete"];
	return [
		...(autocomplete && choices.length > 0
			? [{ at: here, code, reason: "Choices and autocomplete exclude each other." }]
			: []),
		...(autocomplete && !completes.includes(type)
			? [{ at: here, code, reason: `Options of type ${type} have no autocomplete.` }]
			: []),
		...duplicates(choices, (choice) => choice.name, [...at, "choices"]),
		...choiceIssues(choices, [...at, "choices"]),
	];
}

function orderIssues(options: readonly CommandPart[], at: Issue["at"]): Issue[] {
	const firstOptional = options.findIndex((option) => !option.required);
	if (firstOptional < 0) return [];
	return options.flatMap(({ required }, index) =>
		required && index > firstOptional
			? [
					{
						at: [...at, index],
						code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
						reason: "Required options must be placed before non-required options.",
					},
				]
			: [],
	);
}

/** No two commands of a kind, and no two options of a command, may have one name in any language. */
function duplicatesInLocales(
	parts: readonly CommandPart[],
	kindOf: (part: CommandPart) => number,
	at: Issue["at"],
): Issue[] {
	const locales = new Set(parts.flatMap(({ name_localizations: local }) => Object.keys(local ?? {})));
	return [undefined, ...locales].flatMap((locale) => {
		const nameOf = ({ name, name_localizations: local }: CommandPart) => (locale && local?.[locale]) || name;
		return duplicates(parts, (part) => `${kindOf(part)} ${nameOf(part)}`, at);
	});
}

function duplicates<T>(items: readonly T[], keyOf: (item: T) => string, at: Issue["at"]): Issue[] {
	const seen = new Set<string>();
	return items.flatMap((item, index) => {
		const key = keyOf(item);
		const duplicated = seen.has(key);
		seen.add(key);
		const reason = `The name is taken already: ${key}.`;
		return duplicated ? [{ at: [...at, index], code: "APPLICATION_COMMANDS_DUPLICATE_NAME", reason }] : [];
	});
}
