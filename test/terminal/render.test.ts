import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/search/index.ts";
import { type PassageOptions, renderAnswer } from "../../src/terminal/render.ts";
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
const hit = { ref: "harbour-2020#1", text: "Ice.", start: 0, end: 4, highlights: [], article, link: null };
const shown = "> Ice.\n  The harbour\n  Ida Berg · harbour-2020#1\n";

function render(more: Partial<Answer>, columns?: number, options?: PassageOptions): string {
	const answer = {
		question: "why?",
		answered: true,
		strength: "strong",
		confidence: 1,
		hits: [hit],
	} as const;
	const theme = columns ? themeFor({ isTTY: true, columns }) : themeFor({});
	return renderAnswer({ ...answer, ...more }, theme, options);
}

describe("above the passages of an answer", () => {
	const none = { answered: false, strength: "none" } as const;
	const searched = [{ id: article.id, title: article.title }];

	it.each<[string, Partial<Answer>, string]>([
		["nothing is said where they answer", {}, shown],
		["stands which articles the filters let through", { searched }, `Searched: The harbour\n\n${shown}`],
		["stands that they may answer", { strength: "fair" }, `This may answer it:\n\n${shown}`],
		[
			"all that is to be said stands in this order",
			{ strength: "fair", searched, notice: "Mind the ice." },
			`Searched: The harbour\n\nMind the ice.\n\nThis may answer it:\n\n${shown}`,
		],
		[
			"stands that they do not answer",
			{ ...none, searched },
			`Searched: The harbour\n\nNothing in these articles seems to answer this. Nearest:\n\n${shown}`,
		],
		["a notice stands for that", { ...none, notice: "Mind." }, `Mind.\n\nNearest:\n\n${shown}`],
		["a notice can be all", { ...none, hits: [], searched: [], notice: "None." }, "None.\n"],
		[
			"no passage at all is no nearest one",
			{ ...none, hits: [] },
			"Nothing in these articles seems to answer this.\n",
		],
	])("%s", (_, answer, text) => {
		expect(render(answer)).toBe(text);
	});

	it("long lines are broken at the width of the terminal", () => {
		const title = "The harbour that froze in the year of the ships";
		const many = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, title }));
		for (const line of render({ searched: many }, 60).split("\n"))
			expect(line.length).toBeLessThanOrEqual(60);
	});
});

describe("below a passage", () => {
	const place = { start: 0, end: 4 };
	const ann = { speaker: "Ann Lee", cue: "said", kind: "direct", ...place } as const;
	const bo = { speaker: "Bo Poe", cue: "added", kind: "indirect", ...place } as const;

	it.each([
		["said by Ann Lee", [ann, ann]],
		["said by Ann Lee and Bo Poe", [ann, { ...bo, kind: "mixed" } as const]],
		["reported: Bo Poe", [bo]],
		["said by Ann Lee; reported: Bo Poe", [bo, ann]],
	])("stands %j", (line, said) => {
		expect(render({ hits: [{ ...hit, said }] })).toBe(shown.replace("\n", `\n  — ${line}\n`));
	});

	it("stands nothing of the kind where it does not answer", () => {
		const none = { answered: false, strength: "none" } as const;
		expect(render({ ...none, hits: [{ ...hit, said: [ann] }] })).not.toContain("Ann Lee");
	});
});

describe("a long passage", () => {
	const gulls = "The gulls of the quay were counted in May. ".repeat(20);
	const best = "The ice will hold.";
	const ferries = " No ferry came to the quay before June.".repeat(20);
	const text = gulls + best + ferries;
	const long = { ...hit, text, highlights: [{ start: gulls.length, end: gulls.length + best.length }] };

	function firstLineOf(more: Partial<Answer>, options?: PassageOptions): string {
		return (
			render({ hits: [long], ...more }, undefined, options)
				.split("\n")
				.find((line) => line.startsWith("> ")) ?? ""
		);
	}

	it("is cut to whole sentences around the one that answers, and shows where", () => {
		const shown = firstLineOf({});
		expect(shown).toMatch(
			/^> … The gulls .* in May\. \*\*The ice will hold\.\*\* No ferry .* before June\. …$/,
		);
		expect(shown.length).toBeGreaterThan(400);
		expect(shown.length).toBeLessThan(500);
		expect(text).toContain(shown.replaceAll("**", "").slice("> … ".length, -" …".length));
	});

	it("is cut around its best sentence where that is not marked", () => {
		const shown = firstLineOf({ answered: false, strength: "none" });
		expect(shown).toMatch(/^> … The gulls .* in May\. The ice will hold\. No ferry .* before June\. …$/);
	});

	it("is cut at its end alone where nothing in it is best", () => {
		expect(firstLineOf({ hits: [{ ...long, highlights: [] }] })).toMatch(/^> The gulls of .* in May\. …$/);
	});

	it("has a sentence whole that is longer than what is shown else", () => {
		const endless = { ...hit, text: `Yes. ${"The ice and ".repeat(100)}the tar. No.` };
		const highlights = [{ start: 5, end: endless.text.length - 4 }];
		expect(firstLineOf({ hits: [{ ...endless, highlights }] })).toMatch(/^> … \*\*The ice .* tar\.\*\* …$/);
	});

	it("is whole where that is wanted", () => {
		expect(firstLineOf({}, { whole: true })).toBe(`> ${gulls}**${best}**${ferries}`);
	});
});

it("the link of a passage stands below it on a line of its own, however narrow the terminal", () => {
	const link = `https://example.org/${"a".repeat(100)}#:~:text=Ice.`;
	expect(render({ hits: [{ ...hit, link }] }, 40)).toContain(`\n  ${link}\n`);
});

it("what speaks for and against the first passage stands below as a table, with what it comes to", () => {
	const signals = [
		{ name: "sentenceMatch", value: 0.5, weight: 6, adds: 3 },
		{ name: "lackingInSentence", value: 1, weight: -0.6, adds: -0.6 },
	] as const;
	const why = { intercept: -4, signals, confidence: 0.168, fairFrom: 0.5, strongFrom: 0.9 };
	const [, table = ""] = render({ why }).split("\n\n");
	expect(table.split("\n").map((line) => line.trim().split(/\s{2,}/))).toEqual([
		["Whether the first passage answers:"],
		["value", "weight", "adds"],
		["before anything is known", "-4.000"],
		["its best sentence matches the question", "0.500", "6.000", "+3.000"],
		["words that the sentence lacks", "1.000", "-0.600", "-0.600"],
		["sum (log-odds)", "-1.600"],
		["Confidence 0.168: fair from 0.500, strong from 0.900"],
		[""],
	]);
});
