import { Locale, type RESTPostAPIApplicationCommandsJSONBody } from "discord.js";
import { type Language, languages } from "../../languages/index.ts";
import type { LocalCommand } from "../../languages/language.ts";

/** Discord's locales by their language. Those of English need no names: they see what is registered. */
const locales: Readonly<Record<Language["code"], readonly Locale[]>> = {
	en: [],
	de: [Locale.German],
	es: [Locale.SpanishES, Locale.SpanishLATAM],
	ru: [Locale.Russian],
	zh: [Locale.ChineseCN, Locale.ChineseTW],
};

/** A command, a subcommand or an option, as far as it is seen by people. */
interface Part {
	readonly name: string;
	readonly name_localizations?: ByLocale;
	readonly description?: string;
	readonly description_localizations?: ByLocale;
	readonly options?: readonly Part[];
	readonly choices?: readonly {
		readonly name: string;
		readonly name_localizations?: ByLocale;
		readonly value: string | number;
	}[];
}

type ByLocale = Readonly<Partial<Record<Locale, string>>>;

/** What a part is called in each language that has something for it. */
type Local = readonly (readonly [Language, LocalCommand])[];

/** The registration of a command with the names and descriptions that people see in other languages than English. */
export function localise<Data extends RESTPostAPIApplicationCommandsJSONBody>(data: Data): Data {
	const local = languages.flatMap((language) => {
		const entry = language.commands[data.name];
		return entry ? [[language, entry] as const] : [];
	});
	// Of which kind a command or an option is does not matter here, and is not changed.
	return localised(data as Part, local) as Data;
}

function localised(part: Part, local: Local): Part {
	const { description, options, choices } = part;
	return {
		...part,
		name_localizations: byLocale(local, ({ name }) => name),
		...(description && { description_localizations: byLocale(local, (entry) => entry.description) }),
		...(options && { options: options.map((option) => localised(option, inside(local, option.name))) }),
		...(choices && {
			choices: choices.map((choice) => ({
				...choice,
				name_localizations: byLocale(local, (entry) => entry.choices?.[choice.value]),
			})),
		}),
	};
}

function inside(local: Local, option: string): Local {
	return local.flatMap(([language, { options = {} }]) => {
		const entry = options[option];
		return entry ? [[language, entry] as const] : [];
	});
}

function byLocale(local: Local, wordsOf: (entry: LocalCommand) => string | undefined): ByLocale {
	const all = local.flatMap(([{ code }, entry]) => {
		const words = wordsOf(entry);
		return words ? locales[code].map((locale) => [locale, words]) : [];
	});
	return Object.fromEntries(all);
}

/** An example as people type it in a language: `/fragen frage: why was the gas deal stalled`. */
export function localExample(example: string, { commands }: Language): string {
	const [typed = "", ...words] = example.split(" ");
	let local = commands[typed.slice(1)];
	if (!local) return example;
	const shown = [`/${local.name}`];
	let isBeforeOptions = true;
	for (const word of words) {
		const [name = "", ...colon] = word.split(/(?=:$)/);
		const part: LocalCommand | undefined = local?.options?.[name];
		// A subcommand stands before all options; later it is a word of what somebody looks for.
		const isPart = part && (colon.length > 0 || isBeforeOptions);
		if (isPart && colon.length === 0) local = part;
		if (colon.length > 0) isBeforeOptions = false;
		shown.push(isPart ? [part.name, ...colon].join("") : word);
	}
	return shown.join(" ");
}
