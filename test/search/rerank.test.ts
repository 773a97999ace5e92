import { describe, expect, it, onTestFinished } from "vitest";
import { search } from "../../src/search/ask.ts";
import { type EngineOptions, openEngine } from "../../src/search/engine.ts";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { fakeReranker } from "../support/fake-reranker.ts";
import { folderWith, temporaryFolder } from "../support/temporary-folder.ts";
import { testLibrary } from "../support/test-library.ts";

const topics = [
	"cork",
	"wine",
	"salt",
	"wool",
	"zinc",
	"rope",
	"coal",
	"fish",
	"lamp",
	"iron",
	"silk",
	"clay",
];
const notes = Object.fromEntries(
	topics.map((topic, index) => [
		`${topic}.md`,
		// The more of the question's words an article has, the better it ranks without a reranker.
		`# Notes on ${topic}\n\nThe harbour ${index < 6 ? "exported" : "stored"} ${topic} in great amounts.`,
	]),
);
const bare = "Which goods were exported from the harbour";
const question = `${bare}?`;

async function engineWith(options: Partial<EngineOptions> = {}, files: Record<string, string> = notes) {
	const engine = await openEngine({
		...{ corpusDir: folderWith(files), indexDir: temporaryFolder(), embedder: fakeEmbedder() },
		...options,
	});
	onTestFinished(() => engine.close());
	return engine;
}

describe("a reranker", () => {
	it("moves the passage that it favours to the front, from wherever among the best 20", async () => {
		const plain = await (await engineWith()).ask({ question, limit: 12 });
		const last = plain.hits.at(-1)?.article.id ?? "";
		const reranker = fakeReranker((text) => (text.includes(last) ? 9 : -9));
		const { hits } = await (await engineWith({ reranker })).ask({ question, limit: 1 });
		expect(hits.map(({ article }) => article.id)).toEqual([last]);
	});

	it("leaves everything as it is where it tells nothing apart, or is not there", async () => {
		const plain = await (await engineWith()).ask({ question, limit: 12 });
		const same = await (await engineWith({ reranker: fakeReranker(() => 1) })).ask({ question, limit: 12 });
		expect(same).toEqual(plain);
	});

	it("reads title and passage of the best 20, whatever is asked for", async () => {
		const many = Object.fromEntries(
			Array.from({ length: 30 }, (_, index) => [
				`a${index}.md`,
				`# Note ${index}\n\nThe harbour exported cork.`,
			]),
		);
		const reranker = fakeReranker(() => 0);
		await (await engineWith({ reranker }, many)).ask({ question, limit: 1 });
		expect(reranker.questions).toEqual([bare]);
		expect(reranker.texts).toHaveLength(20);
		for (const text of reranker.texts) expect(text).toMatch(/^Note \d+ The harbour exported cork\.$/);
	});

	it("is asked what a follow-up asks", async () => {
		const reranker = fakeReranker(() => 0);
		const engine = await engineWith({ reranker });
		await engine.ask({ question: "and why?", conversation: [question] });
		await engine.ask({ question: "and what about wool exports?", conversation: [question] });
		expect(reranker.questions).toEqual([`${bare} why`, "wool exports"]);
	});

	it("counts in what a comparison shows of each article", async () => {
		const files = {
			"a.md":
				"# Port notes\n\nThe harbour exported goods.\n\n## Later\n\nRope, exported from the harbour, was among the goods.",
			"b.md": "# Rail notes\n\nThe harbour exported goods too.",
		};
		const reranker = fakeReranker((text) => (text.includes("Rope") ? 9 : -9));
		const { findings } = await (await engineWith({ reranker }, files)).compare(question);
		const ofA = findings.find(({ hit }) => hit.article.id === "a");
		expect(ofA?.hit.text).toContain("Rope");
	});

	it("speaks as a signal, which is not there without it", async () => {
		const library = await testLibrary(notes).open();
		const request = { question, limit: 1 };
		const reranker = fakeReranker((text) => (text.includes("zinc") ? 3.5 : -1));
		const [read, plain] = [
			await search(library, fakeEmbedder(), request, undefined, reranker),
			await search(library, fakeEmbedder(), request),
		];
		expect(read.evidence).toMatchObject({ relevance: 3.5 });
		expect(plain.evidence).not.toHaveProperty("relevance");
	});

	it("is closed with the engine, and where no engine comes about", async () => {
		const [opened, refused] = [fakeReranker(() => 0), fakeReranker(() => 0)];
		await (
			await openEngine({
				...{ corpusDir: folderWith(notes), indexDir: temporaryFolder(), embedder: fakeEmbedder() },
				reranker: opened,
			})
		).close();
		expect(opened.closed).toBe(true);
		await expect(engineWith({ reranker: refused, corpusDir: "/no/such/folder" })).rejects.toThrow();
		expect(refused.closed).toBe(true);
	});
});
