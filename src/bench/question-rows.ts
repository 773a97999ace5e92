import path from "node:path";
import { type Library, type LibraryOptions, openLibrary } from "../library/library.ts";
import { ensureBundledModel } from "../model/bundled-model.ts";
import type { Embedder } from "../model/embedder.ts";
import { loadBundled } from "../model/load-embedder.ts";
import { ask } from "../search/ask.ts";
import { openEngine } from "../search/engine.ts";
import { readVocabulary, Writer } from "./generated-text.ts";
import { ClusteredEmbedder, writeCorpus } from "./made-library.ts";
import { interleave, median, peakMemory } from "./measure.ts";
import { createRandom, pick } from "./random.ts";
import type { Row } from "./table.ts";

const questions = 500;
/** So many are asked first and not counted: a bot that runs has been asked before. */
const warmUp = 100;

/**
 * Measures a question's way from its text to an `Answer` in a library of so many passages, against embedding it
 * alone, and what the steps on that way take.
 * @param folder an empty folder: the library is built there.
 */
export async function measureQuestions(folder: string, passages: number): Promise<Row[]> {
	const indexDir = path.join(folder, "embeddings");
	const corpusDir = path.join(folder, "corpus");
	const random = createRandom(2);
	const writer = new Writer(await readVocabulary(await ensureBundledModel(indexDir, "int8")), random);
	const articles = await writeCorpus(corpusDir, writer, random, passages);
	const embedder = new ClusteredEmbedder(await loadBundled({ indexDir }));
	await embedder.learnCentres(articles.map((article) => article.title));
	const asked = Array.from({ length: questions }, () => writer.question(pick(random, articles).topic));
	const options = { corpusDir, indexDir, embedder };
	const whole = await measureWhole(options, asked);
	const steps = await measureSteps(options, asked);
	await embedder.close();
	const memory = { what: "peak memory, that library built and asked", unit: "MB", value: peakMemory() };
	return [whole, ...steps, memory];
}

async function measureWhole(
	options: LibraryOptions & { embedder: ClusteredEmbedder },
	asked: readonly string[],
): Promise<Row> {
	const { embedder } = options;
	const engine = await openEngine(options);
	embedder.building = false;
	const question = (round: number) => asked[round] as string;
	const times = await interleave(
		{
			whole: (round) => engine.ask({ question: question(round) }),
			embedding: (round) => embedder.embed([question(round)]),
		},
		asked.length,
	);
	const what = `a question among ${engine.passages().toLocaleString("en")} passages`;
	const whole = { what, value: median(times.whole.slice(warmUp)), unit: "ms" };
	const embedding = { what: "embedding it", value: median(times.embedding.slice(warmUp)) };
	const small = engine.passages() <= smallLibrary;
	return { ...whole, ...(small ? { comparedWith: embedding } : {}), goal: { atMost: small ? 4 : 25 } };
}

/** Up to here a question's time is judged by that of embedding it, above by itself. */
const smallLibrary = 10_000;

/** The steps of `ask`, by the methods of the library and the embedder that each calls. */
const steps: Readonly<Record<string, readonly string[]>> = {
	"reading the question": ["read"],
	"nearest vectors": ["nearest"],
	"matching words": ["matchWords"],
	"reading candidates": ["vectors", "tokens", "passages"],
	"matching tokens": ["tokenSimilarities"],
	"reading their articles": ["body"],
};

async function measureSteps(options: LibraryOptions, asked: readonly string[]): Promise<Row[]> {
	const spent = new Map<string, number>();
	const original = await openLibrary(options);
	const library: Library = timed(original, spent);
	const embedder: Embedder = timed(options.embedder, spent);
	const times: Record<string, number[]> = {};
	for (const question of asked) {
		spent.clear();
		const start = performance.now();
		await ask(library, embedder, { question });
		let rest = performance.now() - start;
		for (const [step, methods] of Object.entries(steps)) {
			const time = methods.reduce((sum, method) => sum + (spent.get(method) ?? 0), 0);
			times[step] = [...(times[step] ?? []), time];
			rest -= time;
		}
		times["the rest"] = [...(times["the rest"] ?? []), rest];
	}
	original.close();
	return Object.entries(times).map(([step, all]) => ({
		what: `  of which ${step}`,
		value: median(all.slice(warmUp)),
		unit: "ms",
	}));
}

/** The same object, whose methods add the milliseconds they take to `spent`, under their names. */
function timed<Target extends object>(target: Target, spent: Map<string, number>): Target {
	const add = (name: string, start: number) =>
		spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
	return new Proxy(target, {
		get(_, name) {
			const value: unknown = Reflect.get(target, name);
			if (typeof value !== "function" || typeof name !== "string") return value;
			return (...values: unknown[]) => {
				const start = performance.now();
				const result: unknown = value.apply(target, values);
				if (result instanceof Promise) return result.finally(() => add(name, start));
				add(name, start);
				return result;
			};
		},
	});
}
