import { describe, expect, it } from "vitest";
import { answerMessage } from "../../../src/discord/messages/answer-message.ts";
import { limits } from "../../../src/discord/messages/limits.ts";
import type { Message } from "../../../src/discord/messages/message.ts";
import { quoteMessage } from "../../../src/discord/messages/quote-message.ts";
import { sourcesMessage } from "../../../src/discord/messages/sources-message.ts";
import { english } from "../../../src/languages/index.ts";
import type { Answer, ArticleCard, FoundQuotation, Hit } from "../../../src/search/index.ts";
import { seen } from "../../support/seen.ts";

const card: ArticleCard = {
	id: "harbour-2020",
	title: "The harbour",
	authors: ["Ida Berg"],
	compilers: [],
	publisher: "The Quay",
	published: "2020-03-01",
	updated: null,
	url: "https://example.org/harbour",
};

function hit(text: string, highlights: Hit["highlights"] = [], article: Partial<ArticleCard> = {}): Hit {
	const whole = { ...card, ...article };
	return {
		ref: "harbour-2020#1",
		text,
		start: 0,
		end: text.length,
		highlights,
		article: whole,
		link: whole.url,
	};
}

function answer(hits: Hit[], more: Partial<Answer> = {}): Answer {
	return { question: "why?", answered: true, strength: "strong", confidence: 0.9, hits, ...more };
}

/** Everything that Discord counts, and what it must be below. */
function expectWithinLimits({ content = "", embeds = [] }: Message): void {
	expect(content.length).toBeLessThanOrEqual(limits.content);
	expect(embeds.length).toBeLessThanOrEqual(limits.embeds);
	let total = 0;
	for (const { title = "", description = "", footer } of embeds) {
		expect(title.length).toBeLessThanOrEqual(limits.embedTitle);
		expect(description.length).toBeLessThanOrEqual(limits.embedDescription);
		expect(footer?.text.length ?? 0).toBeLessThanOrEqual(limits.embedFooter);
		total += title.length + description.length + (footer?.text.length ?? 0);
	}
	expect(total).toBeLessThanOrEqual(limits.embedsTotal);
}

describe("an answer's card", () => {
	const text = "The harbour froze. Ships waited for weeks.";
	const [embed] =
		answerMessage(answer([hit(text, [{ start: 19, end: 42 }])]), { echo: true, language: english }).embeds ??
		[];

	it("quotes in a block quote, the answering sentence in bold", () => {
		expect(embed?.description).toBe("> The harbour froze. **Ships waited for weeks.**");
	});

	it("links the title", () => {
		expect(embed).toMatchObject({ title: "The harbour", url: "https://example.org/harbour" });
	});

	it("has author, publisher, date and ref in the footer", () => {
		expect(embed?.footer?.text).toBe("Ida Berg · The Quay · March 1, 2020 · harbour-2020#1");
	});

	it("has no link and no names where the article has none", () => {
		const bare = hit(text, [], { url: null, authors: [], publisher: null, published: null });
		const [only] = answerMessage(answer([bare]), { echo: true, language: english }).embeds ?? [];
		expect(only?.url).toBeUndefined();
		expect(only?.footer?.text).toBe("harbour-2020#1");
	});
});

