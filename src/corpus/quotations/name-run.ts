import type { Token } from "./tokens.ts";
import { determiners, isCapitalised } from "./words.ts";

/** Join the words of a name. */
const particles = /^(?:de|van|von|der|den|al|bin|ibn|la|le|da|di|du|del|dos|el|ter|y)$/;

/** Where the run of capitalised words that ends before `end` begins; `end` where there is none. */
export function nameRunBefore(tokens: readonly Token[], from: number, end: number): number {
	let start = end;
	while (start > from) {
		const token = tokens[start - 1] as Token;
		const before = tokens[start - 2];
		const joins =
			particles.test(token.lower) &&
			start < end &&
			start - 1 > from &&
			before !== undefined &&
			(isCapitalised(before) || particles.test(before.lower));
		if (!(isCapitalised(token) || joins)) break;
		if (/['’]s?$/.test(token.text) && start < end) break;
		start--;
	}
	while (start < end && determiners.has((tokens[start] as Token).lower)) start++;
	return start;
}

/** Where the run of capitalised words that begins at `from` ends. */
export function nameRunAfter(tokens: readonly Token[], from: number): number {
	let end = from;
	while (end < tokens.length) {
		const token = tokens[end] as Token;
		const next = tokens[end + 1];
		const joins =
			particles.test(token.lower) &&
			end > from &&
			next !== undefined &&
			(isCapitalised(next) || particles.test(next.lower));
		if (!(isCapitalised(token) || joins)) break;
		end++;
		if (/['’]s?$/.test(token.text)) break;
	}
	return end;
}

export function textOf(tokens: readonly Token[], from: number, to: number): string {
	return tokens
		.slice(from, to)
		.map(({ text }) => text)
		.join(" ");
}
