import type { Strength, Why } from "./answer.ts";
import calibration from "./calibration.json" with { type: "json" };
import type { Evidence } from "./evidence.ts";

/**
 * How likely the first hit is to answer (0..1): a logistic regression over the evidence. `npm run calibrate` fits
 * its weights and the two thresholds to test collections and writes calibration.json, which says how it was made.
 */
export function confidenceOf(evidence: Evidence): number {
	let logOdds = calibration.intercept;
	for (const [name, weight] of Object.entries(calibration.weights)) {
		logOdds += weight * evidence[name as keyof Evidence];
	}
	return 1 / (1 + Math.exp(-logOdds));
}

/** How that comes about, signal by signal. */
export function explain(evidence: Evidence): Why {
	const { intercept, weights, fairFrom, strongFrom } = calibration;
	const signals = (Object.entries(weights) as [keyof Evidence, number][]).map(([name, weight]) => {
		const value = evidence[name];
		return { name, value, weight, adds: weight * value };
	});
	return { intercept, signals, confidence: confidenceOf(evidence), fairFrom, strongFrom };
}

/** @param confidence of `confidenceOf`. */
export function strengthOf(confidence: number): Strength {
	if (confidence >= calibration.strongFrom) return "strong";
	return confidence >= calibration.fairFrom ? "fair" : "none";
}
