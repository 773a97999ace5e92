import { describe, expect, it } from "vitest";
import { checkMessage } from "../../../src/discord/messages/check-message.ts";
import { limits } from "../../../src/discord/messages/limits.ts";
import { english } from "../../../src/languages/index.ts";
import type { CheckedQuotation, QuotationMatch } from "../../../src/search/index.ts";

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

function matchOf(text: string, more: Partial<QuotationMatch> = {}): QuotationMatch {
	return {
		ref: "harbour-2020#1",
		text,
		start: 0,
		end: text.length,
		quoted: false,
		speaker: null,
		butFor: [],
		differences: [],
		passage: { start: 0, end: text.length, text },
		article,
		link: null,
		...more,
	};
}

function message(...checked: CheckedQuotation[]) {
	return checkMessage({ checked, unchecked: 0 }, english);
}

const changed = { kind: "changed", asked: "*snow*", text: "ice", start: 4, end: 7 } as const;

describe("a quotation checked, as a message", () => {
	it("is exact: bold in its passage", () => {
		const passage = { start: 5, end: 30, text: "Ships wait. The ice won." };
		const match = matchOf("The ice won", { start: 17, end: 28, passage });
		const { content, embeds } = message({
			asked: "the ice won",
			status: "exact",
			matches: [match],
			nearest: null,
		});
		expect(content).toBe("“the ice won”\n**Word for word:**");
		expect(embeds?.[0]?.description).toBe("> Ships wait. **The ice won**.\n-# in the article’s own words");
		expect(embeds?.[0]?.footer?.text).toBe("Ida Berg · harbour-2020#1");
	});

	it("is near: the quotation's words struck out, the article's in bold, Markdown as it was written", () => {
		const match = matchOf("The ice won.", { differences: [changed] });
		const { embeds } = message({ asked: "The *snow* won.", status: "near", matches: [match], nearest: null });
		expect(embeds?.[0]?.description).toBe("> The ~~\\*snow\\*~~ **ice** won.\n-# in the article’s own words");
	});

	it("is none: a sentence", () => {
		const { content, embeds } = message({ asked: "@everyone", status: "none", matches: [], nearest: null });
		expect({ content, embeds }).toEqual({
			content: "“@everyone”\n**Not in the corpus.**",
			embeds: undefined,
		});
	});

	it("keeps to Discord's limits and in sight of what differs, however long", () => {
		const before = "word ".repeat(2000);
		const difference = { ...changed, start: before.length + 4, end: before.length + 7 };
		const text = `${before}The ice won.${" more".repeat(2000)}`;
		const near: CheckedQuotation = {
			asked: text,
			status: "near",
			matches: [matchOf(text, { differences: [difference] })],
			nearest: null,
		};
		const { content = "", embeds = [] } = message(near, near, near, near, near);
		expect(content.length).toBeLessThanOrEqual(limits.content);
		expect(embeds.length).toBe(5);
		const total = embeds.reduce((sum, { description = "", title = "", footer }) => {
			expect(description).toContain("**ice**");
			return sum + description.length + title.length + (footer?.text.length ?? 0);
		}, 0);
		expect(total).toBeLessThanOrEqual(limits.embedsTotal);
	});

	it("of which everything differs is cut short", () => {
		const differences = Array.from({ length: 900 }, (_, index) => ({
			...changed,
			start: index * 8,
			end: index * 8 + 3,
		}));
		const match = matchOf("ice and ".repeat(900), { differences });
		const { embeds } = message({ asked: "x", status: "near", matches: [match], nearest: null });
		expect(embeds?.[0]?.description?.length).toBeLessThanOrEqual(limits.embedDescription);
		expect(embeds?.[0]?.description).toMatch(/ …\n-# in the article’s own words$/);
	});
});
