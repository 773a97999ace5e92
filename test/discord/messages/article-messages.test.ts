import { describe, expect, it } from "vitest";
import { articleChoices, refChoices } from "../../../src/discord/commands/choices.ts";
import { citeMessage } from "../../../src/discord/messages/cite-message.ts";
import { compareMessage } from "../../../src/discord/messages/compare-message.ts";
import { limits } from "../../../src/discord/messages/limits.ts";
import type { Message } from "../../../src/discord/messages/message.ts";
import { sourceMessage } from "../../../src/discord/messages/source-message.ts";
import { sourcesMessage } from "../../../src/discord/messages/sources-message.ts";
import { statusMessage } from "../../../src/discord/messages/status-message.ts";
import { timelineMessage } from "../../../src/discord/messages/timeline-message.ts";
import { english } from "../../../src/languages/index.ts";
import type {
	ArticleCard,
	ArticleFinding,
	ArticlesAnswer,
	Citation,
	Source,
} from "../../../src/search/index.ts";

const card: ArticleCard = {
	id: "harbour-2020",
	title: "The harbour",
	authors: ["Ida Berg"],
	compilers: [],
	publisher: null,
	published: "2020-03-01",
	updated: null,
	url: "https://example.org/harbour",
};

function quoted(text: string, number = 1, article: ArticleCard = card) {
	const ref = `${article.id}#${number}`;
	return { ref, text, start: 0, end: text.length, article, link: article.url };
}

function citation(texts: readonly string[], first = 1): Citation {
	const ref = texts.length > 1 ? `${card.id}#${first}-${first + texts.length - 1}` : `${card.id}#${first}`;
	return { ref, article: card, paragraphs: texts.map((text, at) => quoted(text, first + at)), of: 99 };
}

function finding(text: string, more: Partial<ArticleFinding> = {}, article = card): ArticleFinding {
	const hit = { ...quoted(text, 1, article), highlights: [{ start: 0, end: text.length }] };
	return { strength: "strong", confidence: 0.9, hit, ...more };
}

function answer(findings: readonly ArticleFinding[], more: Partial<ArticlesAnswer> = {}): ArticlesAnswer {
	return { topic: "ice", answered: true, findings, silent: [], looked: 1, of: 1, ...more };
}

/** All that counts towards Discord's limit on one message's cards. */
function sizeOf({ embeds = [] }: Message): number {
	return embeds.reduce(
		(sum, { title = "", description = "", footer }) =>
			sum + title.length + description.length + (footer?.text.length ?? 0),
		0,
	);
}

