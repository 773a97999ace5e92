import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
// biome-ignore lint/style/noRestrictedImports: the one file that speaks to HNSW
import hnswlib from "hnswlib-node";
import { codeOf, LibraryError } from "../errors.ts";

/** A passage and its cosine (−1..1) with the query. */
export interface Neighbour {
	readonly passage: number;
	readonly similarity: number;
}

/**
 * Approximate nearest neighbours among the passages' vectors: a hierarchical navigable small world graph
 * (Malkov & Yashunin 2016). Derived from the library's vectors; it can be thrown away at any time.
 */
export interface VectorIndex {
	/** Up to `limit` passages, nearest first. `within` restricts them before ranking. */
	nearest(vector: Float32Array, limit: number, within?: ReadonlySet<number>): Neighbour[];
	add(passage: number, vector: Float32Array): void;
	/** Takes a passage out of all answers; its node stays in the graph as a way station. */
	remove(passage: number): void;
	/** Passages in the graph, those taken out included. */
	readonly size: number;
	/** Ids of the passages that answers can hold. */
	ids(): ReadonlySet<number>;
	/** Writes the graph to a file, whole or not at all. @returns the file's checksum. */
	save(file: string): string;
}

/** Links a node keeps to its neighbours, and candidates looked at while building and while searching. */
const links = 16;
const buildEffort = 200;
const searchEffort = 64;

/** An empty index for about `capacity` vectors; it grows when more come. */
export function createVectorIndex(dimensions: number, capacity: number): VectorIndex {
	const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
	graph.initIndex({
		maxElements: Math.max(capacity, 16),
		m: links,
		efConstruction: buildEffort,
		randomSeed: 7,
	});
	return wrap(graph, new Set());
}

/**
 * Reads a saved index, or gives undefined where the file is missing or not the one that `save` wrote.
 * The checksum comes first: hnswlib trusts what it reads and may crash the process on a damaged file.
 * @param ids the passages that were in it, without those taken out.
 */
export function loadVectorIndex(
	file: string,
	checksum: string,
	dimensions: number,
	ids: Iterable<number>,
): VectorIndex | undefined {
	try {
		if (checksumOf(file) !== checksum) return undefined;
		const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
		graph.readIndexSync(file);
		return wrap(graph, new Set(ids));
	} catch {
		return undefined;
	}
}

function wrap(graph: hnswlib.HierarchicalNSW, live: Set<number>): VectorIndex {
	graph.setEf(searchEffort);

	function nearest(vector: Float32Array, limit: number, within?: ReadonlySet<number>): Neighbour[] {
		const most = Math.min(limit, within ? within.size : live.size);
		if (most === 0) return [];
		const filter = within && ((passage: number) => within.has(passage));
		const { neighbors, distances } = graph.searchKnn(Array.from(vector), most, filter);
		return neighbors.map((passage, index) => ({ passage, similarity: 1 - (distances[index] ?? 1) }));
	}

	function add(passage: number, vector: Float32Array): void {
		if (graph.getCurrentCount() >= graph.getMaxElements()) graph.resizeIndex(graph.getMaxElements() * 2);
		graph.addPoint(Array.from(vector), passage);
		live.add(passage);
	}

	function remove(passage: number): void {
		graph.markDelete(passage);
		live.delete(passage);
	}

	function save(file: string): string {
		const partial = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
		try {
			graph.writeIndexSync(partial);
			// hnswlib does not notice a full disk while it writes; it does notice a short file while it reads.
			new hnswlib.HierarchicalNSW("ip", graph.getNumDimensions()).readIndexSync(partial);
			const checksum = checksumOf(partial);
			renameSync(partial, file);
			return checksum;
		} catch (fault) {
			rmSync(partial, { force: true });
			const why = codeOf(fault) ?? (fault instanceof Error ? fault.message : fault);
			throw new LibraryError(`The vector index "${file}" cannot be written (${why}); is the disk full?`);
		}
	}

	return {
		nearest,
		add,
		remove,
		save,
		ids: () => live,
		get size() {
			return graph.getCurrentCount();
		},
	};
}

function checksumOf(file: string): string {
	return createHash("sha256").update(readFileSync(file)).digest("hex");
}
