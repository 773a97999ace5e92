import type { Language } from "../../languages/index.ts";
import { notesAsBibtex } from "../../notes/as-bibtex.ts";
import { notesAsCsv } from "../../notes/as-csv.ts";
import { notesAsMarkdown } from "../../notes/as-markdown.ts";
import { recallNotes } from "../../notes/recalled-note.ts";
import type { Engine } from "../../search/index.ts";
import type { Note } from "../../state/notes.ts";
import { goneSentence } from "../buttons/paged-answer.ts";

/** What kinds of files there are, as Discord offers them. */
export const formats = [
	{ name: "Markdown", value: "markdown", ending: "md" },
	{ name: "BibTeX", value: "bibtex", ending: "bib" },
	{ name: "CSV", value: "csv", ending: "csv" },
] as const;

export type Format = (typeof formats)[number]["value"];

/** A notebook as a file, its words cited anew. */
export function notebookFile(
	notes: readonly Note[],
	format: Format,
	engine: Engine,
	language: Language,
): { readonly name: string; readonly text: string } {
	const recalled = recallNotes(notes, engine);
	const ending = formats.find(({ value }) => value === format)?.ending;
	const texts = {
		markdown: () =>
			notesAsMarkdown(recalled, language, ({ note }) =>
				goneSentence({ hits: [note.hit] }, 0, engine, language),
			),
		bibtex: () => notesAsBibtex(recalled),
		csv: () => notesAsCsv(recalled),
	};
	return { name: `passim-notes.${ending}`, text: texts[format]() };
}
