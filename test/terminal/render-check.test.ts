import { describe, expect, it } from "vitest";
import type { CheckedQuotation, QuotationMatch } from "../../src/search/index.ts";
import { renderCheck } from "../../src/terminal/render-check.ts";
import { themeFor } from "../../src/terminal/theme.ts";

const article = {
	id: "harbour-2020",
	title: "The harbour",
	authors: ["Ida Berg"],
	compilers: [],
	publisher: null,
	published: null,
	updated: null,
	url: null,
};
const passage = { start: 10, end: 36, text: "“Ships wait. The ice won.”" };
const ice: QuotationMatch = {
	ref: "harbour-2020#1",
	text: "The ice won.",
	start: 23,
	end: 35,
	quoted: true,
	speaker: "Ola Lund",
	butFor: [],
	differences: [],
	passage,
	article,
	link: null,
};
const exact: CheckedQuotation = { asked: "The ice won.", status: "exact", matches: [ice], nearest: null };
const source = "  The harbour\n  Ida Berg · harbour-2020#1\n";

function render(...checked: CheckedQuotation[]): string {
	return renderCheck({ checked, unchecked: 0 }, themeFor({}));
}

function near(differences: QuotationMatch["differences"]): CheckedQuotation {
	return { ...exact, status: "near", matches: [{ ...ice, differences }] };
}

describe("a quotation checked", () => {
	it("that is exact is marked in its passage, with speaker and place", () => {
		expect(render(exact)).toBe(
			`Word for word:\n\n> “Ships wait. **The ice won.**”\n  (words of Ola Lund)\n${source}`,
		);
	});

	it.each<[string, Partial<QuotationMatch>, string]>([
		["capitals", { butFor: ["capitals"] }, "Word for word, but for capitals:"],
		[
			"capitals and punctuation",
			{ butFor: ["capitals", "punctuation"] },
			"Word for word, but for capitals and punctuation:",
		],
		["a speaker not stated", { speaker: null }, "(in quotation marks, speaker not stated)"],
		["the article's own words", { speaker: null, quoted: false }, "(in the article’s own words)"],
	])("that is exact says so of %s", (_, more, words) => {
		expect(render({ ...exact, matches: [{ ...ice, ...more }] })).toContain(words);
	});

	it("that is near has what it changed, legible without colour", () => {
		const changed = { kind: "changed", asked: "snow", text: "ice", start: 4, end: 7 } as const;
		const added = { kind: "added", asked: "again", text: null, start: 11, end: 11 } as const;
		expect(render(near([changed, added]))).toBe(
			`Nearly, but not word for word:\n\n> The [-snow-] {+ice+} won [-again-].\n  (words of Ola Lund)\n${source}`,
		);
	});

	it("that has words put in front has them in front", () => {
		const added = { kind: "added", asked: "Look:", text: null, start: 0, end: 0 } as const;
		expect(render(near([added]))).toContain("> [-Look:-] The ice won.");
	});

	it.each<["omitted" | "bracketed", string]>([
		["omitted", "Word for word, but for what the ellipsis leaves out:"],
		["bracketed", "Word for word, but for what the brackets change:"],
	])("that differs by what is %s only says so", (kind, words) => {
		expect(render(near([{ kind, asked: "…", text: "ice", start: 4, end: 7 }]))).toContain(words);
	});

	it("that stands nowhere is said to, with the nearest passage if there is one", () => {
		const none: CheckedQuotation = { ...exact, status: "none", matches: [] };
		expect(render(none)).toBe("Not in the corpus.\n");
		const nearest = { ref: ice.ref, text: "Ice.", start: 0, end: 4, highlights: [], article, link: null };
		expect(render({ ...none, nearest })).toBe(
			`Not in the corpus.\n\nNearest by meaning:\n\n> Ice.\n${source}`,
		);
	});

	it("among others is repeated above what became of it", () => {
		const none: CheckedQuotation = { asked: "No ice.", status: "none", matches: [], nearest: null };
		expect(render(exact, none)).toMatch(
			/^“The ice won\.”\n\nWord for word:[\s\S]*“No ice\.”\n\nNot in the corpus\.\n$/,
		);
		expect(renderCheck({ checked: [none], unchecked: 2 }, themeFor({}))).toContain(
			"Not looked at: 2 more of the quotations.",
		);
	});
});
