import type { Span } from "../corpus/span.ts";
import { english, type Language } from "../languages/index.ts";
import type { Answer, Hit, Strength } from "./answer.ts";
import type { ArticlesAnswer } from "./articles/per-article.ts";
import { saidLine } from "./attributed.ts";

/** What an answer of a strength says of its passages, and in how many of them it marks something. */
interface Manner {
	/** What opens the answer, by the keys of `Language["answer"]`; nothing does where the passages simply answer. */
	readonly opening: readonly ("none" | "nearest" | "fair")[];
	/** Of so many hits, from the first on, the sentence that answers is marked, and told whose words it is. */
	readonly marked: number;
	/** What is said of a passage that stands among those of other articles, by its key in `Language["compared"]`. */
	readonly doubt?: "fair";
}

const manners: Readonly<Record<Strength, Manner>> = {
	strong: { opening: [], marked: Number.POSITIVE_INFINITY },
	// Further passages of a fair answer mostly do not answer: nothing in them is set off as if it did.
	fair: { opening: ["fair"], marked: 1, doubt: "fair" },
	none: { opening: ["none", "nearest"], marked: 0 },
};

/** What is said right before the passages. A notice says in its own words that nothing answers. */
export function openingOf(
	{ strength, hits, notice }: Pick<Answer, "strength" | "notice"> & { readonly hits: readonly unknown[] },
	{ answer }: Language = english,
): string {
	return manners[strength].opening
		.filter((key) => !(key === "none" && notice) && !(key === "nearest" && hits.length === 0))
		.map((key) => answer[key])
		.join(" ");
}

/** The same of the passages of several articles. */
export function findingsOpening(
	{ answered, findings }: Pick<ArticlesAnswer, "answered" | "findings">,
	language: Language = english,
): string {
	return answered ? "" : openingOf({ strength: "none", hits: findings }, language);
}

/** What is said of a passage that stands among those of other articles: that it may answer, say. */
export function doubtOf(strength: Strength, { compared }: Language = english): string {
	const { doubt } = manners[strength];
	return doubt ? compared[doubt] : "";
}

/** A hit as it is shown. */
export interface ShownHit {
	readonly hit: Hit;
	/** The sentences set off as those that answer, as offsets into its text. */
	readonly marked: readonly Span[];
	/** Whose words these are, in a line; empty where nobody's or nothing is marked. */
	readonly said: string;
	/** What of it has to be seen, where not all of it is: its best sentence, marked or not. */
	readonly focus?: Span;
}

/** @param index of the hit in its answer, from 0; the best passage of an article is a first hit. */
export function shownHit(
	hit: Hit,
	strength: Strength,
	index: number,
	language: Language = english,
): ShownHit {
	const [focus] = hit.highlights;
	return {
		hit,
		marked: asShown(hit, strength, index).highlights,
		said: isMarked(strength, index) ? saidLine(hit, language) : "",
		...(focus ? { focus } : {}),
	};
}

/** What is kept of a hit that was shown: without marks, where it had none. */
export function asShown<Kept extends { readonly highlights: readonly Span[] }>(
	hit: Kept,
	strength: Strength,
	index: number,
): Kept {
	return isMarked(strength, index) ? hit : { ...hit, highlights: [] };
}

function isMarked(strength: Strength, index: number): boolean {
	return index < manners[strength].marked;
}
