import { describe, expect, it } from "vitest";
import { localExample, localise } from "../../../src/discord/commands/localise.ts";
import { registrations } from "../../../src/discord/register-commands.ts";
import { english, type Language, languages } from "../../../src/languages/index.ts";
import type { LocalCommand } from "../../../src/languages/language.ts";
import { type CommandPart, commandSetIssues } from "../../discord-stand-in/command-limits.ts";

const registered = registrations() as readonly CommandPart[];

/** A command, subcommand or option as registered, what a language calls it, and where it stands. */
interface Named {
	readonly path: string;
	readonly part: CommandPart;
	readonly local: LocalCommand | undefined;
}

function namedIn(
	parts: readonly CommandPart[],
	entries: Readonly<Record<string, LocalCommand>>,
	before = "",
): Named[] {
	return parts.flatMap((part) => {
		const path = `${before} ${part.name}`;
		const local = entries[part.name ?? ""];
		return [{ path, part, local }, ...namedIn(part.options ?? [], local?.options ?? {}, path)];
	});
}

/** What a language has a name for. */
function entriesIn(entries: Readonly<Record<string, LocalCommand>>, before = ""): string[] {
	return Object.entries(entries).flatMap(([name, { options = {} }]) => [
		`${before} ${name}`,
		...entriesIn(options, `${before} ${name}`),
	]);
}

const others = languages.filter((language) => language !== english);

describe.each(others.map((language) => [language.code, language] as const))(
	"commands in %s",
	(_, language) => {
		const named = namedIn(registered, language.commands);

		it("have a name each, every subcommand and option too", () => {
			expect(named.filter(({ local }) => !local).map(({ path }) => path)).toEqual([]);
		});

		it("have a description wherever there is an English one, short enough for Discord", () => {
			for (const { path, part, local } of named) {
				expect(Boolean(local?.description), path).toBe(Boolean(part.description));
				expect((local?.description ?? "").length, path).toBeLessThanOrEqual(100);
			}
		});

		it("have a name for every choice, short enough for Discord", () => {
			for (const { path, part, local } of named)
				for (const { value } of part.choices ?? [])
					expect(local?.choices?.[value] ?? "", `${path} ${value}`).toMatch(/^.{1,100}$/);
		});

		it("are all there: no name is kept of what is gone", () => {
			const paths = named.map(({ path }) => path);
			expect(entriesIn(language.commands).filter((path) => !paths.includes(path))).toEqual([]);
		});
	},
);

it("commands keep Discord's limits in every language, and no two have one name", () => {
	expect(commandSetIssues(registered)).toEqual([]);
	for (const { name, name_localizations: local } of registered)
		for (const words of [name, ...Object.values(local ?? {})]) expect(words).toMatch(/^.{1,32}$/u);
});

it("a command has its names by Discord's locales, its options theirs", () => {
	const ask = registered.find(({ name }) => name === "ask");
	expect(ask?.name_localizations).toEqual({
		...{ de: "fragen", "es-ES": "preguntar", "es-419": "preguntar" },
		...{ ru: "спросить", "zh-CN": "提问", "zh-TW": "提问" },
	});
	expect(ask?.description_localizations).toHaveProperty("es-419");
	expect(ask?.options?.[0]).toMatchObject({ name: "question", name_localizations: { de: "frage" } });
	const menu = registered.find(({ name }) => name === "Check this quote");
	expect(menu?.name_localizations).toHaveProperty("de", "Dieses Zitat prüfen");
	expect(menu).not.toHaveProperty("description_localizations");
});

it("what no language has a name for keeps its English one", () => {
	const unknown = { name: "borscht", description: "Soup" };
	expect(localise(unknown)).toEqual({
		...unknown,
		name_localizations: {},
		description_localizations: {},
	});
});

describe("an example", () => {
	const language: Language = {
		...english,
		commands: {
			ask: { name: "fragen", options: { question: { name: "frage" }, after: { name: "ab" } } },
			list: { name: "liste", options: { add: { name: "dazu", options: { item: { name: "was" } } } } },
		},
	};

	it.each([
		["/ask question: what came of it after: 2019", "/fragen frage: what came of it ab: 2019"],
		["/ask question: after the ice", "/fragen frage: after the ice"],
		["/list add item: add salt", "/liste dazu was: add salt"],
		["/list", "/liste"],
		["/quote who: Tiezzi", "/quote who: Tiezzi"],
	])("%s is %s", (example, local) => {
		expect(localExample(example, language)).toBe(local);
	});
});
