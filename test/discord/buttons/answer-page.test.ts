import type { APIButtonComponent } from "discord.js";
import { describe, expect, it } from "vitest";
import { type AnswerPage, answerPage } from "../../../src/discord/buttons/answer-page.ts";
import { english } from "../../../src/languages/index.ts";
import type { Hit } from "../../../src/search/index.ts";

const text = "The harbour froze. Ships waited for weeks.";
const hit: Hit = {
	...{
		ref: "harbour-2020#1",
		text,
		start: 0,
		end: text.length,
		link: "https://example.org/harbour#:~:text=x",
	},
	highlights: [{ start: 19, end: 42 }],
	article: {
		...{ id: "harbour-2020", title: "The harbour", authors: ["Ida Berg"], compilers: [], publisher: null },
		...{ published: "2020", updated: null, url: "https://example.org/harbour" },
	},
};

function shown(more: Partial<AnswerPage> = {}) {
	const { embeds = [], components = [] } = answerPage({
		kind: "ask",
		...{ hit, gone: "It is gone.", strength: "strong", page: 0, pages: 3, canBeShared: false, others: [] },
		votes: { up: 0, down: 0 },
		language: english,
		idOf: (action) => action,
		...more,
	});
	return { embed: embeds[0], rows: components.map((row) => row.components.map(nameOf)), components };
}

/** How a reader sees a button; one that cannot be pressed in brackets. */
function nameOf(button: APIButtonComponent): string {
	const {
		label = "",
		emoji = {},
		disabled,
	} = button as { label?: string; emoji?: { name?: string } } & APIButtonComponent;
	const name = [emoji.name, label].filter(Boolean).join(" ");
	return disabled ? `(${name})` : name;
}

describe("the buttons of a page", () => {
	it("on the first page lead forward alone", () => {
		expect(shown().rows[0]).toEqual(["(◀️)", "(1/3)", "▶️", "👍", "👎"]);
	});

	it("on the last page lead back alone", () => {
		expect(shown({ page: 2 }).rows[0]?.slice(0, 3)).toEqual(["◀️", "(3/3)", "(▶️)"]);
	});

	it("show what there is to do in a second row", () => {
		expect(shown().rows[1]).toEqual(["More context", "Open source", "Save"]);
	});

	it("of a private answer can share it", () => {
		expect(shown({ canBeShared: true }).rows[1]).toEqual(["More context", "Open source", "Save", "Share"]);
	});

	it("of a single hit are one row", () => {
		expect(shown({ pages: 1 }).rows).toEqual([["More context", "Open source", "Save", "👍", "👎"]]);
	});

	it("have others beside them in the last row", () => {
		const others = [{ type: 2, style: 2, custom_id: "thread", label: "Open a thread" }] as const;
		expect(shown({ others }).rows[1]).toEqual(["More context", "Open source", "Save", "Open a thread"]);
		expect(shown({ others, pages: 1 }).rows).toEqual([
			["👍", "👎"],
			["More context", "Open source", "Save", "Open a thread"],
		]);
	});

	it("of what somebody said are none to vote with", () => {
		expect(shown({ kind: "quote" }).rows).toEqual([
			["(◀️)", "(1/3)", "▶️"],
			["More context", "Open source", "Save"],
		]);
		expect(shown({ kind: "quote", pages: 1 }).rows).toEqual([["More context", "Open source", "Save"]]);
	});

	it("count the votes", () => {
		expect(shown({ votes: { up: 2, down: 11 } }).rows[0]?.slice(3)).toEqual(["👍 2", "👎 11"]);
	});

	it.each([
		["no address", null, null],
		["an address that Discord does not take", `https://example.org/${"a".repeat(600)}`, null],
	])("open nothing where there is %s", (_, link, url) => {
		const without = { ...hit, link, article: { ...hit.article, url } };
		expect(shown({ hit: without }).rows[1]).toEqual(["More context", "Save"]);
	});

	it("open the article where the address of the words is too long", () => {
		const long = { ...hit, link: `https://example.org/${"a".repeat(600)}` };
		const opened = shown({ hit: long }).components[1]?.components[1];
		expect(opened).toMatchObject({ url: "https://example.org/harbour" });
	});
});

describe("the card of a page", () => {
	it("marks the sentence that answers", () => {
		expect(shown().embed?.description).toBe("> The harbour froze. **Ships waited for weeks.**");
	});

	it("marks nothing where nothing answers", () => {
		expect(shown({ strength: "none" }).embed?.description).toBe(`> ${text}`);
	});

	it("says whose words are marked", () => {
		const said = [{ speaker: "Ida Berg", cue: "said", kind: "direct", start: 19, end: 42 }] as const;
		const { embed } = shown({ hit: { ...hit, said } });
		expect(embed?.description).toBe("> The harbour froze. **Ships waited for weeks.**\n-# said by Ida Berg");
		expect(embed?.footer?.text).toBe("Ida Berg · 2020 · harbour-2020#1");
	});

	it("of what somebody said tells who it was and marks the words, whatever it answers", () => {
		const attribution = { speaker: "Ida Berg", cue: "Said", kind: "mixed" } as const;
		const { embed } = shown({ kind: "quote", strength: "fair", page: 2, hit: { ...hit, attribution } });
		expect(embed?.description).toBe(
			"> The harbour froze. **Ships waited for weeks.**\n-# Ida Berg, said (in part)",
		);
		expect(embed?.footer?.text).toBe("Ida Berg · 2020 · harbour-2020#1");
	});

	it("of a long passage is no longer than a phone can show, cut around the marked sentence", () => {
		const long = "Ice *lay* on the water. ".repeat(400);
		const { embed } = shown({ hit: { ...hit, text: long, highlights: [{ start: 4800, end: 4823 }] } });
		expect(embed?.description?.length).toBeLessThanOrEqual(900);
		expect(embed?.description).toMatch(/^> … Ice .*\*\*Ice \\\*lay\\\* on the water\.\*\* .* water\. …$/);
	});

	it("of a long passage is cut around what is nearest where nothing is marked", () => {
		const long = `${"Ice lay there. ".repeat(200)}The ferry came. ${"Tar stood there. ".repeat(200)}`.trim();
		const highlights = [{ start: 3000, end: 3015 }];
		const { embed } = shown({ strength: "none", hit: { ...hit, text: long, highlights } });
		expect(embed?.description).toMatch(/^> … Ice .* The ferry came\. .* there\. …$/);
		expect(embed?.description).not.toContain("**");
	});

	it("whose words are gone says so, and there is nothing to open", () => {
		const { embed, rows } = shown({ hit: undefined });
		expect(embed?.description).toBe("It is gone.");
		expect(rows).toEqual([["(◀️)", "(1/3)", "▶️", "👍", "👎"]]);
	});
});
