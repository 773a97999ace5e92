import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
// biome-ignore lint/style/noRestrictedImports: this is a program of its own, as main.ts is.
import { readConfig } from "../config.ts";
import { codeOf, sentenceOf, UsageError, UserError } from "../errors.ts";
import { lazyEmbedder } from "../model/lazy-embedder.ts";
import { chosenReranker } from "../model/lazy-reranker.ts";
import { calibrate } from "./calibrate.ts";
import { judgeCollections, judgeOwn, type NamedSet } from "./judge.ts";

/**
 * `npm run calibrate -- [--out FILE] [--own FILE]… DIR…`: writes a calibration; the one of the program where no file is
 * given. `--own` names a file of questions to the articles of the corpus folder.
 */
async function main(): Promise<void> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { out: { type: "string" }, own: { type: "string", multiple: true } },
	});
	if (positionals.length === 0) throw new UsageError("Give the folders of test collections.");
	const {
		CORPUS_DIR: corpusDir,
		INDEX_DIR: indexDir,
		EMBEDDING_MODEL: model,
		RERANK_MODEL: rerankModel,
	} = readConfig();
	const file = values.out ?? fileURLToPath(new URL("../search/calibration.json", import.meta.url));
	// Now, so that no hour's work is lost for want of a folder.
	await mkdir(path.dirname(file), { recursive: true });
	const onProgress = (step: string) => process.stderr.write(`${step}\n`);
	const embedder = await lazyEmbedder({ model, indexDir, onProgress });
	const reranker = await chosenReranker(rerankModel, { indexDir, onProgress });
	const models = { embedder, reranker };
	const sets: NamedSet[] = [];
	for (const own of values.own ?? []) sets.push(await judgeOwn(own, corpusDir, indexDir, models));
	sets.push(...(await judgeCollections(positionals, indexDir, models)));
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
