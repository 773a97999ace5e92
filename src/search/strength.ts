import type { Strength, Why } from "./answer.ts";
import { bundledCalibration, type Weighing } from "./calibration.ts";
import type { Evidence } from "./evidence.ts";

/**
 * How likely the first hit is to answer (0..1): a logistic regression over the evidence. `npm run calibrate` fits
 * its weights and the two thresholds to test collections and writes calibration.json, which says how it was made.
 */
export function confidenceOf(evidence: Evidence, weighing: Weighing = bundledCalibration): number {
	let logOdds = weighing.intercept;
	for (const [name, weight] of Object.entries(weighing.weights)) {
		logOdds += weight * (evidence[name as keyof Evidence] ?? 0);
	}
	return 1 / (1 + Math.exp(-logOdds));
}

/** How that comes about, signal by signal. */
export function explain(evidence: Evidence, weighing: Weighing = bundledCalibration): Why {
	const { intercept, weights, fairFrom, strongFrom } = weighing;
	const signals = (Object.entries(weights) as [keyof Evidence, number][]).map(([name, weight]) => {
		const value = evidence[name] ?? 0;
		return { name, value, weight, adds: weight * value };
	});
	return { intercept, signals, confidence: confidenceOf(evidence, weighing), fairFrom, strongFrom };
}

/** @param confidence of `confidenceOf` with the same weighing. */
export function strengthOf(confidence: number, weighing: Weighing = bundledCalibration): Strength {
	if (confidence >= weighing.strongFrom) return "strong";
	return confidence >= weighing.fairFrom ? "fair" : "none";
}
