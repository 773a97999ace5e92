import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { paragraphsOf, parse } from "../support/parse.ts";

const seed = (id: string) => parse(readFileSync(`corpus/${id}.md`), `${id}.md`);

describe("the article on Putin's visit of 2012", () => {
	const article = seed("putin-beijing-2012");

	test("says of itself what its text says, and marks its title as supplied", () => {
		const { title, authors, compilers, publisher, published, updated, url } = article;
		expect({ title, authors, compilers, publisher, published, updated, url }).toEqual({
			title: "[Putin’s visit to Beijing, June 2012]",
			authors: [],
			compilers: ["Amanda Watson"],
			publisher: "US-China Policy Foundation",
			published: "2012-06-07",
			updated: null,
			url: "https://uscpf.org/v3/2012/06/07/russian-president-putin-visits-china/",
		});
	});

	test("has 6 paragraphs, each verbatim in the body", () => {
		const paragraphs = paragraphsOf(article);
		expect(paragraphs).toHaveLength(6);
		expect(paragraphs.join("\n\n")).toBe(article.body.trim());
	});

	test("begins and ends with its prose", () => {
		const paragraphs = paragraphsOf(article);
		expect(paragraphs[0]).toMatch(/^Russian President Vladimir Putin arrived in Beijing on June 5 /);
		expect(paragraphs[5]).toMatch(/moving across the border into underpopulated Siberia\.$/);
	});

	test.each(["Amanda Watson", "following news sources", "Xinhua", "Caixin", "May 27, 2020", "June 7, 2012"])(
		"keeps %j out of the prose and in the apparatus",
		(words) => {
			expect(article.body).not.toContain(words);
			expect(article.apparatus).toContain(words);
		},
	);
});

describe("the article on Xi's visit of 2019", () => {
	const article = seed("xi-russia-2019");

	test("says of itself what its text says", () => {
		const { title, authors, compilers, publisher, published, updated, url } = article;
		expect({ title, authors, compilers, publisher, published, updated, url }).toEqual({
			title: "Sino-Russian Relations Under Scrutiny as Xi Meets Putin in Russia",
			authors: ["Frank Fang"],
			compilers: [],
			publisher: null,
			published: "2019-06-06",
			updated: "2019-06-07",
			url: null,
		});
	});

	test("has 24 paragraphs, each verbatim in the body", () => {
		const paragraphs = paragraphsOf(article);
		expect(paragraphs).toHaveLength(24);
		expect(paragraphs.every((paragraph) => article.body.includes(paragraph))).toBe(true);
		expect(paragraphs.join("").replace(/\s/g, "")).toBe(article.body.replace(/\s/g, ""));
	});

	test("begins and ends with its prose", () => {
		const paragraphs = paragraphsOf(article);
		expect(paragraphs[0]).toMatch(/^The level of cooperation and trust between China and Russia /);
		expect(paragraphs[23]).toMatch(/which opened on June 6 and lasts for three days\.$/);
	});

	test.each(["Frank Fang", "Taiwan-based journalist", "Master's degree", "Updated:", "June 6, 2019"])(
		"keeps %j out of the prose and in the apparatus",
		(words) => {
			expect(article.body).not.toContain(words);
			expect(article.apparatus).toContain(words);
		},
	);
});
