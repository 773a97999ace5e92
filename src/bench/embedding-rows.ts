import path from "node:path";
// biome-ignore lint/style/noRestrictedImports: the pipeline is what Passim's own embedding is measured against.
import { type FeatureExtractionPipeline, pipeline } from "@xenova/transformers";
import { ensureBundledModel } from "../model/bundled-model.ts";
import { loadBundled } from "../model/load-embedder.ts";
import type { TransformersEmbedder } from "../model/transformers-embedder.ts";
import { readVocabulary, Writer } from "./generated-text.ts";
import { interleave, median } from "./measure.ts";
import { createRandom } from "./random.ts";
import { RawRuntime } from "./raw-runtime.ts";
import type { Row } from "./table.ts";

/** Passages embedded with one call, and words of each: with their commas and full stops about 148 tokens. */
const batch = 16;
const wordsEach = 131;
const rounds = 15;

/**
 * Measures how many passages are embedded in a second, against ONNX Runtime alone on the same inputs and
 * against transformers.js's own pipeline in single precision.
 * @param indexDir a folder where the model is kept or built.
 */
export async function measureEmbedding(indexDir: string): Promise<Row[]> {
	const [int8, fp32] = [
		await ensureBundledModel(indexDir, "int8"),
		await ensureBundledModel(indexDir, "fp32"),
	];
	const writer = new Writer(await readVocabulary(int8), createRandom(1));
	const batches = Array.from({ length: rounds }, () =>
		Array.from({ length: batch }, () => writer.paragraph(wordsEach)),
	);
	const embedder = await loadBundled({ indexDir });
	const raw = await RawRuntime.open(path.join(int8, "onnx", "model_quantized.onnx"));
	const extractor = await pipeline("feature-extraction", fp32, { dtype: "fp32", local_files_only: true });
	try {
		return await compare(batches, embedder, raw, extractor);
	} finally {
		await Promise.all([embedder.close(), raw.close(), extractor.dispose()]);
	}
}

async function compare(
	batches: readonly string[][],
	embedder: TransformersEmbedder,
	raw: RawRuntime,
	extractor: FeatureExtractionPipeline,
): Promise<Row[]> {
	const encoded = batches.map((texts) => texts.map((text) => embedder.encode(text)));
	const single = encoded.map((texts) => texts.map((text) => raw.feedsOf([text])));
	const together = encoded.map((texts) => [raw.feedsOf(texts)]);
	const times = await interleave(
		{
			passim: (round) => embedder.embed(batches[round] ?? []),
			single: (round) => raw.run(single[round] ?? []),
			together: (round) => raw.run(together[round] ?? []),
			pipeline: (round) => extractor(batches[round] ?? [], { pooling: "mean", normalize: true }),
		},
		rounds,
	);
	const rate = (name: keyof typeof times) => (batch * 1000) / median(times[name]);
	const tokens = encoded.flat().reduce((sum, text) => sum + text.inputIds.length, 0) / encoded.flat().length;
	const what = `passages of ${Math.round(tokens)} tokens embedded`;
	const passim = { what, value: rate("passim"), unit: "/s" };
	const alone = (name: "single" | "together") => ({ what: aloneNames[name], value: rate(name) });
	const pipelined = { what: "transformers.js pipeline, fp32", value: rate("pipeline") };
	return [
		{ ...passim, comparedWith: alone("single"), goal: { atLeast: 0.9 } },
		{ ...passim, comparedWith: alone("together") },
		{ ...passim, comparedWith: pipelined, goal: { atLeast: 2 } },
	];
}

/** ONNX Runtime on the inputs that `embed` gives it, and on all 16 texts at once, padded. */
const aloneNames = {
	single: "ONNX Runtime alone, same inputs",
	together: `ONNX Runtime alone, ${batch} a run`,
} as const;
