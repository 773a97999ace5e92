import { sentenceOf } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Engine } from "../search/index.ts";

/** Tells when the files of the articles changed. */
export interface CorpusChanges {
	/** Yields when files changed since it was last asked. Ends when closed. */
	changes(): AsyncIterable<void>;
	close(): Promise<void>;
}

interface TakingIn {
	readonly corpus: CorpusChanges;
	readonly engine: Engine;
	readonly log: Log;
	readonly stop: AbortSignal;
	/** What is done at the start and whenever articles were taken in, before the next ones are. */
	readonly afterwards: () => Promise<void>;
}

/** Takes in what changes in the corpus, one thing after the other, until there is nothing more to come. Never throws. */
export async function takeInChanges({ corpus, engine, log, stop, afterwards }: TakingIn): Promise<void> {
	await afterwards();
	for await (const _ of corpus.changes()) {
		if (stop.aborted) return;
		try {
			await takeIn(engine, log, stop);
		} catch (fault) {
			if (stop.aborted) return;
			log.error(
				`What changed among the articles could not be taken in, they stay as they were: ${sentenceOf(fault)}`,
			);
			continue;
		}
		await afterwards();
	}
}

async function takeIn(engine: Engine, log: Log, stop: AbortSignal): Promise<void> {
	const known = new Set(engine.sources().map(({ id }) => id));
	const told = new Set(engine.report().problems.map(({ message }) => message));
	const { embedded, removed, problems, notices } = await engine.refresh(stop);
	const changed = embedded.filter((id) => known.has(id)).length;
	const added = embedded.length - changed;
	if (added + changed + removed.length > 0)
		log.info(takenIn({ added, changed, removed: removed.length, passages: engine.passages() }));
	for (const { message } of problems) if (!told.has(message)) log.warn(message);
	for (const notice of notices) log.warn(notice);
}

/** "Took in 2 articles, 1 changed, 1 removed; 512 passages." */
function takenIn(count: Record<"added" | "changed" | "removed" | "passages", number>): string {
	const number = (many: number) => many.toLocaleString("en");
	const parts = [
		`${count.added === 0 ? "no new" : number(count.added)} article${count.added > 1 ? "s" : ""}`,
		...(count.changed > 0 ? [`${number(count.changed)} changed`] : []),
		...(count.removed > 0 ? [`${number(count.removed)} removed`] : []),
	];
	return `Took in ${parts.join(", ")}; ${number(count.passages)} passages.`;
}
