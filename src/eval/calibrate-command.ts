import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { collectionFile, idSchema, readJson, readLines } from "../corpus/collection.ts";
import { sentenceOf, UsageError, UserError } from "../errors.ts";
import { openLibrary } from "../library/library.ts";
import { lazyEmbedder } from "../model/lazy-embedder.ts";
import { search } from "../search/ask.ts";
import { cleanQuestion } from "../search/question.ts";
import { calibrate, type Judged, type JudgedSet } from "./calibrate.ts";
import { type CollectionQuestion, readQuestions } from "./collection-questions.ts";
import { nameCollections } from "./run-eval.ts";

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
		if (evidence) judged.push({ evidence, right });
	}
	library.close();
	await embedder.close();
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

await main().catch((fault: unknown) => {
	if (!(fault instanceof UserError)) throw fault;
	process.stderr.write(`${sentenceOf(fault)}\n`);
	process.exitCode = fault.exitCode;
});
