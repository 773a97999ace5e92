import { Matrix, solve } from "ml-matrix";

/** One case to learn from. */
export interface Case {
	readonly values: readonly number[];
	readonly outcome: boolean;
	/** How much it counts, above 0. */
	readonly weight: number;
}

/** Log-odds = `intercept` + the sum of `weights` times values. */
export interface LogisticModel {
	readonly intercept: number;
	readonly weights: readonly number[];
}

const steps = 30;

/**
 * Fits a logistic regression by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani & Friedman
 * 2009, section 4.4.1) on standardised values, with an L2 penalty.
 * @param penalty on the squared weights of standardised values, against cases whose weights sum to 1.
 */
export function fitLogistic(cases: readonly Case[], penalty: number): LogisticModel {
	const total = cases.reduce((sum, { weight }) => sum + weight, 0);
	const scales = scalesOf(cases);
	const rows = cases.map(({ values }) => [
		1,
		...values.map((value, i) => (value - (scales[i]?.mean ?? 0)) / (scales[i]?.deviation ?? 1)),
	]);
	const size = scales.length + 1;
	let beta = Matrix.zeros(size, 1);
	for (let step = 0; step < steps; step++) {
		const gradient = Matrix.zeros(size, 1);
		const hessian = Matrix.zeros(size, size);
		for (let i = 1; i < size; i++) {
			hessian.set(i, i, penalty);
			gradient.set(i, 0, -penalty * beta.get(i, 0));
		}
		rows.forEach((row, index) => {
			const { outcome, weight } = cases[index] as Case;
			addCase(gradient, hessian, row, Number(outcome), weight / total, beta);
		});
		beta = Matrix.add(beta, solve(hessian, gradient));
	}
	return unscaled(beta.to1DArray(), scales);
}

function addCase(
	gradient: Matrix,
	hessian: Matrix,
	row: readonly number[],
	outcome: number,
	weight: number,
	beta: Matrix,
): void {
	const logOdds = row.reduce((sum, value, i) => sum + value * beta.get(i, 0), 0);
	const chance = 1 / (1 + Math.exp(-logOdds));
	row.forEach((value, i) => {
		gradient.set(i, 0, gradient.get(i, 0) + weight * (outcome - chance) * value);
		row.forEach((other, j) => {
			hessian.set(i, j, hessian.get(i, j) + weight * chance * (1 - chance) * value * other);
		});
	});
}

interface Scale {
	readonly mean: number;
	readonly deviation: number;
}

function scalesOf(cases: readonly Case[]): Scale[] {
	const [first] = cases;
	return (first?.values ?? []).map((_, i) => {
		const column = cases.map(({ values }) => values[i] ?? 0);
		const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
		const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
		// A value that never varies tells nothing, whatever it is divided by.
		return { mean, deviation: Math.sqrt(variance) || 1 };
	});
}

function unscaled([constant = 0, ...slopes]: readonly number[], scales: readonly Scale[]): LogisticModel {
	const weights = slopes.map((slope, i) => slope / (scales[i]?.deviation ?? 1));
	const intercept = weights.reduce((sum, weight, i) => sum - weight * (scales[i]?.mean ?? 0), constant);
	return { intercept, weights };
}
