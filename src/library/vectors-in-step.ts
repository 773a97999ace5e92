import path from "node:path";
import { type Blob, bytesOf, type Database, rows } from "./database.ts";
import { readMeta, writeMeta } from "./meta.ts";
import type { Pause } from "./sync.ts";
import { createVectorIndex, loadVectorIndex, type VectorIndex } from "./vector-index.ts";

/** What was saved when, noted in the database after the file stands: a crash between the two costs a rebuild. */
interface SavedIndex {
	readonly generation: number;
	readonly checksum: string;
	readonly dimensions: number;
	readonly ids: readonly number[];
}

/** Taken-out nodes slow a search down; from this share of the graph on it is built anew. */
const mostDeadShare = 0.3;

/**
 * The vector index of the passages as they are in the database now: loaded where the saved file is of this
 * generation, brought in step where it is older, built anew where it is missing or damaged. Saves what changed.
 */
export async function bringVectorsInStep(
	database: Database,
	folder: string,
	generation: number,
	pause: Pause,
): Promise<VectorIndex> {
	const file = path.join(folder, "vectors.hnsw");
	const dimensions = storedDimensions(database);
	const saved = readMeta<SavedIndex>(database, "vectorIndex");
	const usable = saved?.dimensions === dimensions ? saved : undefined;
	const loaded = usable && loadVectorIndex(file, usable.checksum, dimensions, usable.ids);
	if (loaded && usable.generation === generation) return loaded;
	const index = await update(database, dimensions, loaded, pause);
	const checksum = index.save(file);
	writeMeta<SavedIndex>(database, "vectorIndex", { generation, checksum, dimensions, ids: [...index.ids()] });
	return index;
}

/** Length of the stored vectors: asking the model for it would mean loading the model. */
function storedDimensions(database: Database): number {
	const [row] = rows<{ bytes: number }>(database, "SELECT length(vector) AS bytes FROM passages LIMIT 1");
	return (row?.bytes ?? 0) / Float32Array.BYTES_PER_ELEMENT;
}

/** So many vectors are added between pauses: some milliseconds' work. */
const addedAtOnce = 50;

async function update(
	database: Database,
	dimensions: number,
	loaded: VectorIndex | undefined,
	pause: Pause,
): Promise<VectorIndex> {
	const wanted = rows<{ id: number }>(database, "SELECT id FROM passages ORDER BY id").map((row) => row.id);
	const wantedIds = new Set(wanted);
	const index = isWorthKeeping(loaded, wantedIds) ? loaded : createVectorIndex(dimensions, wanted.length);
	const present = new Set(index.ids());
	for (const id of present) if (!wantedIds.has(id)) index.remove(id);
	const vector = database.prepare("SELECT vector FROM passages WHERE id = ?");
	const added = wanted.filter((id) => !present.has(id));
	for (const [count, id] of added.entries()) {
		if (count % addedAtOnce === 0) await pause();
		index.add(id, new Float32Array(bytesOf((vector.get(id) as { vector: Blob }).vector)));
	}
	return index;
}

function isWorthKeeping(index: VectorIndex | undefined, wanted: ReadonlySet<number>): index is VectorIndex {
	if (!index) return false;
	const kept = [...index.ids()].filter((id) => wanted.has(id)).length;
	return index.size - kept <= index.size * mostDeadShare;
}
