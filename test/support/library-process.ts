import { once } from "node:events";
import { openLibrary } from "../../src/library/library.ts";
import { fakeEmbedder } from "./fake-embedder.ts";
import type { LibraryJob, LibraryResult } from "./start-library-process.ts";
import { answersOf } from "./test-library.ts";

/** Opens a library in a process of its own, when told to on standard input, and prints what came of it. */
async function main({ corpusDir, indexDir, killAfter = Number.POSITIVE_INFINITY, question }: LibraryJob) {
	const embedder = fakeEmbedder({
		beforeEmbedding: (soFar) => soFar >= killAfter && process.kill(process.pid, "SIGKILL"),
	});
	process.stdout.write("ready\n");
	await once(process.stdin, "data");
	process.stdin.destroy();
	const notices: string[] = [];
	const onNotice = (notice: string) => notices.push(notice);
	try {
		const library = await openLibrary({ corpusDir, indexDir, embedder, onNotice });
		const answers = answersOf(library, question);
		library.close();
		return { answers, notices, embedded: embedder.texts.length };
	} catch (fault) {
		const { name, message } = fault as Error;
		return { fault: `${name}: ${message}` };
	}
}

const result: LibraryResult = await main(JSON.parse(process.argv[2] ?? "{}"));
process.stdout.write(`${JSON.stringify(result)}\n`);
