import { type Calibration, signals, type Weighing } from "../search/calibration.ts";
import type { Evidence } from "../search/evidence.ts";
import { type Case, fitLogistic } from "./logistic.ts";

/** What speaks for a first hit, and whether it was right. */
export interface Judged {
	readonly evidence: Evidence;
	/** The question can be answered and the first hit is from a document that does. */
	readonly right: boolean;
}

/** The questions of one collection. */
export interface JudgedSet {
	readonly judged: readonly Judged[];
	/** How often it counts. */
	readonly importance: number;
}

const penalty = 0.002;
/** Of the answers called strong, nine in ten are to be right on every set that allows it, with a little to spare. */
const strongRight = 0.92;
/** A threshold is trusted only where so many answers lie above it. */
const fewestStrong = 20;

/**
 * Fits the weights of confidence and its two thresholds to test collections that have unanswerable questions.
 * In each the right answers count together as much as the wrong ones: how many questions of a study group have an
 * answer is not known, and no collection says.
 * @param reranker the id of the one that read the first hits: its numbers are weighed as well, but not in the weights
 * that hold without it.
 */
export function calibrate(
	sets: readonly JudgedSet[],
	made: string,
	reranker: string | null = null,
): Calibration {
	const weighed = { made, reranker, ...weigh(sets, signals) };
	return reranker === null ? weighed : { ...weighed, reranked: weigh(sets, [...signals, "relevance"]) };
}

function weigh(sets: readonly JudgedSet[], names: readonly (keyof Evidence)[]): Weighing {
	const cases = sets.map((set) => balanced(set, names));
	const { intercept, weights } = fitLogistic(cases.flat(), penalty);
	const chanceOf = ({ values }: Case) =>
		1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), intercept)));
	const scored = cases.map((set) => set.map((one) => ({ ...one, chance: chanceOf(one) })));
	return {
		intercept: rounded(intercept),
		weights: Object.fromEntries(names.map((name, i) => [name, rounded(weights[i] ?? 0)])),
		// Where being right is as likely as being wrong, a wrong answer and a wrong refusal cost the same.
		fairFrom: 0.5,
		// Where no set shows when nine in ten are right, nothing is called strong.
		strongFrom: rounded(Math.max(...scored.map(strongThreshold))) || 1,
	};
}

function balanced({ judged, importance }: JudgedSet, names: readonly (keyof Evidence)[]): Case[] {
	const rightOnes = judged.filter(({ right }) => right).length;
	// More questions tell more, but one collection should not decide alone.
	const weight = importance * Math.cbrt(judged.length);
	return judged.map(({ evidence, right }) => ({
		values: names.map((name) => evidence[name] ?? 0),
		outcome: right,
		weight: weight / (right ? rightOnes : judged.length - rightOnes),
	}));
}

/**
 * The lowest threshold above which enough answers of one set are right, as often as they come in that set; 0 where
 * none does it, because the unanswerable questions were written to look like the others.
 */
function strongThreshold(scored: readonly (Case & { readonly chance: number })[]): number {
	const sorted = scored.toSorted((a, b) => b.chance - a.chance);
	let right = 0;
	let threshold = 0;
	sorted.forEach(({ outcome, chance }, index) => {
		if (outcome) right++;
		if (index + 1 >= fewestStrong && right / (index + 1) >= strongRight) threshold = chance;
	});
	return threshold;
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}
