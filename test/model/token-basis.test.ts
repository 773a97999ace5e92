import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ModelError } from "../../src/errors.ts";
import { loadBundled } from "../../src/model/load-embedder.ts";
import { keptBasis, principalDirections, vocabularyTexts } from "../../src/model/token-basis.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("the directions that vectors vary in most", () => {
	test("are the axes that most of them lie along", async () => {
		const vectors = Float32Array.of(0, 3, 0, 0, -2, 0, 9, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0, 5);
		const directions = await principalDirections([vectors], 3, 2);
		const [onFirst, onSecond, onThird] = [0, 2, 4].map((at) => Math.hypot(...directions.slice(at, at + 2)));
		expect(onFirst).toBeCloseTo(0, 6);
		expect(onSecond).toBeCloseTo(1, 6);
		expect(onThird).toBeCloseTo(1, 6);
	});

	test("do not depend on how long the vectors are", async () => {
		const short = Float32Array.of(0.01, 0, 0, 0.02, 0.03, 0);
		const long = Float32Array.of(1, 0, 0, 200, 30, 0);
		const [a, b] = await Promise.all([short, long].map((each) => principalDirections([each], 2, 1)));
		expect(Math.abs(a?.[0] ?? 0)).toBeCloseTo(1, 6);
		expect(Math.abs(b?.[0] ?? 0)).toBeCloseTo(1, 6);
	});
});

describe("texts made of a vocabulary", () => {
	const vocabulary = ["[CLS]", "##ing", "river", "▁harbour", "Ġlantern", "7", "x", "été"];

	test("are the same each time", () => {
		expect(vocabularyTexts(vocabulary)).toEqual(vocabularyTexts(vocabulary));
	});

	test("hold its whole words and nothing else", () => {
		const words = new Set(vocabularyTexts(vocabulary).flatMap((text) => text.split(" ")));
		expect([...words].toSorted()).toEqual(["harbour", "lantern", "river", "été"]);
	});

	test("are texts even where it holds no word", () => {
		expect(vocabularyTexts(["[CLS]", "7"])[0]).toMatch(/^word( word)+$/);
	});
});

describe("a basis kept in a file", () => {
	const width = 6;
	/** Vectors as a model might give them for the tokens of a text. */
	const states = async () => [Float32Array.from({ length: 20 * width }, (_, i) => Math.sin(i * i * 12.9898))];
	const never = () => Promise.reject(new Error("made again"));

	test("is read when it is there", async () => {
		const file = join(temporaryFolder(), "models", "basis.bin");
		const made = await keptBasis(file, width, states);
		expect(await keptBasis(file, width, never)).toEqual(made);
		expect(made.values).toHaveLength(width * made.dimensions);
	});

	test("has no more dimensions than the model", async () => {
		const { dimensions } = await keptBasis(join(temporaryFolder(), "basis.bin"), width, states);
		expect(dimensions).toBe(width);
	});

	test.each([0, 1, 100])("is made anew when %d bytes of it are left", async (bytes) => {
		const file = join(temporaryFolder(), "basis.bin");
		const made = await keptBasis(file, width, states);
		await truncate(file, bytes);
		expect(await keptBasis(file, width, states)).toEqual(made);
		expect(await keptBasis(file, width, never)).toEqual(made);
	});

	test("leaves no other file beside it", async () => {
		const folder = temporaryFolder();
		await keptBasis(join(folder, "basis.bin"), width, states);
		expect(await readdir(folder)).toEqual(["basis.bin"]);
	});

	test("below a path that is a file is a sentence", async () => {
		const models = join(temporaryFolder(), "models");
		await writeFile(models, "");
		const file = join(models, "basis.bin");
		const failure = keptBasis(file, width, states);
		await expect(failure).rejects.toThrow(ModelError);
		await expect(failure).rejects.toThrow(`"${file}" cannot be written (`);
	});
});

describe("the bundled model's basis", () => {
	const question = "Who mended the bridge?";
	const passage = "The old stone bridge was repaired in spring by the town's masons.";
	let indexDir: string;
	let first: Float32Array;

	/** Loads the model as a new start would. */
	async function similarities(): Promise<Float32Array> {
		const embedder = await loadBundled({ indexDir });
		const [a, b] = [await embedder.read([question]), await embedder.read([passage])];
		const cosines = await embedder.tokenSimilarities(a.tokens, b.tokens);
		await embedder.close();
		return cosines;
	}

	async function basisFile(): Promise<string> {
		const models = join(indexDir, "models");
		const [name = "none", ...others] = (await readdir(models)).filter((each) => each.endsWith(".bin"));
		expect(others).toEqual([]);
		return join(models, name);
	}

	beforeAll(async () => {
		indexDir = await mkdtemp(join(tmpdir(), "passim-basis-"));
		first = await similarities();
	}, 90_000);

	afterAll(() => rm(indexDir, { recursive: true }));

	test("stands beside the model: 384 rows of 128 numbers", async () => {
		expect((await stat(await basisFile())).size).toBe(384 * 128 * 4);
	});

	test("is kept, and a later start gives the same similarities", async () => {
		const before = await stat(await basisFile());
		expect(await similarities()).toEqual(first);
		expect((await stat(await basisFile())).mtimeMs).toBe(before.mtimeMs);
	});

	test("is made anew when it is cut short, and comes out the same", async () => {
		const file = await basisFile();
		const before = await readFile(file);
		await truncate(file, 1000);
		expect(await similarities()).toEqual(first);
		expect((await readFile(file)).equals(before)).toBe(true);
	}, 90_000);
});
