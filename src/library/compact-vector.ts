/**
 * Packs vectors at one byte a number: each is scaled so that its largest number is 127. The length is lost,
 * the direction kept to about 0.5%, which is all that a cosine needs.
 */
export function packVectors(vectors: readonly Float32Array[]): Int8Array {
	const dimensions = vectors[0]?.length ?? 0;
	const packed = new Int8Array(vectors.length * dimensions);
	vectors.forEach((vector, row) => {
		const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
		for (let i = 0; i < dimensions; i++)
			packed[row * dimensions + i] = Math.round(((vector[i] ?? 0) * 127) / largest);
	});
	return packed;
}

/** Cosine (−1..1) between a unit vector and each of the packed ones. */
export function packedSimilarities(vector: Float32Array, packed: Int8Array): number[] {
	const dimensions = vector.length;
	const similarities: number[] = [];
	for (let base = 0; base < packed.length; base += dimensions) {
		let dot = 0;
		let square = 0;
		for (let i = 0; i < dimensions; i++) {
			const value = packed[base + i] as number;
			dot += (vector[i] as number) * value;
			square += value * value;
		}
		similarities.push(square === 0 ? 0 : dot / Math.sqrt(square));
	}
	return similarities;
}

/** Dot product, for unit vectors the cosine (−1..1). */
export function similarityOf(a: Float32Array, b: Float32Array): number {
	let dot = 0;
	for (let i = 0; i < a.length; i++) dot += (a[i] as number) * (b[i] as number);
	return dot;
}
