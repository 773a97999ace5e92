import { describe, expect, it } from "vitest";
import { english, type Language, languageOf, languages } from "../../src/languages/index.ts";

/** Everything a language says, by its path: what sentences hold is numbers, which fit wherever words do. */
function said(part: object, path = ""): [path: string, text: string, given: readonly number[]][] {
	return Object.entries(part).flatMap(([key, value]) => {
		const here = path ? `${path}.${key}` : key;
		if (typeof value === "string") return [[here, value, []]];
		if (typeof value === "object") return said(value, here);
		const given = [11, 12, 13, 14].slice(0, value.length);
		return [[here, value(...given), given]];
	});
}

function sentencesOf({ code: _, intl: __, commands: ___, ...sections }: Language) {
	return said(sections);
}

const others = languages.filter((language) => language !== english);

describe.each(languages.map((language) => [language.code, language] as const))("%s", (_, language) => {
	it("says something everywhere, and what it was given", () => {
		for (const [path, text, given] of sentencesOf(language)) {
			expect(text.trim(), path).not.toBe("");
			// Whether there are several places is all that these are told.
			const told = path === "checked.exact" || path === "checked.exactBut" ? given.slice(0, -1) : given;
			for (const number of told) expect(text, path).toContain(`${number}`);
			expect(text, path).not.toMatch(/undefined|NaN|\[object/);
		}
	});

	it("leaves no mark of Markdown open", () => {
		for (const [path, text] of sentencesOf(language))
			for (const mark of [/\*\*/g, /`/g]) expect((text.match(mark) ?? []).length % 2, path).toBe(0);
	});

	it("names its own commands where it tells of them", () => {
		const names = Object.entries(language.commands).map(([, { name }]) => name);
		const told = [...language.chat.greeting.matchAll(/`\/([^`]+)`/g)].map(([, name]) => name);
		expect(told).toHaveLength(2);
		if (language !== english) expect(names).toEqual(expect.arrayContaining(told));
	});

	it("names dates and lists as its readers do", () => {
		expect(() => new Intl.DateTimeFormat(language.intl)).not.toThrow();
		expect(languageOf(language.intl)).toBe(language);
	});
});

it("no two languages share a sentence", () => {
	const seen = new Map<string, Language>();
	for (const language of languages)
		for (const [path, text] of sentencesOf(language)) {
			if (text.split(/\s+/).length <= 3) continue;
			expect(seen.get(text) ?? language, path).toBe(language);
			seen.set(text, language);
		}
});

it.each(["ru", "zh"])("no Latin word stands in %s but names and what is typed", (code) => {
	const known = /^(?:Discord|APP|Tiezzi|limit|YYYY|MM|DD|putin|beijing|why|was|the|gas|deal|stalled|new)$/;
	const language = languageOf(code);
	for (const [path, text] of [...sentencesOf(language), ...said(language.commands, "commands")])
		for (const [word] of text.matchAll(/\p{Script=Latin}+/gu)) expect(word, path).toMatch(known);
});

describe.each(others.map((language) => [language.code, language] as const))(
	"filters in %s",
	(_, language) => {
		it("are called as the options of /ask are", () => {
			for (const [filter, name] of Object.entries(language.answer.filters))
				expect(language.commands.ask?.options?.[filter]?.name).toBe(name.toLowerCase());
		});
	},
);

describe("numbers", () => {
	it.each([
		["en", 1, "1 article"],
		["en", 1200, "1,200 articles"],
		["de", 1, "1 Artikel"],
		["de", 1200, "1.200 Artikel"],
		["es", 2, "2 artículos"],
		["ru", 1, "1 статья"],
		["ru", 3, "3 статьи"],
		["ru", 11, "11 статей"],
		["ru", 21, "21 статья"],
		["zh", 3, "3 篇文章"],
	])("in %s of %i articles are %s", (code, count, words) => {
		expect(languageOf(code).articles.count(count)).toBe(words);
	});
});

describe("the language of a locale", () => {
	it.each([
		["de", "de"],
		["es-ES", "es"],
		["es-419", "es"],
		["ru", "ru"],
		["zh-CN", "zh"],
		["zh-TW", "zh"],
		["en-GB", "en"],
		["fr", "en"],
		["", "en"],
	])("of %s is %s", (locale, code) => {
		expect(languageOf(locale).code).toBe(code);
	});

	it("is English where none is told", () => {
		expect([languageOf(undefined), languageOf(null)]).toEqual([english, english]);
	});
});
