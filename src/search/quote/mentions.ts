import type { Span } from "../../corpus/span.ts";
import type { Library } from "../../library/library.ts";
import type { StoredPassage } from "../../library/passage-store.ts";
import { termsOf } from "../../library/terms.ts";
import { plain, plainWithOffsets } from "../plain.ts";
import { quote } from "../quoted.ts";
import { idsWithWords } from "./passages-with.ts";
import type { Mention } from "./quote-answer.ts";

/** A passage that holds words, before it is cited. */
export interface MentioningPassage {
	readonly passage: StoredPassage;
	/** Where, as offsets into its text. */
	readonly highlights: readonly Span[];
	readonly exact: boolean;
}

/**
 * The first passages, in the order of the corpus, that hold one of the texts word for word.
 * @param except passages to leave out, by id.
 */
export function findMentions(
	library: Library,
	texts: readonly string[],
	limit: number,
	except: ReadonlySet<number> = new Set(),
): MentioningPassage[] {
	const needles = [...new Set(texts.map((text) => plain(text).trim()))];
	const ids = new Set(needles.flatMap((text) => idsWithWords(library, termsOf(text, { single: false }))));
	const found: MentioningPassage[] = [];
	for (const passage of library.passages([...ids].sort((a, b) => a - b))) {
		if (found.length === limit) break;
		const highlights = except.has(passage.id) ? [] : occurrences(passage.text, needles);
		if (highlights.length > 0) found.push({ passage, highlights, exact: true });
	}
	return found;
}

/** Cites a passage, re-sliced from its article. @throws {NotVerbatimError} see `quote`. */
export function mentionOf(library: Library, { passage, highlights, exact }: MentioningPassage): Mention {
	const { articleId, paragraph, text } = passage;
	return { ...quote(library, articleId, paragraph, passage, text), highlights, exact };
}

/** The words found, if all are written as a name is, each but "of", "van" and the like with a capital. */
export function nameAmong(mentions: readonly MentioningPassage[]): string | undefined {
	const found = mentions.flatMap(({ passage: { text }, highlights }) =>
		highlights.map(({ start, end }) => text.slice(start, end)),
	);
	const telling = found.flatMap((words) => words.split(/[\s-]+/)).filter((word) => !smallInNames.test(word));
	return telling.length > 0 && telling.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word)) ? found[0] : undefined;
}

const smallInNames = /^(?:of|the|and|de|del|da|di|la|van|von|der|den|bin|ibn|al|el)$/;

/** Where a text holds one of the needles, which are plain: whatever the text's case, accents, marks and line breaks. */
function occurrences(text: string, needles: readonly string[]): Span[] {
	const { plain: hay, offsets } = plainWithOffsets(text);
	const spans: Span[] = [];
	for (const needle of needles) {
		for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
			const isWord = !isLetter(hay.charAt(at - 1)) && !isLetter(hay.charAt(at + needle.length));
			if (!isWord && !unspaced.test(needle)) continue;
			spans.push({ start: offsets[at] ?? 0, end: offsets[at + needle.length] ?? text.length });
		}
	}
	return joined(spans);
}

/** Scripts that set no space between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function isLetter(character: string): boolean {
	return /[\p{L}\p{M}\p{N}]/u.test(character);
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
