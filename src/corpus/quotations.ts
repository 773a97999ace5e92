import type { Article } from "./article.ts";
import type { Quotation } from "./quotation.ts";
import { ArticleReader, type Draft } from "./quotations/article-reader.ts";
import { markedIn } from "./quotations/marks.ts";
import type { Span } from "./span.ts";

export type { Quotation } from "./quotation.ts";

/** What stands in quotation marks in a part of an article, marks included. */
export function markedWords(text: string): Span[] {
	return markedIn(text, false).map(({ start, end }) => ({ start, end }));
}

/**
 * Finds what an article gives as somebody's words: in quotation marks, or as a statement that a verb of saying
 * introduces. The verbs are English; of other languages what stands in marks is found, without a speaker.
 * Precision first: where the text does not say who speaks, the speaker is null. Takes time in proportion to the text.
 * @returns in the order of the text, the longer first where one holds another.
 */
export function quotationsOf({ body, paragraphs }: Pick<Article, "body" | "paragraphs">): Quotation[] {
	const reader = new ArticleReader(body);
	paragraphs.forEach((paragraph, index) => {
		const next = paragraphs[index + 1];
		const goesOn =
			next !== undefined && /^\s*(?:["“„«「『]|''|``)/.test(body.slice(next.start, next.start + 8));
		reader.read(paragraph, index + 1, goesOn);
	});
	return reader.drafts
		.filter((draft) => isSomebodys(draft, body))
		.map((draft) => finished(draft, body))
		.sort((a, b) => a.start - b.start || b.end - a.end);
}

function finished({ spans, paragraph, speaker, speakerText, cue, kind }: Draft, body: string): Quotation {
	const start = spans[0]?.start ?? 0;
	const end = spans.at(-1)?.end ?? 0;
	const apart = spans.length > 1 ? { spans } : {};
	return { start, end, paragraph, text: body.slice(start, end), ...apart, speaker, speakerText, cue, kind };
}

const fewestWords = 3;

/**
 * Scare quotes and titles of works are nobody's words: without a verb of saying, words in marks count only where there
 * are some, and not all of them in capitals.
 */
function isSomebodys({ spans, cue, kind, speaker }: Draft, body: string): boolean {
	if (kind !== "indirect" && (cue || speaker)) return true;
	const text = spans.map(({ start, end }) => body.slice(start, end)).join(" ");
	const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
	if (kind === "indirect") return words.length >= fewestWords;
	if (/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(text)) return text.length > 5;
	return words.length >= fewestWords && words.some((word) => /^\p{Ll}/u.test(word) && word.length > 3);
}
