import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import type { Answer, AskRequest } from "../../src/search/index.ts";
import { useEngine } from "../support/shared-engine.ts";

const engine = useEngine();

const ask = (question: string, options: Omit<AskRequest, "question"> = {}): Promise<Answer> =>
	engine().ask({ question, ...options });

/** The words of the first hit's first highlighted sentence. */
function answeringSentence({ hits: [hit] }: Answer): string {
	const span = hit?.highlights[0];
	return hit && span ? hit.text.slice(span.start, span.end) : "";
}

describe("a question that the articles answer", () => {
	it.each([
		["why was the gas deal stalled", "putin-beijing-2012#2", "stalled since 2006 in a dispute over pricing"],
		["how much trade did they aim for by 2015", "putin-beijing-2012#2", "$100 billion in 2015"],
		["which countries are members of the SCO", "putin-beijing-2012#5", "Kazakhstan, Kyrgyzstan, Tajikistan"],
		["why are Chinese migrants a concern", "putin-beijing-2012#6", "underpopulated Siberia"],
		[
			"when did Beijing establish One Belt, One Road",
			"xi-russia-2019#6",
			"in 2013 to build up geopolitical influence",
		],
		["how many agreements were signed during Xi's visit", "xi-russia-2019#9", "around 30"],
		["who is developing 5G in Russia", "xi-russia-2019#12", "Huawei"],
		["is Russia an ally of China", "xi-russia-2019#18", "“not allies,”"],
		[
			"why do Chinese companies want to move production to Russia",
			"xi-russia-2019#21",
			"due to the trade war",
		],
	])("%s", async (question, ref, words) => {
		const answer = await ask(question);
		expect(answer.hits[0]?.ref).toBe(ref);
		expect(answeringSentence(answer)).toContain(words);
		expect(answer.answered).toBe(true);
	});

	it("is answered strongly where one sentence says just that", async () => {
		expect((await ask("tensions between russia and china")).strength).toBe("strong");
	});

	it("has a confidence that agrees with its strength", async () => {
		const strong = await ask("tensions between russia and china");
		const none = await ask("best recipe for borscht");
		expect(strong.confidence).toBeGreaterThan(0.5);
		expect(none.confidence).toBeLessThan(0.5);
	});
});

describe("why an answer is as sure as it is", () => {
	it("is told where it is asked for: signals that add up to the confidence, and where it is cut", async () => {
		const { why, confidence, strength } = await ask("why was the gas deal stalled", { explain: true });
		const logOdds = (why?.signals ?? []).reduce((sum, { adds }) => sum + adds, why?.intercept ?? 0);
		expect(why?.confidence).toBe(confidence);
		expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(confidence, 10);
		for (const { value, weight, adds } of why?.signals ?? []) expect(adds).toBeCloseTo(value * weight, 10);
		expect(confidence >= (why?.fairFrom ?? 1)).toBe(strength !== "none");
		expect(confidence >= (why?.strongFrom ?? 0)).toBe(strength === "strong");
	});

	it("is not told where nobody asks, nor where there is no passage", async () => {
		expect(await ask("gas")).not.toHaveProperty("why");
		expect(await ask("gas", { author: "Nobody", explain: true })).not.toHaveProperty("why");
	});
});

describe("a question that the articles do not answer", () => {
	it.each([
		"best recipe for borscht",
		"how do I bake bread",
		"who won the world cup in 2018",
		"what is the population of Brazil",
		"what is the capital of Mongolia",
	])("%s", async (question) => {
		const { answered, strength, hits } = await ask(question);
		expect({ answered, strength }).toEqual({ answered: false, strength: "none" });
		expect(hits).toHaveLength(3);
	});
});