describe("an answer's message", () => {
	it("pings nobody, whatever is in it", () => {
		const message = answerMessage(answer([hit("@everyone <@1> @here")], { question: "@everyone?" }), {
			echo: true,
			language: english,
		});
		expect(message.allowedMentions).toEqual({ parse: [], repliedUser: false });
	});

	it("calls the nearest passages that, and marks nothing in them", () => {
		const nothing = answer([hit("Words.", [{ start: 0, end: 6 }])], { answered: false, strength: "none" });
		const { content, embeds } = answerMessage(nothing, { echo: false, language: english });
		expect(content).toBe("Nothing in these articles seems to answer this. Nearest:");
		expect(embeds?.[0]?.description).toBe("> Words.");
	});

	it("says of a fair match that it may answer", () => {
		expect(
			answerMessage(answer([hit("Words.")], { strength: "fair" }), { echo: false, language: english })
				.content,
		).toBe("This may answer it:");
	});

	it("says which articles the filters let through, as it would be read", () => {
		const searched = ["A *b*", "B", "C", "D", "E"].map((title) => ({ id: title, title }));
		const message = (more: Partial<Answer>) =>
			answerMessage(answer([hit("Words.")], { searched, ...more }), { echo: true, language: english })
				.content;
		const line = "-# Searched: A \\*b\\*; B; C and 2 others";
		expect(message({})).toBe(`**why?**\n${line}`);
		expect(message({ strength: "none" })).toBe(
			`**why?**\n${line}\nNothing in these articles seems to answer this. Nearest:`,
		);
	});

	it("shows a notice as it was written, and still calls the nearest passages that", () => {
		const nothing = { answered: false, strength: "none", notice: "No a_b_c." } as const;
		expect(answerMessage(answer([], nothing), { echo: true, language: english }).content).toBe(
			"why?\nNo a\\_b\\_c.",
		);
		const { content } = answerMessage(answer([hit("Words.")], nothing), { echo: false, language: english });
		expect(content).toBe("No a\\_b\\_c.\nNearest:");
	});

	it("of a long notice and long titles full of Markdown keeps the limits", () => {
		const question = "*why* ".repeat(1000);
		const notice = "No [a_b](c). ".repeat(115);
		const searched = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, title: "_*|".repeat(80) }));
		for (const hits of [[], [hit("Words.")]])
			for (const strength of ["strong", "none"] as const)
				expectWithinLimits(
					answerMessage(answer(hits, { question, notice, searched, strength }), {
						echo: true,
						language: english,
					}),
				);
	});

	it("of a question of 6,000 characters full of Markdown keeps the limits", () => {
		const question = "*_~`|[x](y) > ".repeat(450).slice(0, 6000);
		expectWithinLimits(
			answerMessage(answer([hit("Words.")], { question }), { echo: true, language: english }),
		);
		expectWithinLimits(
			answerMessage(answer([], { question, notice: "None." }), { echo: true, language: english }),
		);
	});

	it("of 20,000-character passages and titles full of Markdown keeps the limits and marks the cuts", () => {
		const long = "Ice *lay* on the water. ".repeat(850);
		const title = "**[`@everyone`](x)** ".repeat(40);
		const author = "Ida von der Heide ".repeat(200);
		const hits = [1, 2, 3].map(() => hit(long, [{ start: 9000, end: 9100 }], { title, authors: [author] }));
		const message = answerMessage(answer(hits), { echo: true, language: english });
		expectWithinLimits(message);
		for (const { description } of message.embeds ?? []) {
			const words = seen(description);
			expect(words.startsWith("… ")).toBe(true);
			expect(words.endsWith(" …")).toBe(true);
			expect(long).toContain(words.slice(2, -2));
		}
	});

	it("leaves an unbearably long web address out", () => {
		const url = `https://example.org/${"a".repeat(3000)}`;
		const [embed] =
			answerMessage(answer([hit("Words.", [], { url })]), { echo: true, language: english }).embeds ?? [];
		expect(embed?.url).toBeUndefined();
	});
});

describe("other messages", () => {
	const found: FoundQuotation = {
		quotation: "“The ice will hold,”",
		start: 10,
		end: 30,
		speaker: "Ida Berg",
		speakerText: "Berg",
		cue: "said",
		kind: "direct",
		ref: "harbour-2020#1",
		text: "It froze. “The ice will hold,” Berg said. It did.",
		textStart: 0,
		context: { start: 10, end: 41 },
		highlights: [{ start: 10, end: 30 }],
		article: card,
		link: null,
	};
	const saying = (more: Partial<FoundQuotation>, times = 1) =>
		quoteMessage(
			{
				...{ who: "Berg", speaker: "Ida Berg", name: "Ida Berg", mentions: [] },
				quotations: Array.from({ length: times }, () => ({ ...found, ...more })),
			},
			english,
		);

	it("quotations are bold in their sentence, with speaker and cue below", () => {
		const [embed] = saying({}).embeds ?? [];
		expect(embed?.description).toBe("> **“The ice will hold,”** Berg said.\n-# Ida Berg, said");
		expect(embed?.footer?.text).toBe("Ida Berg · The Quay · March 1, 2020 · harbour-2020#1");
	});

	it("a statement that is only reported is called that, and nothing in it is bold", () => {
		const [embed] = saying({ kind: "indirect" }).embeds ?? [];
		expect(embed?.description).toBe("> “The ice will hold,” Berg said.\n-# reported: Ida Berg, said");
		expect(embed?.footer?.text).toBe("Ida Berg · The Quay · March 1, 2020 · harbour-2020#1");
	});

	it("twenty long quotations, long names and long notices keep the limits", () => {
		const text = "The *ice* will hold. ".repeat(300);
		const whole = { start: 0, end: text.length };
		const name = "*Ida* von der Heide ".repeat(60);
		const message = saying({ text, context: whole, highlights: [whole], speaker: name }, 20);
		expectWithinLimits(message);
		const cards = Array.from({ length: 30 }, () => ({ ...card, title: "_*|".repeat(80) }));
		const more = { who: name, name, notice: name, written: cards, quotations: [] };
		const speakers = Array.from({ length: 10 }, () => ({ name, quotations: 3 }));
		const mention = { ...hit(text, [whole]), exact: true };
		for (const speaker of [name, null]) {
			expectWithinLimits(
				quoteMessage({ ...more, speaker, quotations: [found], mentions: [mention] }, english),
			);
			expectWithinLimits(quoteMessage({ ...more, speaker, mentions: [mention] }, english));
			expectWithinLimits(quoteMessage({ ...more, speaker, mentions: [], speakers }, english));
		}
		expectWithinLimits(
			quoteMessage({ who: name, speaker: null, quotations: [], mentions: [], speakers }, english),
		);
	});

	it("five hundred articles fit, and it says how many are not shown", () => {
		const cards = Array.from({ length: 500 }, (_, index) => ({ ...card, id: `harbour-${index}` }));
		const message = sourcesMessage(cards, "", english);
		expectWithinLimits(message);
		expect(message.embeds?.[0]?.description).toMatch(/… and \d+ more\.$/);
	});
});
