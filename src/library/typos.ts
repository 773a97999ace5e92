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
