import { describe, expect, it } from "vitest";
import { packTokens } from "../../src/library/token-store.ts";
import type { TokenVectors } from "../../src/model/embedder.ts";
import { matchTokens, meanSimilarities } from "../../src/search/late-interaction.ts";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { randomVector } from "../support/random.ts";

type Vector = readonly [number, number, number, number];

// Of length 1, no number over a half, which is the most that a byte holds.
const a: Vector = [0.5, 0.5, 0.5, 0.5];
/** At a right angle to `a`. */
const b: Vector = [0.5, 0.5, -0.5, -0.5];
/** Cosine 0.5 with `a` as with `b`. */
const c: Vector = [0.5, 0.5, 0.5, -0.5];
/** The opposite of `a`. */
const notA: Vector = [-0.5, -0.5, -0.5, -0.5];
const notB: Vector = [-0.5, -0.5, 0.5, 0.5];

const tokens = (...vectors: readonly Vector[]): TokenVectors => ({
	count: vectors.length,
	values: Float32Array.from(vectors.flat()),
});

/** A passage as it is stored: its title's tokens, then those of each sentence. */
function passage(...parts: readonly (readonly Vector[])[]) {
	let count = 0;
	const ends = parts.map((part) => {
		count += part.length;
		return count;
	});
	return packTokens({ vector: new Float32Array(), tokens: tokens(...parts.flat()), ends });
}

const embedder = fakeEmbedder({ dimensions: 4 });
const rounded = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toFixed(4)));

async function matchOne(question: TokenVectors, stored: ReturnType<typeof passage>) {
	const [match] = await matchTokens(embedder, question, [stored]);
	if (!match) throw new Error("no match");
	return match;
}

describe("a question matched with a passage", () => {
	it("has for each part the best cosine of each of its tokens", async () => {
		const { parts } = await matchOne(tokens(a, b), passage([c], [a, notA]));
		expect(parts.map(rounded)).toEqual([
			[0.5, 0.5],
			[1, 0],
		]);
	});

	it("has the mean of the best in each part", async () => {
		const { partMatches } = await matchOne(tokens(a, b), passage([c], [a, c], [notA]));
		expect(rounded(partMatches)).toEqual([0.5, 0.75, -0.5]);
	});

	it("has the mean of the best anywhere, each token in its own part", async () => {
		const { passageMatch } = await matchOne(tokens(a, b), passage([notA], [a], [b]));
		expect(passageMatch).toBeCloseTo(1, 4);
	});

	it("matches a part without tokens worst of all", async () => {
		const { parts, partMatches } = await matchOne(tokens(a, b), passage([c], [a], []));
		expect([[...(parts[2] ?? [])], partMatches[2]]).toEqual([[-1, -1], -1]);
	});

	it("without tokens of its own matches worst of all", async () => {
		const match = await matchOne(tokens(), passage([a], [b]));
		expect(match).toMatchObject({ passageMatch: -1, partMatches: [-1, -1] });
	});
});

describe("a question's mean token", () => {
	it("has its cosine with the mean token of each part", () => {
		const similarities = meanSimilarities(tokens(a, b), passage([c], [a, c], [notA]));
		expect(rounded(similarities)).toEqual(rounded([Math.SQRT1_2, 2 / Math.sqrt(6), -Math.SQRT1_2]));
	});

	it.each([
		["a part has no tokens", tokens(a, b), passage([], [], [])],
		["a part's tokens cancel out", tokens(a, b), passage([a, notA], [a, notA], [b, a, notA, notB])],
		["the question has none", tokens(), passage([a], [b], [c])],
	])("is as far as can be where %s", (_, question, stored) => {
		expect(meanSimilarities(question, stored)).toEqual([-1, -1, -1]);
	});
});

describe("a question matched with several passages", () => {
	const passages = [passage([c], [a, notA]), passage([], [b]), passage([a, b], [c], [])];

	it("matches each as it does alone, in their order", async () => {
		const together = await matchTokens(embedder, tokens(a, b), passages);
		expect(together).toEqual(await Promise.all(passages.map((stored) => matchOne(tokens(a, b), stored))));
	});

	it("matches none where there is none", async () => {
		expect(await matchTokens(embedder, tokens(a), [])).toEqual([]);
	});
});

describe("tokens stored in bytes", () => {
	it("keep a cosine to a hundredth", async () => {
		const wide = fakeEmbedder({ dimensions: 128 });
		for (let seed = 0; seed < 50; seed++) {
			const [question, stored] = [randomVector(seed, 128), randomVector(seed + 1000, 128)];
			// Half way between: neither near nor far.
			const between = randomVector(seed, 128).map((value, i) => (value + (stored[i] ?? 0)) * Math.SQRT1_2);
			const reading = { vector: between, tokens: { count: 1, values: between }, ends: [1] };
			const exact = question.reduce((sum, value, i) => sum + value * (between[i] ?? 0), 0);
			const [match] = await matchTokens(wide, { count: 1, values: question }, [packTokens(reading)]);
			expect(Math.abs((match?.passageMatch ?? 9) - exact)).toBeLessThan(0.01);
		}
	});
});
