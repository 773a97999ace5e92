import { abbreviationsIn } from "../corpus/abbreviations.ts";
import type { CorpusFile, CorpusFolder, CorpusProblem } from "../corpus/corpus-file.ts";
import { readCorpusFolder } from "../corpus/corpus-folder.ts";
import { formatPolicy } from "../corpus/formats.ts";
import { metadataPolicy } from "../corpus/metadata.ts";
import { passagePolicy, passagesOf } from "../corpus/passages.ts";
import { CorpusError } from "../errors.ts";
import type { Embedder } from "../model/embedder.ts";
import { tokenPolicy } from "../model/token-basis.ts";
import {
	type EmbeddedArticle,
	getArticle,
	listFiles,
	putArticle,
	removeArticle,
	type StoredFile,
} from "./article-store.ts";
import type { Database } from "./database.ts";
import { embeddedText, embeddedTextPolicy } from "./embedded-text.ts";
import { packTokens } from "./token-store.ts";

/** What bringing the library in step with the corpus did. */
export interface SyncReport {
	/** Ids of articles read and embedded, new or changed. */
	readonly embedded: readonly string[];
	/** Ids of articles that are gone from the corpus. */
	readonly removed: readonly string[];
	/** Articles that were in step already. */
	readonly unchanged: number;
	/** Passages embedded. */
	readonly passages: number;
	/** A sentence for each file that could not be taken in. */
	readonly problems: readonly CorpusProblem[];
	/** A sentence for each thing left out of an article that was taken in. */
	readonly notices: readonly string[];
}

/** Told before and while passages are embedded. */
export type OnProgress = (done: number, total: number) => void;

/** Lets others have their turn. */
export type Pause = () => Promise<void>;

/** What who waits is told, and how others get their turn meanwhile. */
interface Meanwhile {
	readonly onProgress: OnProgress;
	readonly pause: Pause;
}

/** Everything that decides what is stored for the same file; when it changes, articles are embedded again. */
function fingerprintOf(embedderId: string): string {
	const policies = [tokenPolicy, formatPolicy, metadataPolicy, passagePolicy, embeddedTextPolicy];
	return [embedderId, ...policies].join(" | ");
}

/**
 * Brings the articles stored in step with the corpus folder: embeds what is new, changed or made by another
 * model, removes what is gone. A file that cannot be read leaves the version stored before in place.
 * @throws {CorpusError} where the folder itself is missing or holds nothing; the library is left as it was.
 */
export async function syncArticles(
	database: Database,
	corpusFolder: string,
	embedder: Embedder,
	meanwhile: Meanwhile,
): Promise<SyncReport> {
	const folder = await readCorpusFolder(corpusFolder);
	const plan = makePlan(database, folder, fingerprintOf(embedder.id));
	if (plan.kept === 0 && plan.changed.length === 0) {
		throw new CorpusError(
			[
				`No article in "${corpusFolder}" could be read.`,
				...plan.problems.map((problem) => problem.message),
			].join("\n"),
		);
	}
	for (const id of plan.removed) removeArticle(database, id);
	const passages = await embedAll(database, plan.changed, embedder, meanwhile);
	return {
		embedded: plan.changed.map(({ article }) => article.id),
		removed: plan.removed,
		unchanged: plan.kept,
		passages,
		problems: plan.problems,
		notices: plan.notices,
	};
}

interface Plan {
	readonly changed: ParsedArticle[];
	readonly removed: string[];
	readonly problems: CorpusProblem[];
	readonly notices: string[];
	kept: number;
}

type ParsedArticle = Omit<EmbeddedArticle, "passages">;

function makePlan(database: Database, folder: CorpusFolder, fingerprint: string): Plan {
	const stored = new Map(listFiles(database).map((file) => [file.file, file]));
	const plan: Plan = { changed: [], removed: [], problems: [...folder.problems], notices: [], kept: 0 };
	const owners = new Map<string, string>();
	for (const file of folder.files) planFile(plan, owners, file, stored.get(file.file), fingerprint);
	const broken = new Set(plan.problems.map((problem) => problem.file));
	for (const file of stored.values()) {
		if (owners.get(file.id) === file.file) continue;
		if (broken.has(file.file) && !owners.has(file.id)) keepStored(database, plan, file, fingerprint);
		else if (!owners.has(file.id)) plan.removed.push(file.id);
	}
	return plan;
}

function planFile(
	plan: Plan,
	owners: Map<string, string>,
	{ file, hash, parse }: CorpusFile,
	stored: StoredFile | undefined,
	fingerprint: string,
): void {
	try {
		const current = stored?.hash === hash && stored.fingerprint === fingerprint;
		const article = current ? undefined : parse((notice) => plan.notices.push(notice));
		const id = article?.id ?? stored?.id ?? "";
		const owner = owners.get(id);
		if (owner !== undefined) {
			const mend = `give one of them another "id:" in its front matter.`;
			throw new CorpusError(`${file}: has the same id "${id}" as ${owner} and is left out; ${mend}`);
		}
		owners.set(id, file);
		if (article) plan.changed.push({ article, hash, fingerprint });
		else plan.kept++;
	} catch (fault) {
		if (!(fault instanceof CorpusError)) throw fault;
		plan.problems.push({ file, message: fault.message });
	}
}

/** A file that was good once and is broken now: what was read then stays, embedded again if the model changed. */
function keepStored(
	database: Database,
	plan: Plan,
	{ id, file, hash, fingerprint }: StoredFile,
	current: string,
): void {
	const index = plan.problems.findIndex((problem) => problem.file === file);
	const message = `${plan.problems[index]?.message} Until then the version read before stays.`;
	plan.problems[index] = { file, message };
	const article = fingerprint === current ? undefined : getArticle(database, id);
	if (article) plan.changed.push({ article, hash, fingerprint: current });
	else plan.kept++;
}

async function embedAll(
	database: Database,
	changed: readonly ParsedArticle[],
	embedder: Embedder,
	{ onProgress, pause }: Meanwhile,
): Promise<number> {
	const todo = changed.map((parsed) => ({ parsed, passages: passagesOf(parsed.article) }));
	const total = todo.reduce((sum, { passages }) => sum + passages.length, 0);
	let done = 0;
	if (total > 0) {
		// Wakes the model, which may have to be built first and says so.
		await embedder.embed([]);
		onProgress(0, total);
	}
	for (const { parsed, passages } of todo) {
		const embedded: EmbeddedArticle["passages"][number][] = [];
		const abbreviations = abbreviationsIn(parsed.article.body);
		for (const passage of passages) {
			await pause();
			const { pieces, own } = embeddedText(parsed.article, passage, abbreviations);
			const reading = await embedder.read(pieces, own);
			embedded.push({ passage, vector: reading.vector, tokens: packTokens(reading) });
			onProgress(++done, total);
		}
		putArticle(database, { ...parsed, passages: embedded });
	}
	return total;
}
