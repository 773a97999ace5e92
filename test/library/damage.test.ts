import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/library/database.ts";
import { generatedCorpus } from "../support/generated-corpus.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { allPassages, answersOf, copyOf, testLibrary } from "../support/test-library.ts";

const question = "the copper kettle by the harbour";
const files = generatedCorpus(6, 4);

/** A library that is in step with `files`, closed, in a folder that this process has not opened; what it answers. */
async function soundLibrary() {
	const made = testLibrary(files);
	const library = await made.open();
	const { embedded } = library;
	const answers = answersOf(library, question);
	library.close();
	const indexDir = copyOf(made.indexDir);
	const database = path.join(indexDir, "library.db");
	const vectors = path.join(indexDir, "vectors.hnsw");
	for (const ending of ["-wal", "-shm"]) rmSync(database + ending, { force: true });
	const open = () => testLibrary(files, indexDir).open();
	return { indexDir, database, vectors, open, answers, embedded };
}

/** Files that were set aside in a folder. */
const aside = (folder: string) => readdirSync(folder).filter((name) => name.includes("damaged"));

test("a copy of a closed library's two files is the whole library", async () => {
	const { open, answers } = await soundLibrary();
	const library = await open();
	expect([library.embedded, library.notices]).toEqual([0, []]);
	expect(answersOf(library, question)).toEqual(answers);
});

test("a library may be closed twice", async () => {
	const library = await testLibrary({ "a.md": "Alpha." }).open();
	library.close();
	library.close();
});

