import type { Weights } from "./safetensors.ts";

/** A matrix as signed bytes, each row with its own scale: value ≈ byte · scale. */
export interface QuantisedMatrix {
	/** Row-major, like the matrix. */
	readonly bytes: Int8Array;
	/** One for each row. */
	readonly scales: Float32Array;
}

const LARGEST = 127;

/** Quantises a table whose rows are looked up: each row's largest value becomes ±127. */
export function quantiseTable(table: Weights): QuantisedMatrix {
	return quantiseRows(table, largestValue);
}

/**
 * Quantises weights `[out, in]` that an integer product multiplies by unsigned bytes.
 *
 * CPUs with AVX2 but without VNNI add two neighbouring products in 16 bits (`vpmaddubsw`) and cut the sum off
 * at 32,767, so two large neighbours of one sign would give wrong results there, and only there. The usual
 * cure is 7-bit weights. Bounding the sum of neighbours is enough, as 255 · (|a| + |b|) stays below the limit
 * up to |a| + |b| = 128, and costs a third of the precision that 7 bits cost (mean cosine to fp32: .9947
 * unbounded, .9942 so, .9935 with 7 bits). It is done for every CPU, so that vectors made on one machine
 * compare with those of another.
 */
export function quantiseWeights(weights: Weights): QuantisedMatrix {
	return quantiseRows(weights, (row) => Math.max(largestValue(row), largestNeighbourSum(row)));
}

function quantiseRows(matrix: Weights, reachOf: (row: Float32Array) => number): QuantisedMatrix {
	const [rows = 0, width = 0] = matrix.shape;
	const bytes = new Int8Array(rows * width);
	const scales = new Float32Array(rows);
	for (let row = 0; row < rows; row++) {
		const values = matrix.values.subarray(row * width, (row + 1) * width);
		// A row of zeros has no reach; any scale will do.
		const scale = reachOf(values) / LARGEST || 1;
		scales[row] = scale;
		for (let i = 0; i < width; i++) bytes[row * width + i] = Math.round((values[i] as number) / scale);
	}
	return { bytes, scales };
}

function largestValue(row: Float32Array): number {
	let largest = 0;
	for (const value of row) largest = Math.max(largest, Math.abs(value));
	return largest;
}

function largestNeighbourSum(row: Float32Array): number {
	let largest = 0;
	for (let i = 1; i < row.length; i++) {
		largest = Math.max(largest, Math.abs((row[i - 1] as number) + (row[i] as number)));
	}
	return largest;
}

/** A row-major matrix of `rows` rows turned about its diagonal. */
export function transpose<T extends Float32Array | Int8Array>(matrix: T, rows: number): T {
	const width = matrix.length / rows;
	const result = matrix.slice() as T;
	for (let row = 0; row < rows; row++) {
		for (let i = 0; i < width; i++) result[i * rows + row] = matrix[row * width + i] as number;
	}
	return result;
}
