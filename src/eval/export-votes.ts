import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { codeOf, UsageError } from "../errors.ts";
import type { Engine, Hit, Quoted } from "../search/index.ts";
import type { Judgement } from "../state/votes.ts";

/** What an export holds. */
export interface VotesExport {
	readonly questions: number;
	/** Pairs of a question and a passage that more people judged one way than the other. */
	readonly judgements: number;
	/** Votes on passages that do not stand in the articles any more. */
	readonly lost: number;
}

/**
 * Writes what people judged as a test collection, the layout that `eval` reads: every passage is a document, a 👍
 * makes the passage that was read relevant to the question, a 👎 not relevant. It holds no user's id. Nothing is
 * written where nobody judged anything.
 * @throws {UsageError} where the folder holds a collection already, or cannot be written.
 */
export async function exportVotes(
	engine: Pick<Engine, "everyPassage" | "recall">,
	judgements: readonly Judgement[],
	folder: string,
): Promise<VotesExport> {
	const passages = engine.everyPassage();
	const known = new Set(passages.map(idOf));
	const topics = new Map<string, Topic>();
	let lost = 0;
	for (const { question, hit: kept, vote } of judgements) {
		const hit = engine.recall(kept);
		if (hit && known.has(idOf(hit))) count(topics, question, hit, vote === "up" ? 1 : -1);
		else lost++;
	}
	const judged = [...topics.values()].filter(({ hits }) => hits.some(isDecided));
	if (judged.length > 0) await writeCollection(folder, passages, judged);
	const pairs = judged.flatMap(({ hits }) => hits.filter(isDecided));
	return { questions: judged.length, judgements: pairs.length, lost };
}

/** A question, however often it was asked, and the passages that were judged. */
interface Topic {
	readonly text: string;
	readonly hits: JudgedHit[];
}

interface JudgedHit {
	readonly hit: Hit;
	/** 👍 less 👎. */
	balance: number;
}

const isDecided = ({ balance }: JudgedHit) => balance !== 0;

function count(topics: Map<string, Topic>, question: string, hit: Hit, by: 1 | -1): void {
	const key = question.toLowerCase().replace(/\s+/g, " ").trim();
	const topic = topics.get(key) ?? { text: question, hits: [] };
	topics.set(key, topic);
	const judged = topic.hits.find((one) => idOf(one.hit) === idOf(hit));
	if (judged) judged.balance += by;
	else topic.hits.push({ hit, balance: by });
}

function idOf({ article, start, end }: Quoted): string {
	return `${article.id}:${start}-${end}`;
}

async function writeCollection(
	folder: string,
	passages: readonly Quoted[],
	topics: readonly Topic[],
): Promise<void> {
	const documents = passages.map((one) => ({ id: idOf(one), title: one.article.title, text: one.text }));
	const questions = topics.map(({ text, hits }, index) => ({
		...{ id: `q${index + 1}`, text },
		answers: hits.filter(({ balance }) => balance > 0).flatMap(({ hit }) => answersIn(hit)),
	}));
	const qrels = topics.flatMap(({ hits }, index) =>
		hits.filter(isDecided).map(({ hit, balance }) => [`q${index + 1}`, idOf(hit), balance > 0 ? 1 : 0]),
	);
	await writeNew(folder, {
		"corpus.jsonl": documents.map((one) => JSON.stringify(one)),
		"queries.jsonl": questions.map((one) => JSON.stringify(one)),
		"qrels.tsv": qrels.map((row) => row.join("\t")),
	});
}

/** The sentences that were marked when the answer was found good. */
function answersIn(hit: Hit): { text: string; start: number; doc_id: string }[] {
	return hit.highlights.map(({ start, end }) => ({
		...{ text: hit.text.slice(start, end), start },
		doc_id: idOf(hit),
	}));
}

async function writeNew(folder: string, files: Record<string, readonly string[]>): Promise<void> {
	try {
		await mkdir(folder, { recursive: true });
		for (const [name, lines] of Object.entries(files))
			await writeFile(path.join(folder, name), `${lines.join("\n")}\n`, { flag: "wx" });
	} catch (fault) {
		if (codeOf(fault) === "EEXIST")
			throw new UsageError(`"${folder}" holds a collection already, or is no folder: name another one.`);
		throw new UsageError(`"${folder}" cannot be written (${codeOf(fault) ?? fault}): name another folder.`);
	}
}
