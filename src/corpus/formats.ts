import type { Format } from "./format.ts";
import { markdownFormat } from "./markdown-format.ts";
import { plainTextFormat } from "./plain-text-format.ts";

const formats: readonly Format[] = [markdownFormat, plainTextFormat];

/** Endings of all files that can be articles. */
export const articleExtensions: readonly string[] = formats.flatMap((format) => format.extensions);

/** What decides how files are read. */
export const formatPolicy = formats.map(({ policy }) => policy).join("+");

/** The format for a file's name, or undefined where none reads it. */
export function formatOf(file: string): Format | undefined {
	const name = file.toLowerCase();
	return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}