describe("a vector index", () => {
	const damages: [string, (file: string) => void | Promise<void>][] = [
		["that is cut off", (file) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
		["that is empty", (file) => writeFileSync(file, "")],
		["of garbage, as long as before", (file) => writeFileSync(file, readFileSync(file).fill(0x5a))],
		["with one bit turned over", (file) => writeFileSync(file, turnBit(readFileSync(file)))],
		["that is gone", (file) => rmSync(file)],
		["of another library", async (file) => writeFileSync(file, await otherVectors())],
	];

	function turnBit(bytes: Buffer): Buffer {
		bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
		return bytes;
	}

	async function otherVectors(): Promise<Buffer> {
		const other = testLibrary(generatedCorpus(8, 8, 7));
		(await other.open()).close();
		return readFileSync(path.join(other.indexDir, "vectors.hnsw"));
	}

	test.each(damages)("%s is built anew from the database: nothing is embedded", async (_, damage) => {
		const { open, vectors, answers } = await soundLibrary();
		const whole = readFileSync(vectors);
		await damage(vectors);
		const library = await open();
		expect(library.embedded).toBe(0);
		expect(answersOf(library, question)).toEqual(answers);
		expect(readFileSync(vectors)).toHaveLength(whole.length);
	});

	test("that cannot be written is a sentence", async () => {
		const { open, vectors } = await soundLibrary();
		rmSync(vectors);
		mkdirSync(vectors);
		await expect(open()).rejects.toMatchObject({
			name: "LibraryError",
			message: expect.stringContaining(`The vector index "${vectors}" cannot be written`),
		});
	});
});

describe("a database", () => {
	const damages: [string, (whole: Buffer) => Uint8Array][] = [
		["cut off after 10 bytes", (whole) => whole.subarray(0, 10)],
		["cut off after its first page", (whole) => whole.subarray(0, 4096)],
		["cut off in the middle of a page", (whole) => whole.subarray(0, 5000)],
		["cut off in the middle", (whole) => whole.subarray(0, whole.length / 2)],
		["without its last page", (whole) => whole.subarray(0, whole.length - 4096)],
		["of garbage", (whole) => Buffer.from(whole).fill(0x5a)],
		["with garbage behind its first page", (whole) => Buffer.from(whole).fill(0x11, 4096)],
		["that is a text", () => Buffer.from("These are my notes on ferries.\n".repeat(300))],
	];

	test.each(damages)("%s is kept under another name and built anew, with a notice", async (_, damage) => {
		const { open, indexDir, database, answers, embedded } = await soundLibrary();
		const damaged = damage(readFileSync(database));
		writeFileSync(database, damaged);
		const library = await open();
		expect(library.embedded).toBe(embedded);
		expect(answersOf(library, question)).toEqual(answers);
		const [kept = "", ...others] = aside(indexDir);
		expect(others).toEqual([]);
		expect(readFileSync(path.join(indexDir, kept)).equals(damaged)).toBe(true);
		expect(library.notices).toEqual([
			`${database} was damaged or made by another version: it is kept as ${path.join(indexDir, kept)} and built anew.`,
		]);
	});

	test("that was built anew is in step from then on", async () => {
		const { open, database } = await soundLibrary();
		writeFileSync(database, "damaged");
		await open();
		const again = await open();
		expect([again.embedded, again.notices]).toEqual([0, []]);
	});

	test("that is empty is built anew: there is nothing to keep", async () => {
		const { open, database, indexDir, answers } = await soundLibrary();
		writeFileSync(database, "");
		const library = await open();
		expect(answersOf(library, question)).toEqual(answers);
		expect([library.notices, aside(indexDir)]).toEqual([[], []]);
	});

	test("that is gone is built anew", async () => {
		const { open, database, answers } = await soundLibrary();
		rmSync(database);
		expect(answersOf(await open(), question)).toEqual(answers);
	});

	test("of a later version is kept under another name, with a notice", async () => {
		const { indexDir, answers } = await soundLibrary();
		const database = openDatabase(indexDir);
		database.exec("PRAGMA user_version = 99");
		database.close();
		const later = await testLibrary(files, copyOf(indexDir)).open();
		expect(answersOf(later, question)).toEqual(answers);
		expect(later.notices).toEqual([expect.stringContaining("made by another version")]);
	});

	test("with a stale log beside it is used as it is", async () => {
		const { open, database, answers } = await soundLibrary();
		writeFileSync(`${database}-wal`, Buffer.alloc(9000, 7));
		writeFileSync(`${database}-shm`, Buffer.alloc(32_768, 7));
		const library = await open();
		expect([library.embedded, library.notices]).toEqual([0, []]);
		expect(answersOf(library, question)).toEqual(answers);
	});

	test("that is gone and left a log behind is built anew", async () => {
		const { open, database, answers } = await soundLibrary();
		rmSync(database);
		writeFileSync(`${database}-wal`, Buffer.alloc(9000, 7));
		writeFileSync(`${database}-shm`, Buffer.alloc(32_768, 7));
		expect(answersOf(await open(), question)).toEqual(answers);
	});
});

describe("an index folder", () => {
	test("that is missing is made, with the folders above it", async () => {
		const indexDir = path.join(temporaryFolder(), "a", "b", "c");
		expect((await testLibrary(files, indexDir).open()).size).toBe(24);
		expect(readdirSync(indexDir)).toContain("library.db");
	});

	test.each(["one.md", "one.md/below"])("that is or lies below a file is a sentence: %s", async (place) => {
		const { corpusDir } = testLibrary({ "one.md": "One." });
		const indexDir = path.join(corpusDir, place);
		await expect(testLibrary(files, indexDir).open()).rejects.toMatchObject({
			name: "LibraryError",
			message: expect.stringMatching(
				/^The library folder ".*" cannot be written \(E(?:NOTDIR|EXIST)\); mend/,
			),
		});
	});

	test("whose database cannot be opened is a sentence", async () => {
		const { indexDir, open } = testLibrary({ "one.md": "One." });
		mkdirSync(path.join(indexDir, "library.db"));
		await expect(open()).rejects.toMatchObject({
			name: "LibraryError",
			message: `The library folder "${indexDir}" cannot be written (SQLITE_CANTOPEN); mend its rights or set INDEX_DIR.`,
		});
	});

	test("may have anything else in it, which stays", async () => {
		const { indexDir, open } = testLibrary({ "one.md": "One." });
		mkdirSync(path.join(indexDir, "models"));
		writeFileSync(path.join(indexDir, "README.md"), "Derived.");
		expect(allPassages(await open())).toHaveLength(1);
		expect(readdirSync(indexDir)).toEqual(expect.arrayContaining(["README.md", "models"]));
	});
});
