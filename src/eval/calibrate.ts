import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { collectionFile, readLines } from "../corpus/collection.ts";
import { UsageError } from "../errors.ts";
import { openLibrary } from "../library/library.ts";
import { lazyEmbedder } from "../model/lazy-embedder.ts";
import { search } from "../search/ask.ts";
import type { Evidence } from "../search/evidence.ts";
import { cleanQuestion } from "../search/question.ts";
import { type CollectionQuestion, readQuestions } from "./collection-questions.ts";
import { type Case, fitLogistic } from "./logistic.ts";
import { nameCollections } from "./run-eval.ts";

/** What speaks for a first hit, and whether it was right. */
export interface Judged {
	readonly evidence: Evidence;
	/** The question can be answered and the first hit is from a document that does. */
	readonly right: boolean;
	readonly answerable: boolean;
}

/** The questions of one collection. */
export interface JudgedSet {
	readonly judged: readonly Judged[];
	/** How often it counts. */
	readonly importance: number;
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
/** Of the answers called strong, so many are to be right on every set that allows it. */
const strongRight = 0.9;
/** A threshold is trusted only where so many answers lie above it. */
const fewestStrong = 20;

/**
 * Fits the weights of confidence and its two thresholds to test collections that have unanswerable questions.
 * In each the right answers count together as much as the wrong ones: how many questions of a study group have an
 * answer is not known, and no collection says.
 */
export function calibrate(sets: readonly JudgedSet[], made: string): Calibration {
	const names = Object.keys(sets[0]?.judged[0]?.evidence ?? {}) as (keyof Evidence)[];
	const valuesOf = ({ evidence }: Judged) => names.map((name) => evidence[name]);
	const cases = sets.flatMap((set) => balanced(set).map((one) => ({ ...one, values: valuesOf(one.judged) })));
	const { intercept, weights } = fitLogistic(cases, penalty);
	const chanceOf = (judged: Judged) => {
		const logOdds = valuesOf(judged).reduce((sum, value, i) => sum + value * (weights[i] ?? 0), intercept);
		return 1 / (1 + Math.exp(-logOdds));
	};
	const scored = sets.map((set) => balanced(set).map((one) => ({ ...one, chance: chanceOf(one.judged) })));
	return {
		made,
		intercept: rounded(intercept),
		weights: Object.fromEntries(names.map((name, i) => [name, rounded(weights[i] ?? 0)])),
		// Where being right is as likely as being wrong, a wrong answer and a wrong refusal cost the same.
		fairFrom: 0.5,
		strongFrom: rounded(Math.max(...scored.map(strongThreshold))),
	};
}

type Weighed = Omit<Case, "values"> & { readonly judged: Judged };
type Scored = Weighed & { readonly chance: number };

function balanced({ judged: all, importance }: JudgedSet): Weighed[] {
	const right = all.filter((judged) => judged.right).length;
	// More questions tell more, but one collection should not decide alone.
	const weight = importance * Math.cbrt(all.length);
	return all.map((judged) => ({
		judged,
		outcome: judged.right,
		weight: weight / (judged.right ? right : all.length - right),
	}));
}

/**
 * The lowest threshold above which enough answers of one set are right, as often as they come in that set; 0 where
 * none does it, because the unanswerable questions were written to look like the others.
 */
function strongThreshold(scored: readonly Scored[]): number {
	const sorted = scored.toSorted((a, b) => b.chance - a.chance);
	let right = 0;
	let threshold = 0;
	sorted.forEach(({ outcome, chance }, index) => {
		if (outcome) right++;
		if (index + 1 >= fewestStrong && right / (index + 1) >= strongRight) threshold = chance;
	});
	return threshold;
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}

/** A folder with a collection, and where its library is kept. */
interface Place {
	readonly folder: string;
	readonly indexDir: string;
	readonly library: string;
}

/** Asks questions and collects the evidence for each first hit. */
async function judge(place: Place, questions: readonly CollectionQuestion[]): Promise<Judged[]> {
	const { folder, indexDir } = place;
	const embedder = await lazyEmbedder({ model: "bundled", indexDir });
	const library = await openLibrary({
		corpusDir: folder,
		indexDir: path.join(indexDir, "eval", place.library),
		embedder,
	});
	const judged: Judged[] = [];
	for (const { text, earlier, relevant, unanswerable } of questions) {
		const request = { question: cleanQuestion(text), conversation: earlier, limit: 1 };
		const { hits, evidence } = await search(library, embedder, request);
		const right = !unanswerable && relevant.has(hits[0]?.article.id ?? "");
		if (evidence) judged.push({ evidence, right, answerable: !unanswerable });
	}
	library.close();
	await embedder.close();
	return judged;
}

/** So many documents of a collection make a small one. */
const smallCorpus = 40;
/** What is most like a study group's corpus counts this often. */
const smallImportance = 3;

/**
 * A study group reads a few articles, and many questions put to them are about something else altogether. So each
 * collection's first documents are asked, as a corpus of their own, the questions they answer and as many others. All of these together count as one collection.
 */
async function judgeSmall(place: Place, questions: readonly CollectionQuestion[]): Promise<Judged[]> {
	const lines = (await readLines(place.folder, collectionFile)).slice(0, smallCorpus);
	const ids = new Set(lines.map(({ line }) => String((JSON.parse(line) as { id: unknown }).id)));
	const folder = path.join(place.indexDir, "eval", `${place.library}-${smallCorpus}-documents`);
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, collectionFile), lines.map(({ line }) => line).join("\n"));
	const answerable = questions.filter(({ relevant }) => [...relevant.keys()].some((id) => ids.has(id)));
	const others = questions.filter((question) => !answerable.includes(question));
	const step = Math.max(1, Math.floor(others.length / answerable.length));
	const offTopic = others
		.filter((_, index) => index % step === 0)
		.map((one) => ({ ...one, unanswerable: true }));
	return judge({ ...place, folder, library: path.basename(folder) }, [...answerable, ...offTopic]);
}

/** `npm run calibrate -- DIR…`: writes calibration.json anew. */
async function main(): Promise<void> {
	const { positionals } = parseArgs({ allowPositionals: true });
	if (positionals.length === 0) throw new UsageError("Give the folders of test collections.");
	const indexDir = process.env.INDEX_DIR ?? "embeddings";
	const sets: (JudgedSet & { readonly name: string })[] = [];
	const small: Judged[] = [];
	for (const { name, folder, library } of nameCollections(positionals)) {
		const questions = await readQuestions(folder);
		const place = { folder, indexDir, library };
		small.push(...(await judgeSmall(place, questions)));
		if (!questions.some(({ unanswerable }) => unanswerable)) continue;
		sets.push({ name, judged: await judge(place, questions), importance: 1 });
	}
	sets.push({ name: `${smallCorpus} documents of each`, judged: small, importance: smallImportance });
	const counts = sets.map(({ name, judged }) => `${name} (${judged.length} questions)`).join("; ");
	const calibration = calibrate(sets, `npm run calibrate, on ${counts}`);
	const file = new URL("../search/calibration.json", import.meta.url);
	await writeFile(file, `${JSON.stringify(calibration, null, "\t")}\n`);
}

await main();
