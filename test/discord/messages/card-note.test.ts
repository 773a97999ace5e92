import { describe, expect, it } from "vitest";
import { limits } from "../../../src/discord/messages/limits.ts";
import { type Card, cardsMessage } from "../../../src/discord/messages/message.ts";
import { english } from "../../../src/languages/index.ts";
import { seen } from "../../support/seen.ts";

const article = {
	...{ id: "harbour-2020", title: "The harbour", authors: ["Ida Berg"], compilers: [] },
	...{ publisher: null, published: "2020", updated: null, url: null },
};

function shown(note: string | undefined, more: Partial<Card> = {}) {
	const card = { quoted: { article, ref: "harbour-2020#1", link: null }, text: "Ice.", highlights: [] };
	const { embeds = [] } = cardsMessage("", [{ ...card, ...(note && { note }), ...more }], 0, english);
	return embeds[0];
}

describe("what stands about the words of a card", () => {
	it("is a small line below the block quote; the footer cites alone", () => {
		expect(shown("said by Bo Lee")).toMatchObject({
			description: "> Ice.\n-# said by Bo Lee",
			footer: { text: "Ida Berg · 2020 · harbour-2020#1" },
		});
	});

	it("is no line where there is nothing to say", () => {
		expect(shown(undefined)?.description).toBe("> Ice.");
		expect(shown("")?.description).toBe("> Ice.");
	});

	it("shows as it was written, whatever signs are in it", () => {
		expect(shown("*said* by [Bo_Lee](x) <@1>")?.description).toBe(
			"> Ice.\n-# \\*said\\* by \\[Bo\\_Lee\\](x) \\<@1>",
		);
		expect(shown("# said by Bo")?.description).toBe("> Ice.\n-# \\# said by Bo");
	});

	it("stays one line", () => {
		expect(shown("said by Bo\n\n> Lee")?.description).toBe("> Ice.\n-# said by Bo > Lee");
	});

	it("stands below words that are shown in another way, too", () => {
		expect(shown("said by Bo", { markdown: () => "~~Snow~~" })?.description).toBe("~~Snow~~\n-# said by Bo");
	});

	it.each(["Bo Lee, ", "*_~"])("of %j over and over is cut and leaves room for words", (piece) => {
		const text = "Ice lay there. ".repeat(600).trim();
		const { description = "" } = shown(piece.repeat(400), { text }) ?? {};
		const [words = "", note = "", ...more] = description.split("\n");
		expect(more).toEqual([]);
		expect(note).toMatch(/^-# .{200,300}…$/);
		expect(words.length).toBeGreaterThan(3000);
		expect(text).toContain(seen(words).slice(0, -" …".length));
		expect(description.length).toBeLessThanOrEqual(limits.embedDescription);
	});

	it("leaves room for words in each of many cards", () => {
		const text = "Ice lay there. ".repeat(60).trim();
		const card: Card = {
			...{ quoted: { article, ref: "harbour-2020#1", link: null }, text, highlights: [] },
			note: "Bo Lee, ".repeat(400),
		};
		const { embeds = [] } = cardsMessage("", Array<Card>(10).fill(card), 0, english);
		expect(embeds.length).toBeGreaterThan(3);
		for (const { description = "" } of embeds) {
			expect(description.length).toBeGreaterThan(500);
			expect(description).toMatch(/^> Ice lay there\. .*\n-# Bo Lee, .*…$/);
		}
	});
});
