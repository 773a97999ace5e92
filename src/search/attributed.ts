import type { ArticleCard } from "../corpus/article.ts";
import { english, type Language } from "../languages/index.ts";
import type { Hit } from "./answer.ts";
import { listNames } from "./citation.ts";
import type { FoundQuotation } from "./quote/quote-answer.ts";

/**
 * Whose words the highlighted sentences of a hit are, in one line: `said by Shannon Tiezzi`, or for an account of what
 * she said `reported: Shannon Tiezzi`. Empty where they are the article's own.
 */
export function saidLine({ said = [] }: Pick<Hit, "said">, language: Language = english): string {
	const spoke = new Set(said.filter(({ kind }) => kind !== "indirect").map(({ speaker }) => speaker));
	const reported = new Set(said.map(({ speaker }) => speaker).filter((speaker) => !spoke.has(speaker)));
	return [
		spoke.size > 0 ? language.said.by(listNames(spoke, language)) : "",
		reported.size > 0 ? language.said.reported(listNames(reported, language)) : "",
	]
		.filter(Boolean)
		.join("; ");
}

/**
 * Who said a quotation and what tells, in one line: `Shannon Tiezzi, concluded`, with `(in part)` where only some words
 * of a sentence are theirs, and `reported:` before it where none are.
 */
export function attributionLine(
	{ speaker, cue, kind }: Pick<FoundQuotation, "speaker" | "cue" | "kind">,
	{ said }: Language = english,
): string {
	const line = [speaker ?? said.unknown, lowerFirst(cue ?? "")].filter(Boolean).join(", ");
	if (kind === "indirect") return said.reported(line);
	return kind === "mixed" ? said.inPart(line) : line;
}

/** What somebody did for some articles: `Written by Frank Fang`, `Compiled by Amanda Watson`, or both. */
export function authorLine(
	name: string,
	written: readonly ArticleCard[],
	{ said }: Language = english,
): string {
	const wrote = written.filter(({ compilers }) => !compilers.includes(name)).length;
	if (wrote === written.length) return said.wrote(name);
	return wrote === 0 ? said.compiled(name) : said.wroteOrCompiled(name);
}

/** A cue may open its sentence: "According to". */
function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
