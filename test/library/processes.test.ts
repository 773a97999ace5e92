import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/library/database.ts";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { generatedArticle, generatedCorpus } from "../support/generated-corpus.ts";
import { startLibraryProcess } from "../support/start-library-process.ts";
import { writeFiles } from "../support/temporary-folder.ts";
import { answersOf, testLibrary } from "../support/test-library.ts";

const question = "the copper kettle by the harbour";
/** Each article has 6 passages: 6 texts to embed. */
const files = generatedCorpus(12, 6);
const changed = generatedCorpus(12, 6, 2);

/** A promise, and the function that keeps it. */
function promised<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
	let keep: (value: Value) => void = () => {};
	const promise = new Promise<Value>((resolve) => {
		keep = resolve;
	});
	return { promise, resolve: (value) => keep(value) };
}

async function answersTo(corpus: Record<string, string>): Promise<unknown> {
	return answersOf(await testLibrary(corpus).open(), question);
}

describe("two processes that open a library at the same time", () => {
	test("both answer, one of them embeds, and it is whole", { timeout: 120_000 }, async () => {
		const { corpusDir, indexDir, open } = testLibrary(files);
		const job = { corpusDir, indexDir, question };
		const both = await Promise.all([startLibraryProcess(job), startLibraryProcess(job)]);
		const ends = await Promise.all(both.map((one) => one.go()));
		const answers = await answersTo(files);
		expect(ends).toMatchObject([{ answers }, { answers }]);
		expect(ends.map((end) => "embedded" in end && end.embedded).toSorted()).toEqual([0, 12 * 6]);
		const after = await open();
		expect([after.embedded, after.size]).toEqual([0, 72]);
		expect(answersOf(after, question)).toEqual(answers);
	});

	test("when it is damaged both answer", { timeout: 120_000 }, async () => {
		const { corpusDir, indexDir, open } = testLibrary(files);
		writeFileSync(path.join(indexDir, "library.db"), Buffer.alloc(50_000, 0x5a));
		const job = { corpusDir, indexDir, question };
		const both = await Promise.all([startLibraryProcess(job), startLibraryProcess(job)]);
		const answers = await answersTo(files);
		for (const end of await Promise.all(both.map((one) => one.go()))) expect(end).toMatchObject({ answers });
		expect(answersOf(await open(), question)).toEqual(answers);
	});
});

describe("a library that another process brings in step meanwhile", () => {
	test("goes on answering as it did when it was opened", async () => {
		const { corpusDir, open } = testLibrary(files);
		const running = await open();
		const before = answersOf(running, question);
		writeFiles(corpusDir, changed);
		const other = await open();
		expect(other.report.embedded).toHaveLength(12);
		expect(answersOf(running, question)).toEqual(before);
		expect(running.article("article-0")?.body).toBe(files["article-0.md"]);
		expect(answersOf(other, question)).toEqual(await answersTo(changed));
	});

	test("with another model goes on answering with its own", async () => {
		const { open } = testLibrary(files);
		const running = await open();
		const before = answersOf(running, question);
		expect((await open({ embedder: fakeEmbedder({ id: "fake:2", dimensions: 8 }) })).embedded).toBe(12 * 6);
		expect(answersOf(running, question)).toEqual(before);
	});
});

describe("a library that is just being opened", () => {
	test("is waited for, with a notice, and then nothing is left to embed", async () => {
		const { indexDir, open } = testLibrary(files);
		const secondWaits = promised<string>();
		const first = open({ embedder: fakeEmbedder({ beforeEmbedding: () => secondWaits.promise }) });
		const second = open({ onNotice: secondWaits.resolve });
		expect(answersOf(await second, question)).toEqual(answersOf(await first, question));
		expect((await second).embedded).toBe(0);
		expect(await secondWaits.promise).toBe(
			`Another process is bringing the library in "${indexDir}" in step: waiting for it.`,
		);
	});

	test("can be opened by another when the first has failed", async () => {
		const { open } = testLibrary(files);
		const secondWaits = promised<string>();
		const beforeEmbedding = async () => {
			await secondWaits.promise;
			throw new Error("out of memory");
		};
		const first = open({ embedder: fakeEmbedder({ beforeEmbedding }) });
		const second = open({ onNotice: secondWaits.resolve });
		await expect(first).rejects.toThrow("out of memory");
		expect((await second).size).toBe(72);
	});
});

describe("a library that another process holds locked", () => {
	test("is a sentence when there is something to write, and is as it was", async () => {
		const { corpusDir, indexDir, open } = testLibrary(files);
		await open();
		const other = openDatabase(indexDir);
		other.exec("BEGIN IMMEDIATE");
		writeFiles(corpusDir, { "article-0.md": generatedArticle(2, 77) });
		await expect(open({ patience: 20 })).rejects.toMatchObject({
			name: "LibraryError",
			message: `The library in "${indexDir}" is locked by another process; wait until it is done or stop it.`,
		});
		other.exec("ROLLBACK");
		expect((await open({ patience: 20 })).report).toMatchObject({ embedded: ["article-0"], unchanged: 11 });
	});

	test("opens when there is nothing to write", async () => {
		const { indexDir, open } = testLibrary(files);
		await open();
		const other = openDatabase(indexDir);
		other.exec("BEGIN IMMEDIATE");
		expect((await open({ patience: 20 })).size).toBe(72);
		other.exec("ROLLBACK");
	});
});
