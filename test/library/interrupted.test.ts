import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { generatedCorpus } from "../support/generated-corpus.ts";
import { openInProcess } from "../support/start-library-process.ts";
import { writeFiles } from "../support/temporary-folder.ts";
import { allPassages, answersOf, copyOf, placeOf, testLibrary } from "../support/test-library.ts";

const question = "the copper kettle by the harbour";
/** Each article has 6 passages: 6 texts to embed, 72 for all. */
const files = generatedCorpus(12, 6);
const changed = generatedCorpus(12, 6, 2);

async function answersTo(corpus: Record<string, string>): Promise<unknown> {
	return answersOf(await testLibrary(corpus).open(), question);
}

describe("a process killed while it indexes", () => {
	test.each([
		[1, 12],
		[6, 11],
		[33, 7],
	])("after %d texts leaves a library that is whole; %d articles are left to do", async (killAfter, left) => {
		const { corpusDir, indexDir, open } = testLibrary(files);
		expect(await openInProcess({ corpusDir, indexDir, question, killAfter })).toEqual({ signal: "SIGKILL" });
		const library = await open();
		expect(library.notices).toEqual([]);
		expect(library.report.embedded).toHaveLength(left);
		const places = allPassages(library).map(({ id }) => placeOf(library, id));
		expect(new Set(places).size).toBe(72);
		expect(places).toHaveLength(72);
		expect(answersOf(library, question)).toEqual(await answersTo(files));
	});

	test("over and over gets done in the end", { timeout: 120_000 }, async () => {
		const { corpusDir, indexDir, open } = testLibrary(files);
		const job = { corpusDir, indexDir, question, killAfter: 33 };
		expect(await openInProcess(job)).toEqual({ signal: "SIGKILL" });
		expect(await openInProcess(job)).toEqual({ signal: "SIGKILL" });
		expect((await open()).report).toMatchObject({ unchanged: 10 });
		expect((await open()).embedded).toBe(0);
	});

	test("while it brings changes in leaves each article old or new, never mixed", async () => {
		const { corpusDir, indexDir, open } = testLibrary(files);
		(await open()).close();
		writeFiles(corpusDir, changed);
		const job = { corpusDir, indexDir: copyOf(indexDir), question, killAfter: 33 };
		expect(await openInProcess(job)).toEqual({ signal: "SIGKILL" });
		writeFiles(corpusDir, Object.fromEntries(Object.entries(files).map(([file]) => [file, "\0"])));
		const half = await testLibrary({}, job.indexDir).open({ corpusDir });
		const states = half.cards().map(({ id }) => half.article(id)?.body ?? "");
		expect(states.filter((body) => Object.values(changed).includes(body))).toHaveLength(5);
		expect(states.filter((body) => Object.values(files).includes(body))).toHaveLength(7);
		for (const { articleId, start, end, text } of allPassages(half)) {
			expect(half.article(articleId)?.body.slice(start, end)).toBe(text);
		}
	});
});

describe.skipIf(process.platform === "win32")("a disk that is full", () => {
	test("while articles are stored is a sentence", async () => {
		const { corpusDir, indexDir, open } = testLibrary(files);
		expect(await openInProcess({ corpusDir, indexDir, question, blocks: 200 })).toEqual({
			fault: `LibraryError: No space left for the library in "${indexDir}"; free some or set INDEX_DIR to another disk.`,
		});
		const library = await open();
		expect([library.notices, library.size]).toEqual([[], 72]);
		expect(answersOf(library, question)).toEqual(await answersTo(files));
	});

	test("while the vector index is saved is a sentence", async () => {
		const corpus = generatedCorpus(5, 60);
		const { corpusDir, indexDir, open } = testLibrary(corpus);
		(await open()).close();
		const copy = copyOf(indexDir);
		writeFileSync(path.join(copy, "vectors.hnsw"), "");
		expect(await openInProcess({ corpusDir, indexDir: copy, question, blocks: 80 })).toEqual({
			fault: expect.stringMatching(/^LibraryError: The vector index ".*" cannot be written/),
		});
		const library = await testLibrary({}, copy).open({ corpusDir });
		expect(answersOf(library, question)).toEqual(await answersTo(corpus));
	});
});
