/** Dot product, for unit vectors the cosine (−1..1). */
export function similarityOf(a: Float32Array, b: Float32Array): number {
	let dot = 0;
	for (let i = 0; i < a.length; i++) dot += (a[i] as number) * (b[i] as number);
	return dot;
}