describe("hits", () => {
	it("are word for word what the article's file has at their offsets", async () => {
		const { hits } = await ask("cooperation between Russia and China", { limit: 20 });
		expect(hits).toHaveLength(20);
		for (const hit of hits) {
			const file = `${hit.article.id}.md`;
			const { body } = parseArticle(file, await readFile(path.join("corpus", file)));
			expect(body.slice(hit.start, hit.end)).toBe(hit.text);
		}
	});

	it("never hold what the page printed around the prose", async () => {
		for (const question of [
			"Frank Fang Taiwan-based journalist",
			"Compiled and edited by Amanda Watson",
			"Caixin",
		]) {
			const { hits } = await ask(question, { limit: 20 });
			const shown = hits.map((hit) => hit.text).join("\n");
			expect(shown).not.toMatch(/Tsinghua|Amanda Watson|Xinhua|Updated:|By Frank Fang/);
		}
	});

	it("come in the same order each time", async () => {
		const refs = async () => (await ask("energy", { limit: 20 })).hits.map(({ ref }) => ref);
		expect(await refs()).toEqual(await refs());
	});

	it("have a link to their words where their article has a web address, and else none", async () => {
		const { hits } = await ask("gas", { limit: 10 });
		for (const { link, article } of hits)
			expect(link).toEqual(article.url && expect.stringContaining(`${article.url}#:~:text=`));
		expect(new Set(hits.map(({ link }) => link !== null)).size).toBe(2);
	});
});

describe("filters", () => {
	const question = "cooperation of Russia and China";
	const idsFor = async (filters: Omit<AskRequest, "question">) =>
		new Set((await ask(question, { ...filters, limit: 20 })).hits.map((hit) => hit.article.id));

	it.each([
		[{ source: "XI-RUSSIA" }, ["xi-russia-2019"]],
		[{ source: "under scrutiny" }, ["xi-russia-2019"]],
		[{ author: "wátson" }, ["putin-beijing-2012"]],
		[{ author: "FANG" }, ["xi-russia-2019"]],
		[{ after: "2019-06-06" }, ["xi-russia-2019"]],
		[{ after: "2019-06-07" }, []],
		[{ before: "2012" }, ["putin-beijing-2012"]],
		[{ before: "2012-06-06" }, []],
		[{ after: "2012", before: "2019-06" }, ["putin-beijing-2012", "xi-russia-2019"]],
	])("%j", async (filters, ids) => {
		expect(await idsFor(filters)).toEqual(new Set(ids));
	});

	it("that no article passes say so and list what there is", async () => {
		const { answered, hits, notice } = await ask(question, { author: "Nobody" });
		expect({ answered, hits }).toEqual({ answered: false, hits: [] });
		expect(notice).toMatch(/No article names "Nobody".*Amanda Watson; Frank Fang/);
	});
});

describe("what is no question", () => {
	it.each([
		["", "The question is empty"],
		["   \n ", "The question is empty"],
		["🙂 👍🏽", "The question has no words"],
		["?!", "The question has no words"],
		["x".repeat(6001), "The question has 6,001 characters, Passim takes up to 6,000"],
	])("%j is refused in a sentence", async (question, sentence) => {
		await expect(ask(question)).rejects.toThrow(sentence);
	});

	it.each([0, -1, 21, 1.5, Number.NaN])("a limit of %s is refused", async (limit) => {
		await expect(ask("gas", { limit })).rejects.toThrow("give a whole number from 1 to 20");
	});

	it("a question of 6,000 characters is taken", async () => {
		expect((await ask("gas deal ".repeat(700).slice(0, 6000))).hits).toHaveLength(3);
	});
});

describe("a follow-up", () => {
	const conversation = ["what is the relationship between Russia and China"];

	it("is understood from the question before", async () => {
		const answer = await engine().ask({ question: "and what about arms?", conversation });
		expect(answer.hits[0]?.ref).toBe("putin-beijing-2012#6");
		expect(answer.answered).toBe(true);
	});

	it("that says nothing of its own is asked of the one before", async () => {
		const answer = await engine().ask({
			question: "who said that?",
			conversation: ["who is developing 5G in Russia"],
		});
		expect(answer.hits[0]?.ref).toBe("xi-russia-2019#12");
	});

	it("on another topic is not dragged back", async () => {
		const question = "who is developing 5G in Russia";
		const answer = await engine().ask({
			question,
			conversation: ["when did the war in Syria begin", "Kofi Annan"],
		});
		expect(answer.hits[0]?.ref).toBe((await engine().ask({ question })).hits[0]?.ref);
	});
});
