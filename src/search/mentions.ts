import type { Span } from "../corpus/span.ts";
import type { Library } from "../library/library.ts";
import type { StoredPassage } from "../library/passage-store.ts";
import { termsOf } from "../library/terms.ts";
import { passagesWith } from "./passages-with.ts";
import { plain, plainWithOffsets } from "./plain.ts";
import type { Mention } from "./quote-answer.ts";
import { quote } from "./quoted.ts";

/** The passages that hold one of the texts, word for word, in the order of the corpus. */
export function findMentions(library: Library, texts: readonly string[]): Mention[] {
	const found = new Map<number, { passage: StoredPassage; spans: Span[] }>();
	for (const text of new Set(texts)) {
		for (const passage of passagesWith(library, termsOf(text, { single: false }))) {
			const spans = [...(found.get(passage.id)?.spans ?? []), ...occurrences(passage.text, text)];
			if (spans.length > 0) found.set(passage.id, { passage, spans });
		}
	}
	return [...found.values()]
		.sort((a, b) => a.passage.id - b.passage.id)
		.map(({ passage, spans }) => mentionOf(library, passage, joined(spans), true));
}

/** A passage with what to mark in it, re-sliced from its article. */
export function mentionOf(
	library: Library,
	passage: StoredPassage,
	highlights: readonly Span[],
	exact: boolean,
): Mention {
	const { articleId, paragraph, text } = passage;
	return { ...quote(library, articleId, paragraph, passage, text), highlights, exact };
}

/** Whether all that was found is written as a name is, each word but "of", "van" and the like with a capital. */
export function isName(mentions: readonly Mention[]): boolean {
	const words = mentions
		.flatMap(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end)))
		.flatMap((found) => found.split(/[\s-]+/));
	const telling = words.filter(
		(word) => !/^(?:of|the|and|de|del|da|di|la|van|von|der|den|bin|ibn|al|el)$/.test(word),
	);
	return telling.length > 0 && telling.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/** Where a text holds the words, whatever their case, accents, marks and line breaks. */
function occurrences(text: string, words: string): Span[] {
	const { plain: hay, offsets } = plainWithOffsets(text);
	const needle = plain(words).trim();
	const spans: Span[] = [];
	for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
		const isWord =
			!/[\p{L}\p{N}]/u.test(hay.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(hay.charAt(at + needle.length));
		if (!isWord && !/\p{sc=Han}/u.test(needle)) continue;
		spans.push({ start: offsets[at] ?? 0, end: offsets[at + needle.length] ?? text.length });
	}
	return spans;
}

/** The spans in order, those that overlap made one. */
function joined(spans: readonly Span[]): Span[] {
	const result: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		const before = result.at(-1);
		if (before && span.start < before.end) {
			result[result.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
		} else result.push(span);
	}
	return result;
}
