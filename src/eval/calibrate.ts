import { type Calibration, signals, type Weighing } from "../search/calibration.ts";
import type { Evidence } from "../search/evidence.ts";
import { type Case, fitLogistic } from "./logistic.ts";

/** What speaks for a first hit, and whether it was right. */
export interface Judged {
	readonly evidence: Evidence;
	/** The question can be answered and the first hit is from a document that does. */
	readonly right: boolean;
	/** The question is about something else altogether. */
	readonly far: boolean;
}

/** The questions of one collection. */
export interface JudgedSet {
	readonly judged: readonly Judged[];
	/** How often it counts. */
	readonly importance: number;
}

const penalty = 0.001;
/** Of the answers called strong, nearly eight in ten are to be right on every set that allows it. */
const strongRight = 0.79;
/** A threshold is trusted only where so many answers lie above it, and this share of those that are right. */
const fewestStrong = 20;
const fewestOfRight = 0.2;

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
	const scored = cases.map((set) =>
		set.map((one) => ({ ...one, chance: chanceOf(one, intercept, weights) })),
	);
	return {
		intercept: rounded(intercept),
		weights: Object.fromEntries(names.map((name, i) => [name, rounded(weights[i] ?? 0)])),
		fairFrom: rounded(cheapestCut(scored.flat())),
		// Where no set shows when so many are right, nothing is called strong.
		strongFrom: rounded(Math.max(...scored.map(strongThreshold))) || 1,
	};
}

function chanceOf({ values }: Case, intercept: number, weights: readonly number[]): number {
	return 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), intercept)));
}

/**
 * What mistakes cost. A wrong no costs a reader more than a passage that "may answer" and does not, for nobody sees what
 * was held back; an answer to a question about something else costs the bot its name.
 */
const costs = { rightRefused: 1, nearOffered: 0.2, strangeAnswered: 1 };

/** The cut at which mistakes cost least, all sets counting by their importance. */
function cheapestCut(scored: readonly ScoredCase[]): number {
	const sorted = scored.toSorted((a, b) => a.chance - b.chance);
	let cost = 0;
	let least = { cost, cut: 0 };
	for (const { outcome, cost: weight, chance } of sorted) {
		if (cost < least.cost) least = { cost, cut: chance };
		cost += outcome ? weight : -weight;
	}
	return least.cut;
}

interface WeighedCase extends Case {
	/** Of a mistake about it. */
	readonly cost: number;
	readonly far: boolean;
}

interface ScoredCase extends WeighedCase {
	readonly chance: number;
}

function balanced({ judged, importance }: JudgedSet, names: readonly (keyof Evidence)[]): WeighedCase[] {
	const far = judged.filter((one) => one.far).length;
	const right = judged.filter((one) => one.right).length;
	const near = judged.length - right - far;
	return judged.map(({ evidence, right: outcome, far: isFar }) => {
		const share = importance / (outcome ? right : isFar ? far : near);
		const { rightRefused, strangeAnswered, nearOffered } = costs;
		return {
			values: names.map((name) => evidence[name] ?? 0),
			outcome,
			far: isFar,
			weight: outcome ? share : share / (far > 0 && near > 0 ? 2 : 1),
			cost: share * (outcome ? rightRefused : isFar ? strangeAnswered : nearOffered),
		};
	});
}

/**
 * The lowest threshold above which enough answers of one set are right, as often as they come in that set; 0 where
 * none does it, because the unanswerable questions were written to look like the others.
 */
function strongThreshold(scored: readonly ScoredCase[]): number {
	const sorted = scored.filter(({ far }) => !far).toSorted((a, b) => b.chance - a.chance);
	const fewest = Math.max(
		fewestStrong,
		fewestOfRight * sorted.reduce((sum, { outcome }) => sum + Number(outcome), 0),
	);
	let right = 0;
	let threshold = 0;
	sorted.forEach(({ outcome, chance }, index) => {
		if (outcome) right++;
		if (index + 1 >= fewest && right / (index + 1) >= strongRight) threshold = chance;
	});
	return threshold;
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}
