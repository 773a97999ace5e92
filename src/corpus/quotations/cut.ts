import type { Statement } from "./statement.ts";
import { groupStart } from "./subject.ts";
import { endsInComma, type Token } from "./tokens.ts";
import { clauseOpeners } from "./words.ts";

/** "According to the minutes, Xi said …": what Xi said is told once. */
export function isRetold({ shape, parts }: Statement, all: readonly Statement[]): boolean {
	const [part] = parts;
	if (shape !== "according" || !part) return false;
	return all.some((other) => {
		if (other.at < part.from || other.subject?.kind !== "name") return false;
		if (other.shape === "before") return other.at < part.to;
		return other.at < part.from + 6 && (other.shape === "clause" || other.shape === "marked");
	});
}

/** What is said ends where the clause of the next verb of saying begins, if a comma parts the two. */
export function cutAtNext(tokens: readonly Token[], found: readonly Statement[]): Statement[] {
	return found.map((statement, index) => {
		const next = found.slice(index + 1).find((one) => cuts(tokens, statement, one));
		if (!next) return statement;
		const end = clauseStart(tokens, next);
		const parts = statement.parts.map(({ from, to }) => ({ from, to: from < end ? Math.min(to, end) : to }));
		return { ...statement, parts: parts.filter(({ from, to }) => to > from) };
	});
}

function cuts(tokens: readonly Token[], { parts }: Statement, next: Statement): boolean {
	if (!parts.some(({ from, to }) => from < next.at && next.at < to)) return false;
	if (next.shape !== "clause" && next.shape !== "marked" && next.shape !== "noun") return false;
	const start = clauseStart(tokens, next);
	return (tokens[start]?.text === "," || endsInComma(tokens[start - 1])) && start > (parts[0]?.from ?? 0);
}

/** Where the clause of a verb of saying begins, with the comma and the "but" before it. */
function clauseStart(tokens: readonly Token[], { subject, at }: Statement): number {
	const own = subject && subject.from > 0 && subject.from < at ? subject.from : groupStart(tokens, at);
	let start = own;
	while (start > 0 && (clauseOpeners.has(tokens[start - 1]?.lower ?? "") || tokens[start - 1]?.text === ","))
		start--;
	return start;
}
