import { describe, expect, it } from "vitest";
import type { ArticleCard } from "../../src/corpus/article.ts";
import type { Library } from "../../src/library/library.ts";
import { NotVerbatimError, quote } from "../../src/search/quoted.ts";

const article: ArticleCard = {
	id: "harbour-2020",
	title: "The harbour",
	authors: [],
	compilers: [],
	publisher: null,
	published: null,
	updated: null,
	url: "https://example.org/harbour#top",
};
const body = "The harbour froze in the first week of March, and ships waited far out until the ice had gone.";

/** As much of a library as citing needs. */
const library = {
	card: (id: string) => (id === article.id ? article : undefined),
	body: (id: string) => (id === article.id ? body : undefined),
} as Library;

describe("citing words of an article", () => {
	it("gives the article's own words", () => {
		expect(quote(library, article.id, 1, { start: 4, end: 11 }, "harbour").text).toBe("harbour");
	});

	it.each([
		["other words stand there", article.id, { start: 4, end: 11 }, "seaside"],
		["the words stand elsewhere", article.id, { start: 5, end: 12 }, "harbour"],
		["only an accent differs", article.id, { start: 4, end: 11 }, "hárbour"],
		["the article is gone", "sea-2020", { start: 4, end: 11 }, "harbour"],
	])("refuses where %s", (_, id, span, words) => {
		expect(() => quote(library, id, 1, span, words)).toThrow(NotVerbatimError);
	});

	it("links to the words in their place", () => {
		const span = { start: 0, end: body.length };
		expect(quote(library, article.id, 1, span, body).link).toBe(
			"https://example.org/harbour#:~:text=The%20harbour%20froze%20in%20the,until%20the%20ice%20had%20gone.",
		);
	});
});
