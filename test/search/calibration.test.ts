import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { LibraryError } from "../../src/errors.ts";
import bundled from "../../src/search/calibration.json" with { type: "json" };
import {
	bundledCalibration,
	parseCalibration,
	readCalibration,
	weighingFor,
} from "../../src/search/calibration.ts";
import { openEngine } from "../../src/search/engine.ts";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { fakeReranker } from "../support/fake-reranker.ts";
import { folderWith } from "../support/temporary-folder.ts";

const { opposite, ...withoutOpposite } = bundled.weights;

/** One that knows of a reranker: with it every answer is strong, without it none. */
const reranked = {
	...{ ...bundled, intercept: -99, reranker: "fake-reranker:1" },
	reranked: {
		...{ intercept: 0, fairFrom: 0.5, strongFrom: 0.5 },
		weights: { ...bundled.weights, relevance: 99 },
	},
};

describe("a calibration", () => {
	it("that came with Passim is one", () => {
		expect(parseCalibration(bundled, "calibration.json")).toEqual(bundledCalibration);
	});

	it.each([
		["with a signal renamed", { ...bundled, weights: { ...withoutOpposite, contrary: opposite } }],
		["without a signal", { ...bundled, weights: withoutOpposite }],
		["with one more", { ...bundled, weights: { ...bundled.weights, relevance: 1 } }],
		["with a weight that is no number", { ...bundled, weights: { ...bundled.weights, opposite: null } }],
		["with a weight without end", { ...bundled, weights: { ...bundled.weights, opposite: Infinity } }],
		["without a threshold", { ...bundled, strongFrom: undefined }],
		["that names a reranker and weighs none", { ...bundled, reranker: "fake-reranker:1" }],
		["that weighs a reranker and names none", { ...reranked, reranker: null }],
		["that is something else", []],
	])("%s is refused", (_, value) => {
		expect(() => parseCalibration(value, "some/calibration.json")).toThrow(LibraryError);
		expect(() => parseCalibration(value, "some/calibration.json")).toThrow(
			/^"some\/calibration\.json" is no/,
		);
	});

	it("is that of Passim where the operator has none", async () => {
		expect(await readCalibration(path.join(folderWith({}), "calibration.json"))).toBe(bundledCalibration);
	});

	it("weighs the numbers of its own reranker, and of no other", () => {
		const calibration = parseCalibration(reranked, "calibration.json");
		expect(weighingFor(calibration, { id: "fake-reranker:1" }).weights).toHaveProperty("relevance", 99);
		for (const other of [undefined, { id: "fake-reranker:2" }]) {
			expect(weighingFor(calibration, other).weights).toEqual(bundled.weights);
		}
	});
});

describe("an engine", () => {
	const question = "What did the harbour export?";
	const corpusDir = () => folderWith({ "a.md": "# Port notes\n\nThe harbour of Lisbon exported cork." });

	async function ask(calibration: unknown, rerankerId?: string) {
		const indexDir = folderWith({ "calibration.json": JSON.stringify(calibration) });
		const reranker = rerankerId === undefined ? undefined : fakeReranker(() => 5, rerankerId);
		const engine = await openEngine({ corpusDir: corpusDir(), indexDir, embedder: fakeEmbedder(), reranker });
		onTestFinished(() => engine.close());
		return engine.ask({ question });
	}

	it("judges by the calibration in INDEX_DIR", async () => {
		expect(await ask({ ...bundled, intercept: 99 })).toMatchObject({ strength: "strong", confidence: 1 });
		expect(await ask({ ...bundled, intercept: -99 })).toMatchObject({ strength: "none" });
		expect(await ask({ ...bundled, intercept: 99, strongFrom: 2 })).toMatchObject({ strength: "fair" });
	});

	it("counts a reranker's number only where the calibration is of that reranker", async () => {
		expect(await ask(reranked, "fake-reranker:1")).toMatchObject({ strength: "strong" });
		expect(await ask(reranked, "fake-reranker:2")).toMatchObject({ strength: "none" });
		expect(await ask(reranked)).toMatchObject({ strength: "none" });
	});

	it.each([
		["no JSON", "{\n\tmade: 1\n}"],
		["no calibration", JSON.stringify({ ...bundled, weights: withoutOpposite })],
	])("does not start with a file that is %s, and says which and what to do", async (_, content) => {
		const indexDir = folderWith({ "calibration.json": content });
		const embedder = fakeEmbedder();
		const fault: unknown = await openEngine({ corpusDir: corpusDir(), indexDir, embedder }).catch(
			(reason: unknown) => reason,
		);
		expect(fault).toBeInstanceOf(LibraryError);
		const { message } = fault as LibraryError;
		expect(message).toContain(path.join(indexDir, "calibration.json"));
		expect(message).toMatch(/: make it anew \(npm run calibrate -- --out FILE DIR…\) or remove it\.$/);
		expect(message).not.toContain("\n");
		expect(embedder.texts).toEqual([]);
	});
});
