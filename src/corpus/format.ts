import type { Span } from "./span.ts";

/** How a kind of file is read. To take a new kind, write one of these and list it in formats.ts. */
export interface Format {
	/** Endings of the file names it reads, in lower case, with the dot. */
	readonly extensions: readonly string[];
	/** Changes whenever the same file would give another outline, so that stored articles are known to be stale. */
	readonly policy: string;
	/** Finds the title (where the text states one) and the paragraphs in a body of text. */
	outline(body: string): Outline;
}

export interface Outline {
	readonly title: string | null;
	readonly paragraphs: readonly Span[];
}
