import { describe, expect, it } from "vitest";
import { quotedText, shortText } from "../../../src/discord/messages/quoted-text.ts";
import { seen } from "../../support/seen.ts";

describe("quoted text", () => {
	it.each([
		"# not a heading",
		"- no list\n+ none\n3. none either",
		"*stars* _lines_ ~~waves~~ ||bars|| `ticks` [a](b) <@1> \\ > x",
		"> already quoted",
	])("%j shows as it was written", (text) => {
		expect(seen(quotedText(text, [], 1000))).toBe(text);
	});

	it("leaves web addresses as they are", () => {
		expect(quotedText("see https://example.org/a_b_c* now", [], 1000)).toBe(
			"> see https://example.org/a_b_c* now",
		);
	});

	it("keeps bold on each line of a sentence that runs over lines", () => {
		expect(quotedText("a\n\nb", [{ start: 0, end: 4 }], 100)).toBe("> **a**\n> \n> **b**");
	});

	it.each([10, 30, 57, 100, 300])(
		"of %i characters is never longer, and cut only between characters",
		(room) => {
			const words = "𝓐𝓑 word 🙂🙂🙂 ";
			const text = words.repeat(40);
			for (const start of [0, 6, 18].map((times) => times * words.length)) {
				const shown = quotedText(text, [{ start, end: start + words.length - 1 }], room);
				expect(shown.length).toBeLessThanOrEqual(room);
				expect(shown).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
			}
		},
	);

	it("of one endless word is cut with an ellipsis", () => {
		const shown = quotedText("x".repeat(20_000), [], 500);
		expect(shown).toMatch(/^> x{400,} …$/);
	});

	it("shortens a title with an ellipsis and leaves no half escape", () => {
		const short = shortText("*".repeat(300), 256);
		expect(short.length).toBeLessThanOrEqual(256);
		expect(short).toMatch(/^(?:\\\*)+…$/);
	});
});
