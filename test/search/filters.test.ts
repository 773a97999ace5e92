import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { type Filters, filterArticles } from "../../src/search/filters.ts";
import type { Answer, ArticleCard } from "../../src/search/index.ts";
import { nothingPasses, searchedLine } from "../../src/search/searched.ts";
import { useEngine } from "../support/shared-engine.ts";

function card(id: string, more: Partial<ArticleCard> = {}): ArticleCard {
	const unknown = { authors: [], compilers: [], publisher: null, published: null, updated: null, url: null };
	return { id, title: id, ...unknown, ...more };
}

const shelf = [
	card("l-ete-2018", { title: "L’été à Łódź", authors: ["Jörg Müller"], published: "2018-07" }),
	card("sea_ice", { title: "Sea-ice: U.S. and Soviet maps", authors: ["Frank Fang", "Søren O’Brien"] }),
	card("harbour", {
		title: "The Harbour",
		compilers: ["Ida Berg"],
		publisher: "The Quay",
		published: "2020",
	}),
];

const idsFor = (filters: Filters) => filterArticles(shelf, filters).map(({ id }) => id);

describe("an article is found by", () => {
	it.each<[string, Filters, string]>([
		["a name without its accent", { author: "muller" }, "l-ete-2018"],
		["a name with an accent it has not", { author: "Bérg" }, "harbour"],
		["its publisher", { author: "quay" }, "harbour"],
		["surname first", { author: "Fang, Frank" }, "sea_ice"],
		["parts of words", { author: "fra fan" }, "sea_ice"],
		["a letter with a stroke written without", { author: "soren" }, "sea_ice"],
		["a straight apostrophe", { author: "O'Brien" }, "sea_ice"],
		["no apostrophe", { author: "obrien" }, "sea_ice"],
		["French in plain letters", { source: "l'ete a lodz" }, "l-ete-2018"],
		["other kinds of apostrophe", { source: "L‘ÉTÉ" }, "l-ete-2018"],
		["spaces for underscores", { source: "sea ice" }, "sea_ice"],
		["underscores for hyphens", { source: "l_ete" }, "l-ete-2018"],
		["a title's words in another order", { source: "soviet ice" }, "sea_ice"],
		["an abbreviation without its points", { source: "US maps" }, "sea_ice"],
	])("%s", (_, filters, id) => {
		expect(idsFor(filters)).toEqual([id]);
	});

	it.each<[string, Filters]>([
		["words of two people", { author: "Frank O'Brien" }],
		["a word too many", { source: "harbour bridge" }],
		["signs alone", { source: "?!" }],
	])("not by %s", (_, filters) => {
		expect(idsFor(filters)).toEqual([]);
	});

	it("every article where a filter is left empty", () => {
		expect(idsFor({ source: "", author: "  ", after: "" })).toHaveLength(3);
	});
});

describe("dates", () => {
	it.each<[Filters, string[]]>([
		[{ after: "2018-07-20" }, ["l-ete-2018", "harbour"]],
		[{ after: "2019", before: "2020-01" }, ["harbour"]],
		[{ after: "2018-07", before: "2018" }, ["l-ete-2018"]],
	])("%j", (filters, ids) => {
		expect(idsFor(filters)).toEqual(ids);
	});

	it.each<[Filters, string]>([
		[{ after: "last year" }, '"last year" is no date for "after"'],
		[{ before: "2019-13" }, '"2019-13" is no date for "before"'],
		[{ after: "2020", before: "2019-05" }, '"after" (2020) is later than "before" (2019-05)'],
		[{ after: "2019-06-02", before: "2019-06-01" }, "is later than"],
	])("%j is refused in a sentence", (filters, sentence) => {
		const filtering = () => filterArticles(shelf, filters);
		expect(filtering).toThrow(UsageError);
		expect(filtering).toThrow(sentence);
	});
});

