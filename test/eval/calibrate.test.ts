import { describe, expect, it } from "vitest";
import { calibrate, type Judged } from "../../src/eval/calibrate.ts";
import { parseCalibration } from "../../src/search/calibration.ts";
import type { Evidence } from "../../src/search/evidence.ts";

const nothing: Evidence = {
	passageSimilarity: 0,
	sentenceMatch: 0,
	missingWordsMatch: 0,
	worstWordMatch: 0,
	unknownWords: 0,
	missingNumbers: 0,
	unknownInFew: 0,
	lackingInSentence: 0,
	holdsKind: 0,
	lacksKind: 0,
	dependence: 0,
	deniesAlone: 0,
	opposite: 0,
};

/** Questions whose best sentence matches from 0 to 1; from `rightFrom` on every first hit is right but each twentieth. */
function judged(count: number, rightFrom: number): Judged[] {
	return Array.from({ length: count }, (_, index) => {
		const sentenceMatch = index / count;
		const right = sentenceMatch >= rightFrom && index % 20 !== 0;
		return { evidence: { ...nothing, sentenceMatch }, right, far: false };
	});
}

describe("a calibration", () => {
	it("weighs what tells right from wrong, and nothing else", () => {
		const { weights } = calibrate([{ judged: judged(400, 0.5), importance: 1 }], "a test");
		expect(weights.sentenceMatch).toBeGreaterThan(1);
		expect(weights.passageSimilarity).toBeCloseTo(0);
	});

	it("sets strong so that nearly eight in ten are right in each collection", () => {
		const sets = [judged(400, 0.3), judged(400, 0.7)];
		const made = calibrate(
			sets.map((set) => ({ judged: set, importance: 1 })),
			"a test",
		);
		const chance = ({ evidence }: Judged) =>
			1 / (1 + Math.exp(-(made.intercept + (made.weights.sentenceMatch ?? 0) * evidence.sentenceMatch)));
		for (const set of sets) {
			const strong = set.filter((one) => chance(one) >= made.strongFrom);
			expect(strong.filter(({ right }) => right).length / strong.length).toBeGreaterThanOrEqual(0.79);
		}
	});

	it("weighs a reranker's numbers apart from the weights that hold without it", () => {
		const read = judged(400, 0.5).map(({ evidence, right }, index) => {
			// As telling as the sentence's match, and wrong as often elsewhere.
			const relevance = (right ? 4 : -4) * (index % 10 === 3 ? -1 : 1);
			return { evidence: { ...evidence, relevance }, right, far: false };
		});
		const made = calibrate([{ judged: read, importance: 1 }], "a test", "fake-reranker:1");
		expect(made.reranker).toBe("fake-reranker:1");
		expect(made.reranked?.weights.relevance).toBeGreaterThan(0.1);
		expect(made.weights).not.toHaveProperty("relevance");
		expect(made.weights.sentenceMatch).toBeGreaterThan(made.reranked?.weights.sentenceMatch ?? 0);
		const { reranked, ...plain } = calibrate([{ judged: read, importance: 1 }], "a test");
		expect({ reranked, reranker: plain.reranker }).toEqual({ reranked: undefined, reranker: null });
	});

	it("makes what an engine takes", () => {
		for (const reranker of [null, "fake-reranker:1"]) {
			const made = calibrate([{ judged: judged(50, 0.5), importance: 1 }], "a test", reranker);
			expect(parseCalibration(JSON.parse(JSON.stringify(made)), "a file")).toEqual(made);
		}
	});

	it("calls nothing strong where no collection shows when so many are right", () => {
		expect(calibrate([{ judged: judged(15, 0.5), importance: 1 }], "a test").strongFrom).toBe(1);
	});

	it("says how it was made", () => {
		expect(calibrate([{ judged: judged(50, 0.5), importance: 1 }], "by hand").made).toBe("by hand");
	});
});
