import type { Language } from "../languages/index.ts";
import { citationParts } from "../search/citation.ts";
import { type RecalledNote, refOf, voiceOf } from "./recalled-note.ts";

/**
 * Notes as a Markdown file, each quotation a block quote that shows word for word: what Markdown would take for its
 * own is escaped, as CommonMark has it. Where words are gone that is said instead.
 * @param gone says of a note that its words are.
 */
export function notesAsMarkdown(
	notes: readonly RecalledNote[],
	language: Language,
	gone: (note: RecalledNote) => string,
): string {
	const entries = notes.map((note) => entryOf(note, language, gone));
	return `${[`# ${language.notes.heading}`, ...entries].join("\n\n")}\n`;
}

function entryOf(one: RecalledNote, language: Language, gone: (note: RecalledNote) => string): string {
	const { note, hit } = one;
	const { notes, intl } = language;
	const title = oneLine(hit?.article.title ?? note.title);
	const saved = new Date(note.created).toLocaleDateString(intl, { dateStyle: "long", timeZone: "UTC" });
	return [
		`## ${note.number} · ${title}`,
		...(hit ? [quoted(hit.text), referenceOf(one, language)] : [gone(one)]),
		...(note.remark === null ? [] : [`**${notes.remark}:** ${escaped(note.remark)}`]),
		oneLine(notes.savedBy(note.saverName, saved)),
	].join("\n\n");
}

/** Who said it, who wrote it, where and when; the ref leads to the words in the article. */
function referenceOf(one: RecalledNote, language: Language): string {
	const { hit } = one;
	if (!hit) return "";
	const { article, link } = hit;
	const address = link ?? article.url;
	const ref = oneLine(refOf(one));
	return [
		...[voiceOf(hit, language), ...citationParts(article, language)].filter(Boolean).map(oneLine),
		address ? `[${ref}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)` : ref,
	].join(" · ");
}

function quoted(text: string): string {
	return escaped(text).replace(/^/gm, "> ");
}

function oneLine(text: string): string {
	return escaped(text.replace(/\s+/g, " ").trim());
}

/** White space at the beginning of a line, which is never shown, could make it code. */
function escaped(text: string): string {
	return text
		.replace(/^[^\S\n]+/gm, "")
		.replace(/[\\`*_~[\]<>&|$#]/g, "\\$&")
		.replace(/^[-+=]/gm, "\\$&")
		.replace(/^(\d+)([.)])/gm, "$1\\$2");
}
