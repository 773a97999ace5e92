import { describe, expect, test } from "vitest";
import { type Case, fitLogistic } from "../../src/eval/logistic.ts";
import { randomNumbers } from "../support/random.ts";

/** The chance (0..1) that a model gives a case. */
function chance({ intercept, weights }: ReturnType<typeof fitLogistic>, values: readonly number[]): number {
	const logOdds = weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), intercept);
	return 1 / (1 + Math.exp(-logOdds));
}

/** Cases whose outcomes are drawn with the chances of a known model. */
function drawn(count: number, intercept: number, weights: readonly number[]): Case[] {
	const random = randomNumbers(11);
	return Array.from({ length: count }, () => {
		// Of unlike scales, as evidence is.
		const values = weights.map((_, i) => (random() * 4 - 2) * (i + 1) + i);
		return { values, outcome: random() < chance({ intercept, weights }, values), weight: 1 };
	});
}

const cases = drawn(20_000, -0.5, [1.2, -0.7, 0]);

describe("a fitted logistic regression", () => {
	test("has the weights that the cases were drawn with", () => {
		const { intercept, weights } = fitLogistic(cases, 1e-6);
		expect(Math.abs(intercept + 0.5)).toBeLessThan(0.1);
		[1.2, -0.7, 0].forEach((weight, i) => {
			expect(Math.abs((weights[i] ?? 9) - weight)).toBeLessThan(0.08);
		});
	});

	test("says yes as often as the cases do", () => {
		const model = fitLogistic(cases, 0.01);
		const said = cases.reduce((sum, { values }) => sum + chance(model, values), 0);
		expect(said / cases.length).toBeCloseTo(cases.filter(({ outcome }) => outcome).length / cases.length, 6);
	});

	test("tells apart cases that a value tells apart, with weights that stay finite", () => {
		const apart = Array.from({ length: 40 }, (_, i) => ({
			values: [i, 7],
			outcome: i >= 20,
			weight: 1,
		}));
		const model = fitLogistic(apart, 0.01);
		for (const { values, outcome } of apart) expect(chance(model, values) > 0.5).toBe(outcome);
		expect(model.weights.every(Number.isFinite)).toBe(true);
	});

	test("gives a value that never varies no weight", () => {
		const same = cases.slice(0, 500).map((each) => ({ ...each, values: [...each.values, 3] }));
		expect(fitLogistic(same, 0.01).weights[3]).toBeCloseTo(0, 9);
	});

	test("counts a case of weight 2 as two", () => {
		const some = cases.slice(0, 300);
		const heavier = some.map((each, i) => ({ ...each, weight: i < 100 ? 2 : 1 }));
		const [one, other] = [fitLogistic(heavier, 0.01), fitLogistic([...some, ...some.slice(0, 100)], 0.01)];
		// Both are fitted on values scaled by the same cases, which a weight does not change much.
		expect(Math.abs(one.intercept - other.intercept)).toBeLessThan(0.05);
		one.weights.forEach((weight, i) => {
			expect(Math.abs(weight - (other.weights[i] ?? 9))).toBeLessThan(0.05);
		});
	});

	test("has smaller weights the higher the penalty", () => {
		const sizes = [0.001, 0.1, 10].map((penalty) =>
			Math.hypot(...fitLogistic(cases.slice(0, 500), penalty).weights),
		);
		expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
		expect(sizes[2]).toBeLessThan((sizes[0] ?? 0) / 10);
	});
});
