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
	let squares = 0;
	for (const value of sum) squares += value * value;
	const length = Math.sqrt(squares) || 1;
	return sum.map((value) => value / length);
}
