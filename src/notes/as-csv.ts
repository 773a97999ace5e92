import { stringify } from "csv-stringify/sync";
import { type RecalledNote, refOf, voiceOf } from "./recalled-note.ts";

/** The columns, by the names that programs read: the same in every language. */
const columns = [
	"number",
	"quotation",
	"said_by",
	"title",
	"authors",
	"compilers",
	"publisher",
	"published",
	"updated",
	"ref",
	"url",
	"link",
	"remark",
	"saved_by",
	"saved_at",
] as const;

/**
 * Notes as a table for spreadsheets: UTF-8 with a byte order mark, which Excel needs, one row a note. A cell that a
 * spreadsheet would take for a formula has an apostrophe before it. Where words are gone their cell is empty.
 */
export function notesAsCsv(notes: readonly RecalledNote[]): string {
	return stringify(notes.map(rowOf), {
		...{ header: true, columns: [...columns], bom: true },
		escape_formulas: true,
		// As RFC 4180 has it; line ends inside cells stay as they are.
		...{ record_delimiter: "windows", quote_record_delimiter: true },
	});
}

function rowOf(one: RecalledNote): Partial<Record<(typeof columns)[number], string | number>> {
	const { note, hit } = one;
	const common = {
		...{ number: note.number, ref: refOf(one), title: hit?.article.title ?? note.title },
		...{ remark: note.remark ?? "", saved_by: note.saverName },
		saved_at: new Date(note.created).toISOString(),
	};
	if (!hit) return common;
	const { authors, compilers, publisher, published, updated, url } = hit.article;
	return {
		...common,
		...{ quotation: hit.text, said_by: voiceOf(hit) },
		...{ authors: authors.join("; "), compilers: compilers.join("; "), publisher: publisher ?? "" },
		...{ published: published ?? "", updated: updated ?? "", url: url ?? "", link: hit.link ?? "" },
	};
}
