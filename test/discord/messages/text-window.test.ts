import { describe, expect, it } from "vitest";
import { quotedText } from "../../../src/discord/messages/quoted-text.ts";
import type { Span } from "../../../src/search/index.ts";
import { randomNumbers } from "../../support/random.ts";
import { seen } from "../../support/seen.ts";

const gulls = "The gulls of Ösmo were counted in May. ".repeat(40);
const ferries = "No ferry came to the quay before June. ".repeat(40);
const focused = "“The ice will hold,” Ána Berg said.";
const text = `${gulls}${focused} ${ferries}`.trim();

/** Where words stand in a text. */
function spanOf(words: string, within = text): Span {
	const start = within.indexOf(words);
	return { start, end: start + words.length };
}

/** The words between the ellipses, which have to stand in the text as they are shown. */
function wordsOf(shown: string, within = text): string {
	const words = seen(shown).replace(/^… /, "").replace(/ …$/, "");
	expect(within).toContain(words);
	return words;
}

describe("a long text is cut between sentences", () => {
	it("at both edges, each with an ellipsis, around the sentence in bold", () => {
		const shown = quotedText(text, [spanOf(focused)], 600);
		expect(shown).toMatch(/^> … The gulls .* in May\. \*\*“The .* said\.\*\* No ferry .* before June\. …$/);
		expect(shown.length).toBeGreaterThan(500);
	});

	it("at its end alone, where it begins with the focus or there is none", () => {
		for (const highlights of [[], [{ start: 0, end: 38 }]]) {
			const shown = quotedText(text, highlights, 600);
			expect(shown).toMatch(/^> (?:\*\*)?The gulls of .* in May\. …$/);
			expect(shown.length).toBeGreaterThan(550);
		}
	});

	it("at its start alone, where it ends with the focus", () => {
		const shown = quotedText(text, [{ start: text.length - 38, end: text.length }], 600);
		expect(shown).toMatch(/^> … No ferry .* \*\*No ferry came to the quay before June\.\*\*$/);
	});

	it("around a focus that is not marked, nor is anything else", () => {
		const shown = quotedText(text, [], 600, spanOf(focused));
		expect(shown).toMatch(/^> … The gulls .* in May\. “The .* said\. No ferry .* before June\. …$/);
		expect(shown).not.toContain("**");
	});

	it("around the focus rather than around what is marked", () => {
		const shown = quotedText(text, [{ start: 0, end: 38 }], 600, spanOf(focused));
		expect(wordsOf(shown)).toContain(focused);
		expect(shown).not.toContain("**");
	});

	it("around some words of a sentence, which is shown to its end", () => {
		const shown = quotedText(text, [spanOf("ice will")], 600);
		expect(shown).toMatch(/^> … The gulls .* “The \*\*ice will\*\* hold,” Ána Berg said\. No .* June\. …$/);
	});

	it("not behind an abbreviation or an initial", () => {
		const doctors = "On May 3 Dr. J. Berg of St. Petersburg met U.S. President Lee. ".repeat(20).trim();
		for (let room = 150; room < 400; room += 7) {
			const shown = quotedText(doctors, [], room, { start: 630, end: 692 });
			expect(shown).toMatch(/^> … On May 3 Dr\. .* President Lee\. …$/);
		}
	});

	it("in scripts that put no space behind a sentence", () => {
		const chinese = "海鸥在五月被数过了。渡轮六月才来。".repeat(60);
		const shown = quotedText(chinese, [], 300, { start: 510, end: 517 });
		expect(shown).toMatch(/^> … (?:海鸥|渡轮).*。 …$/);
		expect(wordsOf(shown, chinese)).toContain("渡轮六月才来。");
	});

	it("between paragraphs too, a heading without a full stop included", () => {
		const paragraphs = "The winter\n\nThe quay was empty, and no ferry came.\n\n".repeat(30).trim();
		const shown = quotedText(paragraphs, [], 400, { start: 530, end: 541 });
		expect(shown).toMatch(/^> … The (?:winter\n|quay ).*(?:winter| came\.) …$/s);
	});
});

describe("a long text is cut between words", () => {
	const long = `${"the gulls were counted and ".repeat(60).trim()}.`;

	it.each(["Mr. ", "Yes. ", "“No,” she said. "])("where %j would be all that is left", (first) => {
		const shown = quotedText(first + long, [], 500);
		expect(shown.startsWith(`> ${first}the gulls`)).toBe(true);
		expect(shown.length).toBeGreaterThan(450);
		expect(shown).toMatch(/ (?:the|gulls|were|counted|and) …$/);
	});

	it("at its end alone, where the focus would stand there without the long sentence behind it", () => {
		const within = `${long} It froze. The ice, ${long}`;
		const shown = quotedText(within, [spanOf("It froze.", within)], 500);
		expect(shown).toMatch(/^> … \*\*It froze\.\*\* The ice, the .*[a-z] …$/);
		expect(shown.length).toBeGreaterThan(450);
	});

	it("at both edges within one sentence that is longer than the room", () => {
		const within = `${long.slice(0, -1)} cold ice and ${long}`;
		const shown = quotedText(within, [spanOf("cold ice", within)], 500);
		expect(shown).toMatch(/^> … (?:the|gulls|were|counted|and) .* \*\*cold ice\*\* and the .*[a-z] …$/);
		expect(shown.length).toBeGreaterThan(450);
	});

	it("never within the focus, though it begins and ends within words", () => {
		const within = long.replaceAll(" ", "-");
		const shown = quotedText(within, [{ start: 700, end: 790 }], 140);
		expect(shown).toContain(`**${within.slice(700, 790)}**`);
	});

	it("where the focus is longer than the room, from its beginning", () => {
		const within = `It froze. (${long} It thawed.`;
		const shown = quotedText(within, [spanOf(long, within)], 500);
		expect(shown).toMatch(/^> … \*\*the gulls were .*[a-z]\*\* …$/);
		expect(shown.length).toBeGreaterThan(450);
	});

	it("but between the sentences of a focus of several, where it is longer than the room", () => {
		const shown = quotedText(text, [{ start: 39, end: text.length }], 500);
		expect(shown).toMatch(/^> … \*\*The gulls .* in May\.\*\* …$/);
		expect(shown.length).toBeGreaterThan(400);
	});
});

it("what is shown is always a part of the text, fits, and has the focus whole where it can", () => {
	const random = randomNumbers(7);
	const pieces = [
		"Dr. ",
		"ice ",
		"🙂 ",
		"“No.” ",
		"*lay* ",
		"St. ",
		"gulls. ",
		"(x) ",
		"渡轮。",
		"why?\n\n",
		"U.S. ",
	];
	const pick = (below: number) => Math.floor(random() * below);
	for (let round = 0; round < 300; round++) {
		const within = Array.from({ length: 40 + pick(300) }, () => pieces[pick(pieces.length)]).join("");
		const trimmed = within.replaceAll("🙂", "o").trim();
		const start = pick(trimmed.length - 20);
		const focus = { start, end: start + 1 + pick(18) };
		const room = 60 + pick(500);
		const shown = quotedText(trimmed, round % 2 ? [focus] : [], room, focus);
		expect(shown.length).toBeLessThanOrEqual(room);
		const words = wordsOf(shown, trimmed);
		expect(words).toContain(trimmed.slice(focus.start, focus.end).trim());
	}
});
