/**
 * Mean of a text's token vectors, scaled to length 1 (Reimers and Gurevych, 2019, "Sentence-BERT").
 * @param states the tokens' vectors one after the other.
 * @param count how many tokens, at least 1.
 * @returns a vector of L2 norm 1; of zeros where the mean is zero.
 */
export function meanOfTokens(states: Float32Array, count: number): Float32Array {
	const width = states.length / count;
	const sum = new Float32Array(width);
	for (let start = 0; start < states.length; start += width) {
		for (let i = 0; i < width; i++) sum[i] = (sum[i] as number) + (states[start + i] as number);
	}
	// The sum points where the mean points, so there is no need to divide by the count before scaling.
	return scaleRows(sum, width);
}

/** Scales every row to length 1, in place; a row of zeros stays one. */
export function scaleRows(values: Float32Array, width: number): Float32Array {
	for (let start = 0; start < values.length; start += width) {
		let squares = 0;
		for (let i = start; i < start + width; i++) squares += (values[i] as number) ** 2;
		const length = Math.sqrt(squares) || 1;
		for (let i = start; i < start + width; i++) values[i] = (values[i] as number) / length;
	}
	return values;
}

/** Rows of `width` numbers as columns. */
export function transposed(values: Float32Array, width: number): Float32Array {
	const rows = values.length / width;
	const result = new Float32Array(values.length);
	for (let row = 0; row < rows; row++) {
		for (let i = 0; i < width; i++) result[i * rows + row] = values[row * width + i] as number;
	}
	return result;
}