describe("where no article passes, the notice", () => {
	it.each<[string, Filters, string]>([
		[
			"names the source and lists the articles",
			{ source: "gazprom", author: "fang" },
			'No article\'s id or title holds "gazprom". There are: l-ete-2018 (L’été à Łódź); ' +
				"sea_ice (Sea-ice: U.S. and Soviet maps); harbour (The Harbour).",
		],
		[
			"names the author and lists the names there are",
			{ author: "Nobody", after: "2018" },
			'No article names "Nobody" as author, compiler or publisher. ' +
				"There are: Frank Fang; Ida Berg; Jörg Müller; Søren O’Brien; The Quay.",
		],
		[
			"names the dates and says which there are",
			{ after: "2021" },
			"No article is dated 2021 or later. The dates there are: 2018-07 to 2020; 1 article is undated.",
		],
		[
			"takes two dates for one stretch of time",
			{ author: "fang", after: "2018-08", before: "2019" },
			"No article is dated from 2018-08 to 2019. The dates there are: 2018-07 to 2020; 1 article is undated.",
		],
		[
			"says that filters exclude each other",
			{ author: "fang", before: "2019" },
			'No article passes all of these together: author "fang", before 2019. ' +
				"There are: Frank Fang; Ida Berg; Jörg Müller; Søren O’Brien; The Quay. " +
				"The dates there are: 2018-07 to 2020; 1 article is undated.",
		],
	])("%s", (_, filters, notice) => {
		expect(filterArticles(shelf, filters)).toEqual([]);
		expect(nothingPasses(shelf, filters)).toBe(notice);
	});

	it("says that nothing is dated, nobody is named, or nothing is there", () => {
		const bare = [card("a"), card("b")];
		expect(nothingPasses(bare, { after: "2020" })).toBe(
			"No article is dated 2020 or later. No article has a date.",
		);
		expect(nothingPasses(bare, { author: "x" })).toMatch(/No article names anybody\.$/);
		expect(nothingPasses([], { author: "x" })).toBe("There are no articles.");
	});

	it("lists ten, says how many more, and stays short however long names and filters are", () => {
		const long = "a very long name of something ".repeat(30);
		const many = Array.from({ length: 500 }, (_, index) =>
			card(`${index}-${long}`, { title: long, authors: [`${index} ${long}`], published: "2020" }),
		);
		const source = nothingPasses(many, { source: `gazprom ${long}` });
		expect(source).toMatch(/; and 490 more\.$/);
		expect(source.match(/;/g)).toHaveLength(10);
		const all = { source: `x${long}`, author: `y${long}`, after: "2021-01-01", before: "2022-01-01" };
		for (const filters of [{ source: long }, { author: all.author }, all])
			expect(nothingPasses(many, filters).length).toBeLessThan(1500);
	});

	it("repeats no control characters", () => {
		expect(nothingPasses(shelf, { author: "a\u001b[31m\nb" })).toContain('"a [31m b"');
	});
});

describe("the line that says what was searched", () => {
	const searched = (...titles: string[]) =>
		searchedLine({
			searched: titles.map((title, index) => ({ id: `${index}`, title })),
		} as unknown as Answer);

	it.each([
		[["A"], "Searched: A"],
		[["A", "B", "C"], "Searched: A; B; C"],
		[["A", "B", "C", "D"], "Searched: A; B; C and 1 other"],
		[["A", "B", "C", "D", "E", "F", "G"], "Searched: A; B; C and 4 others"],
		[[], ""],
	])("%j", (titles, line) => {
		expect(searched(...titles)).toBe(line);
	});

	it("cuts a long title between words", () => {
		expect(searched("Sino-Russian Relations Under Scrutiny as Xi Meets Putin in Russia")).toBe(
			"Searched: Sino-Russian Relations Under Scrutiny as Xi Meets Putin in …",
		);
	});
});

describe("an answer", () => {
	const engine = useEngine();

	it("has the articles that the filters let through, and none where no filter was given", async () => {
		const filtered = await engine().ask({ question: "gas", author: "fang FRANK" });
		expect(filtered.searched?.map(({ id }) => id)).toEqual(["xi-russia-2019"]);
		expect(searchedLine(filtered)).toMatch(/^Searched: Sino-Russian Relations/);
		expect(searchedLine(await engine().ask({ question: "gas" }))).toBe("");
	});

	it("to filters that nothing passes is the notice alone", async () => {
		const answer = await engine().ask({ question: "gas", source: "gazprom" });
		expect(answer).toMatchObject({ answered: false, strength: "none", searched: [], hits: [] });
		expect(answer.notice).toMatch(
			/^No article's id or title holds "gazprom"\. There are: putin-beijing-2012 /,
		);
	});

	it("is refused where the dates are the wrong way round", async () => {
		const asking = engine().ask({ question: "gas", after: "2020", before: "2019" });
		await expect(asking).rejects.toThrow(UsageError);
	});
});
