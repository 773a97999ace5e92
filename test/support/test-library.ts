import { cpSync } from "node:fs";
import { onTestFinished } from "vitest";
import { type Library, type LibraryOptions, openLibrary } from "../../src/library/library.ts";
import type { StoredPassage } from "../../src/library/passage-store.ts";
import { termsOf } from "../../src/library/terms.ts";
import { type FakeEmbedder, fakeEmbedder } from "./fake-embedder.ts";
import { folderWith, temporaryFolder } from "./temporary-folder.ts";

/** A corpus folder, a place for its library, and a way to open it. */
export interface TestLibrary {
	readonly corpusDir: string;
	readonly indexDir: string;
	/** Opens the library; it is closed when the test ends. */
	open(options?: Partial<LibraryOptions>): Promise<OpenedLibrary>;
}

export interface OpenedLibrary extends Library {
	/** Number of texts embedded while it was opened. */
	readonly embedded: number;
	/** What its owner was told while it was opened. */
	readonly notices: readonly string[];
}

export function testLibrary(
	files: Record<string, string | Uint8Array>,
	indexDir = temporaryFolder(),
): TestLibrary {
	const corpusDir = folderWith(files);
	return { corpusDir, indexDir, open: (options = {}) => open({ corpusDir, indexDir, ...options }) };
}

async function open(options: Pick<LibraryOptions, "corpusDir" | "indexDir"> & Partial<LibraryOptions>) {
	const notices: string[] = [];
	const embedder = fakeEmbedder();
	const library = await openLibrary({ embedder, onNotice: (notice) => notices.push(notice), ...options });
	onTestFinished(() => library.close());
	const { texts = [] } = (options.embedder ?? embedder) as Partial<FakeEmbedder>;
	return { ...library, embedded: texts.length, notices };
}

/**
 * A copy of an index folder, as another process would find it. To change files under a database that was open
 * in this process proves nothing: SQLite still knows the file.
 */
export function copyOf(indexDir: string): string {
	const copy = temporaryFolder();
	cpSync(indexDir, copy, { recursive: true });
	return copy;
}

/** All passages of a library, in the order of its articles. */
export function allPassages(library: Library): StoredPassage[] {
	return library.cards().flatMap(({ id }) => library.passagesOf(id));
}

/** Terms to look for, none weighing more than another. */
export function evenly(terms: readonly string[]): Map<string, number> {
	return new Map(terms.map((term) => [term, 1]));
}

/** What a library answers to some words, without the numbers that it gives its passages. */
export function answersOf(library: Library, words: string, embedder: FakeEmbedder = fakeEmbedder()): unknown {
	const everything = library.size;
	const nearest = library.nearest(embedder.vectorOf(words), everything);
	const { best } = library.matchWords(evenly(termsOf(words)), everything);
	return {
		cards: library.cards(),
		nearest: nearest
			.map(({ passage, similarity }) => `${placeOf(library, passage)} ${similarity.toFixed(4)}`)
			.sort(),
		words: best
			.map(({ passage, lexicalScore }) => `${placeOf(library, passage)} ${lexicalScore.toFixed(4)}`)
			.sort(),
	};
}

/** Article and offsets of a passage. */
export function placeOf(library: Library, id: number): string {
	const [passage] = library.passages([id]);
	return passage
		? `${passage.articleId} ${passage.start}-${passage.end}`
		: `passage ${id}, which is not there`;
}
