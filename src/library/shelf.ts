import { quiet } from "../quiet.ts";
import { type Library, type LibraryOptions, openLibrary } from "./library.ts";
import type { SyncReport } from "./sync.ts";

/** A library that is opened anew when the corpus changed, while it is read. */
export interface Shelf {
	/** The newest, for reading at once: who waits for something in between borrows. */
	readonly library: Library;
	/** Reads in one and the same library from beginning to end, whatever takes its place meanwhile. */
	borrow<T>(read: (library: Library) => Promise<T>): Promise<T>;
	/**
	 * Opens the library anew in place of this one, which is closed when nobody reads in it any more. One at a time.
	 * @throws the faults of `openLibrary`; the library stays in its place.
	 */
	refresh(stop?: AbortSignal): Promise<SyncReport>;
	/** Gives up a refresh that goes on, and closes the library; nobody may be reading in it. */
	close(): Promise<void>;
}

/** @throws the faults of `openLibrary`. */
export async function openShelf(options: LibraryOptions): Promise<Shelf> {
	const closing = new AbortController();
	const loans = new Loans(await openLibrary(options));
	let last: Promise<unknown> = Promise.resolve();

	async function renew(stop?: AbortSignal): Promise<SyncReport> {
		const { onProgress: _, ...quietly } = options;
		const pause = async () => {
			await quiet();
			closing.signal.throwIfAborted();
			stop?.throwIfAborted();
		};
		const newer = await openLibrary({ ...quietly, pause });
		loans.replace(newer);
		return newer.report;
	}

	return {
		get library() {
			return loans.library;
		},
		borrow: (read) => loans.borrow(read),
		refresh(stop) {
			const next = last.then(() => renew(stop));
			last = next.catch(() => {});
			return next;
		},
		async close() {
			closing.abort();
			await last;
			loans.library.close();
		},
	};
}

/** Who reads in which library. */
class Loans {
	library: Library;
	readonly #readers = new Map<Library, number>();

	constructor(library: Library) {
		this.library = library;
	}

	async borrow<T>(read: (library: Library) => Promise<T>): Promise<T> {
		const { library } = this;
		this.#count(library, 1);
		try {
			return await read(library);
		} finally {
			this.#count(library, -1);
			this.#closeUnread(library);
		}
	}

	replace(newer: Library): void {
		const older = this.library;
		this.library = newer;
		this.#closeUnread(older);
	}

	#count(library: Library, more: 1 | -1): void {
		const left = (this.#readers.get(library) ?? 0) + more;
		if (left > 0) this.#readers.set(library, left);
		else this.#readers.delete(library);
	}

	#closeUnread(library: Library): void {
		if (library !== this.library && !this.#readers.has(library)) library.close();
	}
}
