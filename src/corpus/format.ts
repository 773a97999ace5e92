import { markdownFormat } from "./markdown-format.ts";
import { plainTextFormat } from "./plain-text-format.ts";
import type { Span } from "./span.ts";

/** How a kind of file is read. To take a new kind, write one of these and list it below. */
export interface Format {
	/** Endings of the file names it reads, in lower case, with the dot. */
	readonly extensions: readonly string[];
	/** Finds the title (where the text states one) and the paragraphs in a body of text. */
	outline(body: string): Outline;
}

export interface Outline {
	readonly title: string | null;
	readonly paragraphs: readonly Span[];
}

const formats: readonly Format[] = [markdownFormat, plainTextFormat];

/** Endings of all files that can be articles. */
export const articleExtensions: readonly string[] = formats.flatMap((format) => format.extensions);

/** The format for a file's name, or undefined where none reads it. */
export function formatOf(file: string): Format | undefined {
	const name = file.toLowerCase();
	return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}
