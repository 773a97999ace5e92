import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
// biome-ignore lint/style/noRestrictedImports: this is a program of its own, as main.ts is.
import { readConfig } from "../config.ts";
import { collectionFile, idSchema, readJson, readLines } from "../corpus/collection.ts";
import { codeOf, sentenceOf, UsageError, UserError } from "../errors.ts";
import { openLibrary } from "../library/library.ts";
import type { Embedder } from "../model/embedder.ts";
import { lazyEmbedder } from "../model/lazy-embedder.ts";
import { chosenReranker } from "../model/lazy-reranker.ts";
import type { Reranker } from "../model/reranker.ts";
import { search } from "../search/ask.ts";
import { cleanQuestion } from "../search/question.ts";
import { calibrate, type Judged, type JudgedSet } from "./calibrate.ts";
import { type CollectionQuestion, readQuestions } from "./collection-questions.ts";
import { nameCollections } from "./run-eval.ts";

/** The models that are calibrated, those of the settings. */
interface Models {
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

/** Asks questions and collects the evidence for each first hit. */
async function judge(place: Place, questions: readonly CollectionQuestion[]): Promise<Judged[]> {
	const { folder, indexDir } = place;
	const { embedder, reranker } = place.models;
	const library = await openLibrary({
		corpusDir: folder,
		indexDir: path.join(indexDir, "eval", place.library),
		embedder,
	});
	const judged: Judged[] = [];
	for (const { text, earlier, relevant, unanswerable } of questions) {
		const request = { question: cleanQuestion(text), conversation: earlier, limit: 1 };
		const { hits, evidence } = await search(library, embedder, request, undefined, reranker);
		const right = !unanswerable && relevant.has(hits[0]?.article.id ?? "");
		if (evidence) judged.push({ evidence, right });
	}
	library.close();
	return judged;
}

const withId = z.object({ id: idSchema });

/** So many documents of a collection make a small one. */
const smallCorpus = 40;
/** What is most like a study group's corpus counts this often. */
const smallImportance = 3;

/**
 * A study group reads a few articles, and many questions put to them are about something else altogether. So each
 * collection's first documents are asked, as a corpus of their own, the questions they answer and as many others. All of
 * these together count as one collection.
 */
async function judgeSmall(place: Place, questions: readonly CollectionQuestion[]): Promise<Judged[]> {
	const lines = (await readLines(place.folder, collectionFile)).slice(0, smallCorpus);
	const documents = lines.map(({ line }) => readJson(line, withId));
	const ids = new Set(documents.flatMap((read) => ("value" in read ? read.value.id : [])));
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

async function judgeAll(folders: readonly string[], indexDir: string, models: Models) {
	const sets: (JudgedSet & { readonly name: string })[] = [];
	const small: Judged[] = [];
	for (const { name, folder, library } of nameCollections(folders)) {
		const questions = await readQuestions(folder);
		const place = { folder, indexDir, library, models };
		small.push(...(await judgeSmall(place, questions)));
		if (!questions.some(({ unanswerable }) => unanswerable)) continue;
		sets.push({ name, judged: await judge(place, questions), importance: 1 });
	}
	sets.push({ name: `${smallCorpus} documents of each`, judged: small, importance: smallImportance });
	const outcomes = new Set(sets.flatMap(({ judged }) => judged.map(({ right }) => right)));
	if (outcomes.size < 2) {
		throw new UsageError(
			"There is nothing to tell apart: no first hit is right, or none is wrong. Give more questions.",
		);
	}
	return sets;
}

/** `npm run calibrate -- [--out FILE] DIR…`: writes a calibration; the one of the program where no file is given. */
async function main(): Promise<void> {
	const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
	if (positionals.length === 0) throw new UsageError("Give the folders of test collections.");
	const { INDEX_DIR: indexDir, EMBEDDING_MODEL: model, RERANK_MODEL: rerankModel } = readConfig();
	const file = values.out ?? fileURLToPath(new URL("../search/calibration.json", import.meta.url));
	// Now, so that no hour's work is lost for want of a folder.
	await mkdir(path.dirname(file), { recursive: true });
	const onProgress = (step: string) => process.stderr.write(`${step}\n`);
	const embedder = await lazyEmbedder({ model, indexDir, onProgress });
	const reranker = await chosenReranker(rerankModel, { indexDir, onProgress });
	const sets = await judgeAll(positionals, indexDir, { embedder, reranker });
	await embedder.close();
	await reranker?.close();
	const counts = sets.map(({ name, judged }) => `${name} (${judged.length} questions)`).join("; ");
	const calibration = calibrate(sets, `npm run calibrate, on ${counts}`, reranker?.id);
	await writeFile(file, `${JSON.stringify(calibration, null, "\t")}\n`);
}

await main().catch((fault: unknown) => {
	const wrongArguments = codeOf(fault)?.startsWith("ERR_PARSE_ARGS");
	if (!(fault instanceof UserError || wrongArguments)) throw fault;
	process.stderr.write(`${sentenceOf(fault)}\n`);
	process.exitCode = fault instanceof UserError ? fault.exitCode : 2;
});
