import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readQuestions } from "../../src/eval/collection-questions.ts";
import { exportVotes } from "../../src/eval/export-votes.ts";
import { everyPassage } from "../../src/search/every-passage.ts";
import { type KeptHit, keepHit, recallHit } from "../../src/search/recall.ts";
import { openState } from "../../src/state/state.ts";
import type { Vote } from "../../src/state/votes.ts";
import { runPassim } from "../support/passim-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testLibrary } from "../support/test-library.ts";

const sentence = (word: string) => `The ${word} ship waited at the quay while the ice held. `;

/** Exports votes on passages, named by a word of theirs. */
async function exported(votes: readonly (readonly [question: string, word: string, vote: Vote])[]) {
	const text = ["first", "second", "third"].map((word) => sentence(word).repeat(8).trim()).join("\n\n");
	const library = await testLibrary({ "quay.md": `---\ntitle: Quay\n---\n${text}` }).open();
	const passages = everyPassage(library);
	const keep = (word: string): KeptHit => {
		const quoted = passages.find((one) => one.text.includes(word));
		if (quoted) return keepHit({ ...quoted, highlights: [{ start: 0, end: sentence(word).trim().length }] });
		return { articleId: "quay", paragraph: 1, start: 0, end: 3, sha256: "other words", highlights: [] };
	};
	const folder = path.join(temporaryFolder(), "votes");
	const engine = { everyPassage: () => passages, recall: (kept: KeptHit) => recallHit(library, kept) };
	const judgements = votes.map(([question, word, vote]) => ({ question, hit: keep(word), vote }));
	const result = await exportVotes(engine, judgements, folder);
	const lines = (name: string) => readFileSync(path.join(folder, name), "utf8").trimEnd().split("\n");
	return { folder, result, lines, again: () => exportVotes(engine, judgements, folder) };
}

describe("exported votes", () => {
	it("are a collection that eval reads, the marked sentence as its answer", async () => {
		const { folder } = await exported([["Which ship?", "second", "up"]]);
		const [question] = await readQuestions(folder);
		const [document = ""] = question?.relevant.keys() ?? [];
		expect(question).toMatchObject({ text: "Which ship?", relevant: new Map([[document, 1]]) });
		expect(question?.answers).toEqual([{ document, start: 0, end: sentence("second").trim().length }]);
	});

	it("have every passage as a document", async () => {
		const { lines } = await exported([["Which ship?", "second", "up"]]);
		expect(lines("corpus.jsonl").map((line) => JSON.parse(line).text.slice(0, 10))).toEqual([
			"The first ",
			"The second",
			"The third ",
		]);
	});

	it("are one question however it was written, and the majority of each passage's votes", async () => {
		const { lines, result } = await exported([
			["Which ship?", "first", "up"],
			["which  ship?", "first", "up"],
			["Which ship?", "first", "down"],
			["Which ship?", "second", "down"],
			["Which ship?", "third", "up"],
			["Which ship?", "third", "down"],
		]);
		expect(result).toEqual({ questions: 1, judgements: 2, lost: 0 });
		expect(lines("qrels.tsv").map((line) => line.replace(/quay:\S+/, "…"))).toEqual(["q1\t…\t1", "q1\t…\t0"]);
	});

	it("on words that are gone are counted and left out", async () => {
		const { result } = await exported([
			["Which ship?", "fourth", "up"],
			["Which ship?", "first", "up"],
		]);
		expect(result).toEqual({ questions: 1, judgements: 1, lost: 1 });
	});

	it("never overwrite a collection", async () => {
		const { again } = await exported([["Which ship?", "first", "up"]]);
		await expect(again()).rejects.toThrow("holds a collection already");
	});
});

describe("votes --export", () => {
	it("says that there are none, and writes nothing", async () => {
		const run = await runPassim(["votes", "--export", path.join(temporaryFolder(), "votes")]);
		expect(run).toMatchObject({ code: 0, stdout: "There are no votes to write.\n" });
	});

	it("without a folder is a wrong command line", async () => {
		expect((await runPassim(["votes"])).code).toBe(2);
	});
});

it("judgements name the passage on the page that was read, and nobody", async () => {
	const state = await openState({ folder: temporaryFolder() });
	const hit = (start: number) => ({
		articleId: "a",
		paragraph: 1,
		start,
		end: 9,
		sha256: "x",
		highlights: [],
	});
	const { id } = state.keep({
		...{ kind: "ask", guild: "1", channel: "2", asker: "3", isPrivate: false, question: "Why?", filters: {} },
		...{ strength: "fair", language: "en", hits: [hit(0), hit(4)] },
	});
	state.vote({ answer: id, user: "7", page: 1, vote: "down" });
	expect(state.judgements()).toEqual([{ question: "Why?", hit: hit(4), vote: "down" }]);
	state.close();
});
