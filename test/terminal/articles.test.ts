import { describe, expect, it } from "vitest";
import type { ArticleFinding, ArticlesAnswer } from "../../src/search/index.ts";
import { renderComparison, renderSourceCard, renderTimeline } from "../../src/terminal/render-articles.ts";
import { themeFor } from "../../src/terminal/theme.ts";
import { runPassim } from "../support/passim-process.ts";

const article = {
	id: "harbour",
	title: "The harbour",
	authors: [],
	compilers: [],
	publisher: null,
	published: "2020-03",
	updated: null,
	url: null,
};
const theme = themeFor({});

function finding(more: Partial<ArticleFinding> = {}, published: string | null = "2020-03"): ArticleFinding {
	const hit = { ref: "harbour#1", text: "Ice. Tar.", start: 0, end: 9, highlights: [{ start: 0, end: 4 }] };
	const shown = { ...hit, article: { ...article, published }, link: null };
	return { strength: "strong", confidence: 0.9, hit: shown, ...more };
}

function answer(more: Partial<ArticlesAnswer> = {}): ArticlesAnswer {
	return { topic: "ice", answered: true, findings: [finding()], silent: [], looked: 1, of: 1, ...more };
}

describe("a comparison as text", () => {
	it("is each article's passage, the sentence marked", () => {
		expect(renderComparison(answer(), theme)).toBe(
			"> **Ice.** Tar.\n  The harbour\n  March 2020 · harbour#1\n",
		);
	});

	it("says of a weak one that it may answer", () => {
		const findings = [finding({ strength: "fair" })];
		expect(renderComparison(answer({ findings }), theme)).toMatch(/^This may answer it:\n> \*\*Ice/);
	});

	it("marks nothing where nothing answers", () => {
		const nearest = answer({ answered: false, findings: [finding({ strength: "none" })] });
		expect(renderComparison(nearest, theme)).toMatch(
			/^Nothing in these articles seems to answer this\. Nearest:\n\n> Ice\. Tar\./,
		);
	});

	it("names the articles that answer nothing, and says how many were looked at", () => {
		const silent = ["A", "B", "C", "D", "E"].map((title) => ({ id: title.toLowerCase(), title }));
		expect(renderComparison(answer({ silent, looked: 6, of: 40 }), theme)).toMatch(
			/\n\nNothing that answers in: A; B; C and 2 others · Looked at: the 6 nearest of 40 articles\n$/,
		);
	});
});

describe("a timeline as text", () => {
	it("has the date above each passage", () => {
		const findings = [finding(), finding({ strength: "fair" }, null)];
		const text = renderTimeline(answer({ findings }), theme);
		expect(text).toMatch(/^March 2020:\n> .*\n\nWithout a date, may answer it:\n> /s);
	});
});

describe("an article at a glance as text", () => {
	it("shows that its first lines were cut, and nothing that is not known", () => {
		const opening = { ...finding().hit, cut: true };
		const source = { article, paragraphs: 1, passages: 2, quotations: 0, speakers: [], opening };
		expect(renderSourceCard(source, theme)).toBe(
			"The harbour\nMarch 2020 · harbour\n1 paragraph, 2 passages\n\n> Ice. Tar. …\n",
		);
	});
});

describe("on the command line", () => {
	it("cite prints a paragraph and where it stands", async () => {
		const { stdout, code } = await runPassim(["cite", "xi-russia#4"]);
		expect(code).toBe(0);
		expect(stdout).toMatch(/^> .*one of my closest friends.*\n.*\n.* · xi-russia-2019#4\n$/);
	});

	it("cite of a paragraph that is not there is a sentence and exit code 2", async () => {
		const { stderr, stdout, code } = await runPassim(["cite", "putin#9", "--json"]);
		expect({ stderr, stdout, code }).toEqual({
			stderr: "There is no #9: putin-beijing-2012 has 6 paragraphs, counted from 1.\n",
			stdout: "",
			code: 2,
		});
	});

	it("source prints an article at a glance", async () => {
		const { stdout } = await runPassim(["source", "sino-russian"]);
		expect(stdout).toContain("24 paragraphs, 24 passages\nQuoted in it: Xi Jinping (");
	});

	it("sources takes a search, and says where it finds nothing", async () => {
		const found = await runPassim(["sources", "FANG", "2019", "--json"]);
		expect(JSON.parse(found.stdout).map(({ id }: { id: string }) => id)).toEqual(["xi-russia-2019"]);
		const { stdout, code } = await runPassim(["sources", "borscht"]);
		expect({ stdout, code }).toEqual({
			stdout: 'No article has "borscht" in its id, title, people, publisher or date.\n',
			code: 0,
		});
	});

	it("compare and timeline print each article's passage", async () => {
		const { stdout } = await runPassim(["compare", "gas", "--json"]);
		expect(JSON.parse(stdout)).toMatchObject({ topic: "gas", answered: true, looked: 2, of: 2 });
		const { stdout: dated } = await runPassim(["timeline", "migrants"]);
		expect(dated).toMatch(/^June 7, 2012:\n> .*\*\*Russia is also concerned about Chinese migrants/);
	});

	it("the chat takes them as slash commands", async () => {
		const input = "/cite putin#6\n/sources fang\n/source xi\n/compare migrants\n/timeline migrants\n/cite\n";
		const { stdout } = await runPassim([], { input });
		for (const words of ["· putin-beijing-2012#6", "24 paragraphs", "June 7, 2012:", "Give an article"])
			expect(stdout).toContain(words);
		expect(stdout.match(/Nothing that answers in: Sino-Russian/g)).toHaveLength(2);
	});
});
