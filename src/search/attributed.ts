import type { ArticleCard } from "../corpus/article.ts";
import type { Hit } from "./answer.ts";
import type { FoundQuotation } from "./quote/quote-answer.ts";

const nameList = new Intl.ListFormat("en");

/**
 * Whose words the highlighted sentences of a hit are, in one line: `said by Shannon Tiezzi`, or for an account of what
 * she said `reported: Shannon Tiezzi`. Empty where they are the article's own.
 */
export function saidLine({ said = [] }: Pick<Hit, "said">): string {
	const spoke = new Set(said.filter(({ kind }) => kind !== "indirect").map(({ speaker }) => speaker));
	const reported = new Set(said.map(({ speaker }) => speaker).filter((speaker) => !spoke.has(speaker)));
	return [
		spoke.size > 0 ? `said by ${nameList.format(spoke)}` : "",
		reported.size > 0 ? `reported: ${nameList.format(reported)}` : "",
	]
		.filter(Boolean)
		.join("; ");
}

/**
 * Who said a quotation and what tells, in one line: `Shannon Tiezzi, concluded`, with `(in part)` where only some words
 * of a sentence are theirs, and `reported:` before it where none are.
 */
export function attributionLine({
	speaker,
	cue,
	kind,
}: Pick<FoundQuotation, "speaker" | "cue" | "kind">): string {
	const line = [speaker ?? "speaker not stated", lowerFirst(cue ?? "")].filter(Boolean).join(", ");
	if (kind === "indirect") return `reported: ${line}`;
	return kind === "mixed" ? `${line} (in part)` : line;
}

/** What somebody did for some articles: `Written by Frank Fang`, `Compiled by Amanda Watson`, or both. */
export function authorLine(name: string, written: readonly ArticleCard[]): string {
	const wrote = written.filter(({ compilers }) => !compilers.includes(name)).length;
	if (wrote === written.length) return `Written by ${name}`;
	return wrote === 0 ? `Compiled by ${name}` : `Written or compiled by ${name}`;
}

/** A cue may open its sentence: "According to". */
function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
