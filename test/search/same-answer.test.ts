import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/search/engine.ts";
import { useEngine } from "../support/shared-engine.ts";
import { useSmallEngine } from "../support/small-engine.ts";

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const questions: string[] = read("questions/unseen.json")
	.filter((one: { answers: string[]; earlier?: string[] }) => one.answers.length > 0 && !one.earlier)
	.map((one: { question: string }) => one.question);

/** The ways in which people write the same question. */
const ways: Readonly<Record<string, (question: string) => string>> = {
	"in capitals": (question) => question.toUpperCase(),
	"in small letters": (question) => question.toLowerCase(),
	"without punctuation": (question) => question.replace(/[?.,!;:"“”]/g, ""),
	"with typographic apostrophes": (question) => question.replaceAll("'", "’"),
	"after a greeting": (question) => `Hi there! ${question}`,
	"before thanks": (question) => `${question} Thanks a lot!`,
	"after “can you tell me”": (question) => `Can you tell me ${question}`,
	"after somebody's mention": (question) => `<@123456789012345678> ${question}`,
	"with an emoji of the server": (question) => `${question} <:hmm:123456789012345678>`,
	"with a link": (question) => `${question} https://example.org/a?b=c`,
	"after /ask": (question) => `/ask ${question}`,
};

async function answersOf(engine: Engine, typed: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	for (const question of typed) {
		const { strength, hits } = await engine.ask({ question });
		found.push(`${hits[0]?.ref} ${strength}`);
	}
	return found;
}

const sameShare = (a: readonly string[], b: readonly string[]) =>
	a.filter((one, index) => one === b[index]).length / a.length;

const engine = useEngine();

describe("a question", () => {
	it.each(Object.keys(ways))("gets the same answer %s", async (way) => {
		const asIs = await answersOf(engine(), questions);
		const written = await answersOf(engine(), questions.map(ways[way] as (question: string) => string));
		expect(sameShare(asIs, written)).toBeGreaterThanOrEqual(0.97);
	});
});

const unrelated: string[] = read("unrelated.json");
const articles = ["putin-beijing-2012.md", "xi-russia-2019.md"];
const mixed = useSmallEngine({
	...Object.fromEntries(articles.map((name) => [name, readFileSync(`corpus/${name}`, "utf8")])),
	...Object.fromEntries(unrelated.map((sentence, index) => [`note-${index}.md`, sentence])),
});

describe("articles about other things", () => {
	it("change hardly an answer", async () => {
		const [alone, beside] = [await answersOf(engine(), questions), await answersOf(mixed(), questions)];
		expect(sameShare(alone, beside)).toBeGreaterThanOrEqual(0.92);
		const refs = (answers: readonly string[]) => answers.map((one) => one.split(" ")[0] as string);
		expect(sameShare(refs(alone), refs(beside))).toBeGreaterThanOrEqual(0.97);
	});

	it("leave the README's question its answer", async () => {
		const { strength, hits } = await mixed().ask({ question: "why was the gas deal stalled?" });
		expect(`${hits[0]?.ref} ${strength}`).toBe("putin-beijing-2012#2 strong");
	});
});
