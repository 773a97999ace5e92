import { lstat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { collectionFile, idSchema, readJson, readLines } from "../corpus/collection.ts";
import type { Span } from "../corpus/span.ts";
import { CorpusError, UsageError } from "../errors.ts";

/** A question of a test collection, with what is known of its answer. */
export interface CollectionQuestion {
	readonly id: string;
	readonly text: string;
	/** Ids of the documents that answer it, each with how well: above 0, the more the better. */
	readonly relevant: ReadonlyMap<string, number>;
	/** Where the words that answer it stand. */
	readonly answers: readonly GoldAnswer[];
	readonly unanswerable: boolean;
	/** The document that an unanswerable one was written about, where that is known. */
	readonly about: string | undefined;
	/** It is about something else altogether: another article, another collection. */
	readonly far: boolean;
	/** What the same user said before in the conversation, oldest first. */
	readonly earlier: readonly string[];
}

/** The span is into the text of the document. */
interface GoldAnswer extends Span {
	readonly document: string;
}

const questionsFile = "queries.jsonl";
const judgementsFile = "qrels.tsv";

const text = z.string("is missing or no text");
const questionSchema = z.object({
	id: idSchema,
	text,
	answers: z
		.array(
			z.object(
				{ text, start: z.int("is no offset").min(0, "is no offset"), doc_id: idSchema.optional() },
				"is no object",
			),
			"is no list",
		)
		.default([]),
	source_doc: idSchema.optional(),
	unanswerable: z.boolean("is neither true nor false").default(false),
	history: z.array(z.object({ role: text, text }, "is no object"), "is no list").default([]),
});

/**
 * Reads the questions of a test collection that tell something: those with a relevant document, and those marked
 * as unanswerable. They come in the order of the file.
 * @throws {UsageError} where the folder is missing or lacks one of its three files.
 * @throws {CorpusError} naming file and line, where a file is not as it should be, or no question tells anything.
 */
export async function readQuestions(folder: string): Promise<CollectionQuestion[]> {
	await checkFolder(folder);
	const judgements = await readJudgements(folder);
	const questions = new Map<string, CollectionQuestion>();
	for (const { number, line } of await readLines(folder, questionsFile)) {
		const fail = failAt(folder, questionsFile, number);
		const question = questionOf(line, judgements, fail);
		if (questions.has(question.id)) fail(`has the id "${question.id}", as a line above it`);
		questions.set(question.id, question);
	}
	const telling = [...questions.values()].filter((one) => one.unanswerable || one.relevant.size > 0);
	if (telling.length > 0) return telling;
	const mend = `do the ids of ${judgementsFile} belong to it?`;
	throw new CorpusError(
		`${path.join(folder, questionsFile)}: no question has a relevant document or is unanswerable; ${mend}`,
	);
}

async function checkFolder(folder: string): Promise<void> {
	const wanted = [collectionFile, questionsFile, judgementsFile];
	const layout = `a test collection is a folder with ${collectionFile}, ${questionsFile} and ${judgementsFile}.`;
	const isThere = async (name: string) =>
		(await lstat(path.join(folder, name)).catch(() => undefined))?.isFile();
	const found = await Promise.all(wanted.map(isThere));
	const lacking = wanted.filter((_, index) => !found[index]);
	if (lacking.length === wanted.length) throw new UsageError(`"${folder}" is no test collection: ${layout}`);
	if (lacking.length > 0) throw new UsageError(`"${folder}" has no file ${lacking.join(", ")}: ${layout}`);
}

type Fail = (fault: string) => never;

function failAt(folder: string, file: string, line: number): Fail {
	return (fault) => {
		throw new CorpusError(`${path.join(folder, file)}, line ${line}: ${fault}.`);
	};
}

type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

async function readJudgements(folder: string): Promise<Judgements> {
	const judgements = new Map<string, Map<string, number>>();
	for (const { number, line } of await readLines(folder, judgementsFile)) {
		const [question = "", document = "", relevance = "", ...rest] = line.split("\t");
		if (!question || !document || !/^-?\d+(?:\.\d+)?$/.test(relevance.trim()) || rest.length > 0) {
			const wanted = "wanted are a question's id, a document's id and a number, with tabs between them";
			failAt(folder, judgementsFile, number)(`is no judgement; ${wanted}`);
		}
		if (Number(relevance) <= 0) continue;
		const relevant = judgements.get(question) ?? new Map<string, number>();
		judgements.set(question, relevant.set(document, Number(relevance)));
	}
	return judgements;
}

function questionOf(line: string, judgements: Judgements, fail: Fail): CollectionQuestion {
	const read = readJson(line, questionSchema);
	if ("fault" in read) return fail(read.fault);
	const { id, text, unanswerable, history, source_doc } = read.value;
	const relevant = judgements.get(id) ?? new Map<string, number>();
	// An answer that names no document can only be in the one there is.
	const only = source_doc ?? (relevant.size === 1 ? [...relevant.keys()][0] : undefined);
	const answers = read.value.answers.map((answer) => {
		const document = answer.doc_id ?? only;
		if (document === undefined) return fail(`an answer names no document (as "doc_id" or "source_doc")`);
		return { document, start: answer.start, end: answer.start + answer.text.length };
	});
	const earlier = history.filter(({ role }) => role === "user").map((turn) => turn.text);
	return { id, text, relevant, answers, unanswerable, about: source_doc, far: false, earlier };
}
