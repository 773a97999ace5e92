import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../errors.ts";
import { openLibrary } from "../library/library.ts";
import { lazyEmbedder } from "../model/lazy-embedder.ts";
import { search } from "../search/ask.ts";
import type { Evidence } from "../search/evidence.ts";
import { cleanQuestion } from "../search/question.ts";
import { readQuestions } from "./collection-questions.ts";
import { auc } from "./figures.ts";
import { type Case, fitLogistic } from "./logistic.ts";
import { nameCollections } from "./run-eval.ts";

/** What speaks for a first hit, and whether it was right. */
export interface Judged {
	readonly evidence: Evidence;
	/** The question can be answered and the first hit is from a document that does. */
	readonly right: boolean;
	readonly answerable: boolean;
}

/** What strength.ts reads. */
export interface Calibration {
	/** How and on what it was made. */
	readonly made: string;
	readonly intercept: number;
	readonly weights: Readonly<Record<string, number>>;
	readonly fairFrom: number;
	readonly strongFrom: number;
}

const penalty = 0.002;
/** Of the answers called strong, so many are to be right on every set: a little over the nine in ten promised. */
const strongRight = 0.92;
/** A threshold is trusted only where so many answers lie above it. */
const fewestStrong = 25;

/**
 * Fits the weights of confidence and its two thresholds to test collections that have unanswerable questions.
 * Each collection counts the same, and in each the right answers together as much as the wrong ones: how many
 * questions of a study group have an answer is not known, and no collection says.
 */
export function calibrate(sets: ReadonlyMap<string, readonly Judged[]>, made: string): Calibration {
	const names = Object.keys([...sets.values()][0]?.[0]?.evidence ?? {}) as (keyof Evidence)[];
	const valuesOf = ({ evidence }: Judged) => names.map((name) => evidence[name]);
	const cases = [...sets.values()].flatMap((set) =>
		balanced(set).map((one) => ({ ...one, values: valuesOf(one.judged) })),
	);
	const { intercept, weights } = fitLogistic(cases, penalty);
	const chanceOf = (judged: Judged) => {
		const logOdds = valuesOf(judged).reduce((sum, value, i) => sum + value * (weights[i] ?? 0), intercept);
		return 1 / (1 + Math.exp(-logOdds));
	};
	const scored = [...sets.values()].map((set) =>
		balanced(set).map((one) => ({ ...one, chance: chanceOf(one.judged) })),
	);
	return {
		made,
		intercept: rounded(intercept),
		weights: Object.fromEntries(names.map((name, i) => [name, rounded(weights[i] ?? 0)])),
		fairFrom: rounded(fairThreshold(scored.flat())),
		strongFrom: rounded(Math.max(...scored.map(strongThreshold))),
	};
}

type Weighed = Omit<Case, "values"> & { readonly judged: Judged };
type Scored = Weighed & { readonly chance: number };

function balanced(set: readonly Judged[]): Weighed[] {
	const right = set.filter((judged) => judged.right).length;
	return set.map((judged) => ({
		judged,
		outcome: judged.right,
		weight: 0.5 / (judged.right ? right : set.length - right),
	}));
}

/** Where answering wrongly and refusing wrongly cost the same, all errors together cost least. */
function fairThreshold(scored: readonly Scored[]): number {
	const sorted = scored.toSorted((a, b) => a.chance - b.chance);
	let cost = sorted.reduce((sum, { outcome, weight }) => sum + (outcome ? 0 : weight), 0);
	let best = { cost, threshold: 0 };
	for (const { outcome, weight, chance } of sorted) {
		// The threshold is now above this one: it is refused.
		cost += outcome ? weight : -weight;
		if (cost < best.cost) best = { cost, threshold: chance };
	}
	return best.threshold;
}

/** The lowest threshold above which enough answers of one set are right, as often as they come in that set. */
function strongThreshold(scored: readonly Scored[]): number {
	const sorted = scored.toSorted((a, b) => b.chance - a.chance);
	let right = 0;
	let threshold = 1;
	sorted.forEach(({ outcome, chance }, index) => {
		if (outcome) right++;
		if (index + 1 >= fewestStrong && right / (index + 1) >= strongRight) threshold = chance;
	});
	return threshold;
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}

/** Asks the questions of a collection and collects the evidence for each first hit. */
async function judge(folder: string, library: string, indexDir: string): Promise<Judged[]> {
	const embedder = await lazyEmbedder({ model: "bundled", indexDir });
	const opened = await openLibrary({
		corpusDir: folder,
		indexDir: path.join(indexDir, "eval", library),
		embedder,
	});
	const judged: Judged[] = [];
	for (const { text, earlier, relevant, unanswerable } of await readQuestions(folder)) {
		const request = { question: cleanQuestion(text), conversation: earlier, limit: 1 };
		const { hits, evidence } = await search(opened, embedder, request);
		const right = !unanswerable && relevant.has(hits[0]?.article.id ?? "");
		if (evidence) judged.push({ evidence, right, answerable: !unanswerable });
	}
	opened.close();
	await embedder.close();
	return judged;
}

/** `npm run calibrate -- DIR…`: writes calibration.json anew. */
async function main(): Promise<void> {
	const { positionals } = parseArgs({ allowPositionals: true });
	if (positionals.length === 0) throw new UsageError("Give the folders of test collections.");
	const indexDir = process.env.INDEX_DIR ?? "embeddings";
	const sets = new Map<string, Judged[]>();
	for (const { name, folder, library } of nameCollections(positionals)) {
		const judged = await judge(folder, library, indexDir);
		if (judged.some(({ answerable }) => !answerable)) sets.set(name, judged);
	}
	const counts = [...sets].map(([name, { length }]) => `${name} (${length} questions)`).join(", ");
	const calibration = calibrate(sets, `npm run calibrate, on ${counts}`);
	const file = new URL("../search/calibration.json", import.meta.url);
	await writeFile(file, `${JSON.stringify(calibration, null, "\t")}\n`);
	if (process.env.DUMP) await writeFile(process.env.DUMP, JSON.stringify(Object.fromEntries(sets)));
	console.log(auc.length, calibration);
}

await main();
