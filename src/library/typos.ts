/**
 * The terms of a vocabulary that a single slip of the fingers turns into this one. Numbers are never taken for one
 * another, and first letters are seldom wrong. Two slips would find more, but turn Medicaid into Medicare.
 */
export function nearTerms(term: string, vocabulary: readonly string[]): string[] {
	if (!/^\p{L}+$/u.test(term)) return [];
	return vocabulary.filter((other) => other[0] === term[0] && isOneSlip(term, other));
}

/** Whether one letter is wrong, missing or too many, or two neighbours have changed places (Damerau 1964). */
export function isOneSlip(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1 || a === b) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	const [restOfA, restOfB] = [a.slice(start), b.slice(start)];
	if (a.length > b.length) return restOfA.slice(1) === restOfB;
	if (a.length < b.length) return restOfA === restOfB.slice(1);
	const swapped = `${restOfB[1] ?? ""}${restOfB[0] ?? ""}${restOfB.slice(2)}`;
	return restOfA.slice(1) === restOfB.slice(1) || restOfA === swapped;
}

/**
 * How many slips turn one word into the other, two neighbours that have changed places counting as one; infinity
 * where they are more than `most`.
 */
export function countSlips(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			const edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(swapped ? Math.min(edits, (before[j - 2] ?? 0) + 1) : edits);
		}
		[before, last] = [last, row];
	}
	const slips = last[b.length] ?? 0;
	return slips <= most ? slips : Number.POSITIVE_INFINITY;
}
