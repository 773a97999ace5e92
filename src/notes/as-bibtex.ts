import type { RecalledHit } from "../search/index.ts";
import { type RecalledNote, refOf, voiceOf } from "./recalled-note.ts";

/**
 * Notes as a BibTeX file, one entry each, for reference managers (Zotero, JabRef, BibDesk) and biblatex. Unknown fields
 * are left out. Where the quotation stands is in `note`, which a bibliography prints; the quotation itself and the
 * remark are in `annote`, which none prints and reference managers show as a note. Unicode stays as it is: all that
 * reads such files today takes UTF-8. A note whose words are gone has its title and remark alone.
 */
export function notesAsBibtex(notes: readonly RecalledNote[]): string {
	const keys = new Set<string>();
	return notes.map((note) => entryOf(note, newKey(refOf(note), keys))).join("\n");
}

function entryOf(one: RecalledNote, key: string): string {
	const { note, hit } = one;
	const fields: [name: string, value: string][] = [
		["title", latex(hit?.article.title ?? note.title)],
		...(hit ? fieldsOf(hit) : []),
		["note", latex(refOf(one))],
		["annote", latex(annotation(one))],
	];
	const lines = fields
		.filter(([, value]) => value !== "")
		.map(([name, value]) => `\t${name} = {${value}},\n`);
	return `@${hit?.article.url ? "online" : "misc"}{${key},\n${lines.join("")}}\n`;
}

/** `date` is biblatex's, `year` that of plain BibTeX; both take what the other says. */
function fieldsOf({ article }: RecalledHit): [string, string][] {
	const { authors, compilers, publisher, published, url } = article;
	return [
		["author", people(authors)],
		["editor", people(compilers)],
		["organization", latex(publisher ?? "")],
		["date", published ?? ""],
		["year", published?.slice(0, 4) ?? ""],
		// Read as it stands, not as LaTeX; but a brace would end the field, or never end it.
		["url", (url ?? "").replace(/[{}\\\s]/g, encodeURIComponent)],
	];
}

function annotation({ note, hit }: RecalledNote): string {
	const words = hit ? [hit.text, voiceOf(hit)] : [];
	return [...words, note.remark ?? "", `(${note.saverName})`].filter(Boolean).join("\n\n");
}

/** Names that would be read as two people, or with their parts the wrong way round, are held together by braces. */
function people(names: readonly string[]): string {
	return names.map((name) => (/,|\band\b/i.test(name) ? `{${latex(name)}}` : latex(name))).join(" and ");
}

/** `putin-beijing-2012#2` as `putin-beijing-2012-2`: letters, digits and hyphens, which no program trips over. */
function newKey(ref: string, taken: Set<string>): string {
	const wanted = ref.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "") || "note";
	let key = wanted;
	for (let again = 2; taken.has(key.toLowerCase()); again++) key = `${wanted}-${again}`;
	taken.add(key.toLowerCase());
	return key;
}

/** BibTeX counts braces even where a backslash stands before them, so they are given names. */
function latex(text: string): string {
	return text.replace(/[\\{}~^$&#%_]/g, (sign) => named[sign] ?? `\\${sign}`);
}

const named: Readonly<Record<string, string>> = {
	"\\": "\\textbackslash{}",
	"{": "\\textbraceleft{}",
	"}": "\\textbraceright{}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
};