describe("a cited paragraph's message", () => {
	it("quotes it and says where it stands", () => {
		const [embed] = citeMessage(citation(["Ice *floats*."]), english).embeds ?? [];
		expect(embed).toMatchObject({
			title: "The harbour",
			description: "> Ice \\*floats\\*.",
			footer: { text: "Ida Berg · March 1, 2020 · harbour-2020#1" },
			url: card.url,
		});
	});

	it("quotes several in one card", () => {
		const { content, embeds } = citeMessage(citation(["Ice.", "Tar."], 4), english);
		expect(content).toBeUndefined();
		expect(embeds).toHaveLength(1);
		expect(embeds?.[0]?.description).toBe("> Ice.\n> \n> Tar.");
		expect(embeds?.[0]?.footer?.text).toMatch(/#4-5$/);
	});

	it("names the rest where they are too long, and cites only what it shows", () => {
		const message = citeMessage(citation(Array(6).fill("Ice floats. ".repeat(90).trim())), english);
		expect(message.content).toBe("-# Goes on: harbour-2020#4-6");
		expect(message.embeds?.[0]?.footer?.text).toMatch(/#1-3$/);
		expect(sizeOf(message)).toBeLessThan(limits.embedDescription);
	});

	it("shows that a single long one was cut", () => {
		const { embeds } = citeMessage(citation(["Ice floats. ".repeat(900)]), english);
		expect(embeds?.[0]?.description).toMatch(/ …$/);
	});
});

describe("an article's message", () => {
	const source: Source = {
		article: card,
		paragraphs: 1,
		passages: 1200,
		quotations: 3,
		speakers: [{ name: "Bo_Lee", quotations: 3 }],
		opening: { ...quoted("Ice."), cut: true },
	};

	it("shows its first lines, how much there is, and whom it quotes", () => {
		expect(sourceMessage(source, english).embeds?.[0]).toMatchObject({
			description: "> Ice. …\n\n1 paragraph · 1,200 passages\nQuoted in it: Bo\\_Lee (3)",
			footer: { text: "Ida Berg · March 1, 2020 · harbour-2020" },
			url: card.url,
		});
	});

	it("says nothing of what is not known", () => {
		const bare = { ...card, authors: [], published: null, url: null };
		const [embed] =
			sourceMessage({ ...source, article: bare, speakers: [], opening: null }, english).embeds ?? [];
		expect(embed?.description).toBe("1 paragraph · 1,200 passages");
		expect(embed?.footer?.text).toBe("harbour-2020");
		expect(embed?.url).toBeUndefined();
	});

	it("names the first speakers and counts the others", () => {
		const speakers = Array.from({ length: 10 }, (_, at) => ({ name: `S${at}`, quotations: 1 }));
		expect(sourceMessage({ ...source, speakers }, english).embeds?.[0]?.description).toMatch(
			/S7 \(1\) and 2 more$/,
		);
	});
});

it("a search that finds no article says so", () => {
	expect(sourcesMessage([], "bor*scht", english).content).toMatch(/^No article has "bor\\\*scht" in its id/);
});

describe("a comparison's message", () => {
	it("is a card for each article, the sentence in bold", () => {
		const { content, embeds } = compareMessage(answer([finding("Ice."), finding("Tar.")]), english);
		expect(content).toBe("**ice**");
		expect(embeds?.map(({ description }) => description)).toEqual(["> **Ice.**", "> **Tar.**"]);
	});

	it("says below a weak one that it may answer", () => {
		const [embed] = compareMessage(answer([finding("Ice.", { strength: "fair" })]), english).embeds ?? [];
		expect(embed?.description).toBe("> **Ice.**\n-# may answer it");
		expect(embed?.footer?.text).toBe("Ida Berg · March 1, 2020 · harbour-2020#1");
	});

	it("marks nothing where nothing answers", () => {
		const nearest = [finding("Ice.", { strength: "none" })];
		const { content, embeds } = compareMessage(answer(nearest, { answered: false }), english);
		expect(content).toBe("**ice**\nNothing in these articles seems to answer this. Nearest:");
		expect(embeds?.[0]?.description).toBe("> Ice.");
	});

	it("names the articles that are silent", () => {
		const silent = [{ id: "a", title: "A*" }];
		expect(compareMessage(answer([finding("Ice.")], { silent }), english).content).toBe(
			"**ice**\n-# Nothing that answers in: A\\*",
		);
	});

	it("has room for five long ones", () => {
		const long = { ...card, title: "The harbour ".repeat(20) };
		const message = compareMessage(
			answer(Array(5).fill(finding("Ice floats. ".repeat(200), {}, long))),
			english,
		);
		expect(message.embeds).toHaveLength(5);
		expect(sizeOf(message)).toBeLessThanOrEqual(limits.embedsTotal);
	});
});

describe("a timeline's message", () => {
	it("is one card with date, title, sentence and ref of each", () => {
		const undated = { ...card, published: null };
		const findings = [finding("Ice."), finding("Tar.", { strength: "fair" }, undated)];
		expect(timelineMessage(answer(findings), english).embeds?.map(({ description }) => description)).toEqual([
			"**March 1, 2020** · The harbour\n> Ice.\n-# harbour-2020#1\n\n" +
				"**Without a date** · The harbour\n> Tar.\n-# harbour-2020#1 · may answer it",
		]);
	});

	it("has room for ten long ones, and shows that they were cut", () => {
		const long = { ...card, title: "*".repeat(300), id: "harbour".repeat(30) };
		const message = timelineMessage(
			answer(Array(10).fill(finding("Ice floats. ".repeat(200), {}, long))),
			english,
		);
		const [embed] = message.embeds ?? [];
		expect(embed?.description?.length).toBeLessThanOrEqual(limits.embedDescription);
		expect(embed?.description?.match(/ …\n-# harbour/g)).toHaveLength(10);
	});
});

describe("the status's message", () => {
	const status = { articles: 2, passages: 12_345, model: "a `model`", uptime: 0, times: null };
	const textOf = (more: Partial<Parameters<typeof statusMessage>[0]>) =>
		statusMessage({ ...status, ...more }, english).embeds?.[0]?.description ?? "";

	it("has articles, passages and model", () => {
		expect(textOf({})).toMatch(/^\*\*Articles\*\* 2\n\*\*Passages\*\* 12,345\n\*\*Model\*\* `a 'model'`\n/);
	});

	it.each([
		[59_000, "less than a minute"],
		[61_000, "1 min"],
		[3_720_000, "1 h 2 min"],
		[90_000_000, "1 day 1 h"],
	])("says of %i ms that it is running for %s", (uptime, words) => {
		expect(textOf({ uptime })).toContain(`**Running for** ${words}\n`);
	});

	it("has the median and the 99th percentile of the last answers", () => {
		expect(textOf({})).toMatch(/\*\*Answers\*\* none yet$/);
		expect(textOf({ times: { answers: 1000, median: 6.54, percentile99: 1234.5 } })).toMatch(
			/\*\*Answers\*\* 6\.5 ms in the median, 1,235 ms at the 99th percentile \(the last 1,000\)$/,
		);
	});
});

describe("choices", () => {
	it("are 25 at most, of 100 characters at most", () => {
		const cards = Array.from({ length: 40 }, (_, at) => ({
			...card,
			id: `a${at}`,
			title: "Ice ".repeat(60),
		}));
		const choices = articleChoices(cards, english);
		expect(choices).toHaveLength(25);
		for (const { name } of choices) expect(name.length).toBeLessThanOrEqual(100);
	});

	it("leave out what Discord has no room for", () => {
		expect(refChoices([{ ref: `${"a".repeat(100)}#1`, words: "Ice" }])).toEqual([]);
	});

	it("show the title, who and when of an article", () => {
		expect(articleChoices([card], english)).toEqual([
			{ name: "The harbour · Ida Berg · March 1, 2020", value: "harbour-2020" },
		]);
	});
});
