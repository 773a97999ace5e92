/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A whole number made of a text (FNV-1a), the same for the same text. */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
	return hash;
}

/** A unit vector that points anywhere, the same for the same seed. */
export function randomVector(seed: number, dimensions: number): Float32Array {
	const random = randomNumbers(seed);
	// The sum of a few even numbers is near enough to a normal one, which is what spreads directions evenly.
	const normal = () => random() + random() + random() + random() - 2;
	return unitVector(Float32Array.from({ length: dimensions }, normal));
}

/** The vector at length 1; one of length 0 becomes the first axis. */
export function unitVector(vector: Float32Array): Float32Array {
	const length = Math.hypot(...vector);
	if (length === 0) return vector.map((_, index) => (index === 0 ? 1 : 0));
	return vector.map((value) => value / length);
}
