import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { collectionFile, idSchema, readJson, readLines } from "../corpus/collection.ts";
import { sentenceOf, UsageError } from "../errors.ts";
import { openLibrary } from "../library/library.ts";
import type { Embedder } from "../model/embedder.ts";
import type { Reranker } from "../model/reranker.ts";
import type { Hit } from "../search/answer.ts";
import { search } from "../search/ask.ts";
import { cleanQuestion } from "../search/question.ts";
import { takeApart } from "./apart.ts";
import type { Judged, JudgedSet } from "./calibrate.ts";
import { type CollectionQuestion, readQuestions } from "./collection-questions.ts";
import { farQuestions } from "./far-questions.ts";
import { nameCollections } from "./run-eval.ts";

/** The models that are calibrated, those of the settings. */
export interface Models {
	readonly embedder: Embedder;
	readonly reranker: Reranker | undefined;
}

/** A folder with a collection, and where its library is kept. */
interface Place {
	readonly folder: string;
	readonly indexDir: string;
	readonly library: string;
	readonly models: Models;
}

/** What is judged, by what the calibration will say it was made on. */
export interface NamedSet extends JudgedSet {
	readonly name: string;
}

/** What is judged of a question. */
interface JudgedQuestion extends Pick<CollectionQuestion, "text" | "earlier" | "far"> {
	isRight(hit: Hit): boolean;
}

/** Asks questions and collects the evidence for each first hit. */
async function judgeIn(
	corpusDir: string,
	indexDir: string,
	{ embedder, reranker }: Models,
	questions: readonly JudgedQuestion[],
): Promise<Judged[]> {
	const library = await openLibrary({ corpusDir, indexDir, embedder });
	const judged: Judged[] = [];
	for (const { text, earlier, far, isRight } of questions) {
		const request = { question: cleanQuestion(text), conversation: earlier, limit: 1 };
		const { hits, evidence } = await search(library, embedder, request, undefined, reranker);
		if (hits[0] && evidence) judged.push({ evidence, right: isRight(hits[0]), far });
	}
	library.close();
	return judged;
}

function judge(place: Place, questions: readonly CollectionQuestion[]): Promise<Judged[]> {
	const indexDir = path.join(place.indexDir, "eval", place.library);
	const judging = questions.map((one) => ({
		...one,
		isRight: ({ article }: Hit) => !one.unanswerable && one.relevant.has(article.id),
	}));
	return judgeIn(place.folder, indexDir, place.models, judging);
}

const withId = z.object({ id: idSchema });

/** So many documents of a collection make a small one. */
const smallCorpus = 40;
/** What is most like a study group's corpus counts this often. */
const smallImportance = 2;
/** An article of fewer documents has too few questions of its own. */
const fewestApart = 5;
/** Fewer questions than this are no set of their own. */
const fewestJudgedApart = 200;
/** Of questions about something else, so many for each collection. */
const mostFar = 600;

/** A collection's first documents as a corpus of their own: what they answer, and as many questions about others. */
async function judgeSmall(place: Place, questions: readonly CollectionQuestion[]): Promise<Judged[]> {
	const lines = (await readLines(place.folder, collectionFile)).slice(0, smallCorpus);
	const documents = lines.map(({ line }) => readJson(line, withId));
	const ids = new Set(documents.flatMap((read) => ("value" in read ? read.value.id : [])));
	const folder = path.join(place.indexDir, "eval", `${place.library}-${smallCorpus}-documents`);
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, collectionFile), lines.map(({ line }) => line).join("\n"));
	const answerable = questions.filter(({ relevant }) => [...relevant.keys()].some((id) => ids.has(id)));
	const others = questions.filter((one) => !answerable.includes(one));
	const far = farQuestions(others, answerable.length);
	return judge({ ...place, folder, library: path.basename(folder) }, [...answerable, ...far]);
}

/** The articles of a collection, each as a corpus of its own; none where its documents have no titles in common. */
async function judgeApart(place: Place, questions: readonly CollectionQuestion[]): Promise<Judged[]> {
	const name = `${place.library}-apart`;
	const apart = await takeApart(place.folder, questions, path.join(place.indexDir, "eval", name));
	const judged: Judged[] = [];
	for (const [index, small] of apart.entries()) {
		if (small.questions.length < fewestApart * 2) continue;
		const library = path.join(name, String(index + 1), "library");
		judged.push(...(await judge({ ...place, folder: small.folder, library }, small.questions)));
	}
	return judged;
}

const ownSchema = z.array(
	z.object({
		question: z.string(),
		/** Words of the sentences that answer; none where nothing does. */
		answers: z.array(z.string()),
		earlier: z.array(z.string()).default([]),
		far: z.boolean().default(false),
	}),
);

/**
 * Judges questions to the articles of the corpus folder: a hit is right that holds some of the words given.
 * @throws {UsageError} where the file is no list of questions.
 */
export async function judgeOwn(
	file: string,
	corpusDir: string,
	indexDir: string,
	models: Models,
): Promise<NamedSet> {
	const text = await readFile(file, "utf8").catch((fault: unknown) => {
		throw new UsageError(`${file} cannot be read: ${sentenceOf(fault)}`);
	});
	const read = readJson(text, ownSchema);
	if ("fault" in read) throw new UsageError(`${file}: ${read.fault}.`);
	const questions = read.value.map(({ question, answers, ...rest }) => ({
		...rest,
		text: question,
		isRight: (hit: Hit) => answers.some((words) => hit.text.includes(words)),
	}));
	const judged = await judgeIn(corpusDir, indexDir, models, questions);
	return { name: path.basename(file), judged, importance: smallImportance };
}

/**
 * Judges each collection as a whole, with questions of the others among its own, and what is more like a study group's
 * corpus: a few of its documents, and one article alone. The few documents of all count as one collection together.
 * @throws {UsageError} where every first hit is right, or every one wrong.
 */
export async function judgeCollections(
	folders: readonly string[],
	indexDir: string,
	models: Models,
): Promise<NamedSet[]> {
	const sets: NamedSet[] = [];
	const small: Judged[] = [];
	const collections = await Promise.all(
		nameCollections(folders).map(async (one) => ({ ...one, questions: await readQuestions(one.folder) })),
	);
	for (const collection of collections) {
		const { name, folder, library, questions } = collection;
		const place = { folder, indexDir, library, models };
		small.push(...(await judgeSmall(place, questions)));
		if (!questions.some(({ unanswerable }) => unanswerable)) continue;
		const others = collections.filter((other) => other !== collection).flatMap((other) => other.questions);
		const far = farQuestions(others, Math.min(questions.length, mostFar));
		sets.push({ name, judged: await judge(place, [...questions, ...far]), importance: 1 });
		const apart = await judgeApart(place, questions);
		if (apart.length >= fewestJudgedApart)
			sets.push({ name: `${name} apart`, judged: apart, importance: smallImportance });
	}
	sets.push({ name: `${smallCorpus} documents of each`, judged: small, importance: 1 });
	const outcomes = new Set(sets.flatMap(({ judged }) => judged.map(({ right }) => right)));
	if (outcomes.size < 2) {
		throw new UsageError(
			"There is nothing to tell apart: no first hit is right, or none is wrong. Give more questions.",
		);
	}
	return sets;
}
