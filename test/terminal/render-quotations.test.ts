import { describe, expect, it } from "vitest";
import type { FoundQuotation, Mention, QuoteAnswer } from "../../src/search/index.ts";
import { renderQuotations } from "../../src/terminal/render-quotations.ts";
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
const place = "  The harbour\n  Ida Berg · harbour-2020#1";
const text = "It froze. Allies, Doe said, are “not friends,” ever. It did.";
const found: FoundQuotation = {
	quotation: "“not friends,”",
	start: 32,
	end: 46,
	speaker: "Jane Doe",
	speakerText: "Doe",
	cue: "said",
	kind: "mixed",
	ref: "harbour-2020#1",
	text,
	textStart: 0,
	context: { start: 10, end: 52 },
	highlights: [{ start: 32, end: 46 }],
	article,
	link: null,
};
const mention: Mention = {
	...{ ref: "harbour-2020#1", text: "Doe left.", start: 0, end: 9, article, link: null },
	...{ highlights: [{ start: 0, end: 3 }], exact: true },
};

function render(more: Partial<QuoteAnswer>): string {
	return renderQuotations({ who: "doe", speaker: null, quotations: [], mentions: [], ...more }, themeFor({}));
}

describe("what somebody said", () => {
	const said = (more: Partial<FoundQuotation>) =>
		render({ speaker: "Jane Doe", name: "Jane Doe", quotations: [{ ...found, ...more }] });
	const heading = "Jane Doe, in the words of the articles:\n\n";

	it("in part is shown in its sentence, and called that", () => {
		const shown = `> Allies, Doe said, are **“not friends,”** ever.\n  — Jane Doe, said (in part)\n${place}\n`;
		expect(said({})).toBe(heading + shown);
	});

	it("as a whole is not", () => {
		expect(said({ kind: "direct" })).toContain("  — Jane Doe, said\n");
	});

	it("as the article reports it is called that, and nothing in it is marked", () => {
		const shown = `> Allies, Doe said, are “not friends,” ever.\n  — reported: Jane Doe, said\n${place}\n`;
		expect(said({ kind: "indirect" })).toBe(heading + shown);
	});

	it("with an interruption is marked on both sides of it", () => {
		const highlights = [
			{ start: 10, end: 17 },
			{ start: 32, end: 46 },
		];
		expect(said({ highlights })).toContain("> **Allies,** Doe said, are **“not friends,”** ever.\n");
	});
});

describe("sections", () => {
	it("keep apart what was said, written and mentioned, a notice above them", () => {
		const answer = { speaker: "Jane Doe", name: "Jane Doe", notice: "Took it.", written: [article] };
		const shown = render({ ...answer, quotations: [found], mentions: [mention] });
		expect(shown.split("\n\n").map((part) => part.split("\n")[0])).toEqual([
			"Took it.",
			"Jane Doe, in the words of the articles:",
			"> Allies, Doe said, are **“not friends,”** ever.",
			"Written by Jane Doe:",
			"  The harbour",
			"Mentions of Jane Doe:",
			"> **Doe** left.",
		]);
	});

	it.each<[string, Partial<QuoteAnswer>, string]>([
		["of one only mentioned", { name: "Doe", mentions: [mention] }, "Doe is not quoted; mentioned in:"],
		["of a phrase", { mentions: [mention] }, 'Passages that hold "doe":'],
		[
			"of what is near",
			{ mentions: [{ ...mention, exact: false }] },
			'Not word for word, but near to "doe":',
		],
		["of an author", { name: "Doe", written: [article] }, "Doe is not quoted. Written by Doe:"],
		[
			"of a compiler",
			{ name: "Doe", written: [{ ...article, authors: [], compilers: ["Doe"] }] },
			"Doe is not quoted. Compiled by Doe:",
		],
	])("%s are called that", (_, answer, heading) => {
		expect(render(answer).split("\n")[0]).toBe(heading);
	});

	it("are none where nothing was found: whom there is to quote", () => {
		const nowhere = '"doe" stands nowhere in the articles.\n';
		expect(render({ speakers: [] })).toBe(nowhere);
		expect(render({ speakers: [{ name: "Ann Lee", quotations: 2 }] })).toBe(
			`${nowhere}\nQuoted in them: Ann Lee (2).\n`,
		);
	});
});
