import type { Article } from "./article.ts";
import { sentencesOf } from "./sentences.ts";
import { type Span, shiftSpan, trimSpan } from "./span.ts";

/** What is searched and quoted: a run of whole paragraphs, or of sentences of one long paragraph. */
export interface Passage extends Span {
	/** Number, counted from 1, of the paragraph it starts in. */
	readonly paragraph: number;
	/** `article.body.slice(start, end)`, always. */
	readonly text: string;
	/** Its sentences, as offsets into `text`. */
	readonly sentences: readonly Span[];
}

/** Changes whenever the same article would give other passages, so that stored ones are known to be stale. */
export const passagePolicy = "paragraphs-12-180:4";

/**
 * Fewer words than this are hardly a sentence: such a paragraph is joined with its neighbours. A longer one stays
 * alone, however short: neighbours often speak of different things, and the model reads it among them anyway.
 */
const fewestWords = 12;
/** More than the model reads (256 tokens are about 190 English words) would be quoted without being searched. */
const mostWords = 180;

/** Cuts an article into passages, in order, none overlapping another, all its paragraphs covered. */
export function passagesOf(article: Pick<Article, "body" | "paragraphs">): Passage[] {
	const { body } = article;
	const passages: Passage[] = [];
	let paragraph = 0;
	for (const run of joinShort(body, article.paragraphs)) {
		const text = body.slice(run.start, run.end);
		const sentences = sentencesOf(text).flatMap((span) => splitSentence(text, span));
		for (const group of groupSentences(text, sentences)) {
			const first = group[0] as Span;
			const span = { start: run.start + first.start, end: run.start + (group.at(-1) as Span).end };
			while ((article.paragraphs[paragraph]?.start ?? Number.POSITIVE_INFINITY) <= span.start) paragraph++;
			passages.push({
				...span,
				paragraph,
				text: body.slice(span.start, span.end),
				sentences: group.map((sentence) => shiftSpan(sentence, -first.start)),
			});
		}
	}
	return passages;
}

interface Run extends Span {
	readonly words: number;
}

/** Whether nothing, a heading say, separates what ends in one place of a body from what starts in another. */
export function adjoins(body: string, end: number, start: number): boolean {
	return !separated.test(body.slice(end, start));
}

/** Words between two paragraphs: a heading, say. The signs of lists and block quotes are no separation. */
const separated = /[^\s>*+\-\d.)]/;

/** Joins a paragraph to the one before it while either is short and both together are not long. */
function joinShort(body: string, paragraphs: readonly Span[]): Run[] {
	const runs: Run[] = [];
	paragraphs.forEach((span, index) => {
		const words = wordsIn(body.slice(span.start, span.end));
		const before = runs.at(-1);
		const isLast = index === paragraphs.length - 1;
		const short = before && (before.words < fewestWords || (isLast && words < fewestWords));
		if (before && short && adjoins(body, before.end, span.start) && before.words + words <= mostWords) {
			runs[runs.length - 1] = { ...before, end: span.end, words: before.words + words };
		} else runs.push({ ...span, words });
	});
	return runs;
}

/** Packs sentences into groups of about equal length, none over `mostWords`. */
function groupSentences(text: string, sentences: readonly Span[]): Span[][] {
	const sizes = sentences.map((span) => wordsIn(text.slice(span.start, span.end)));
	let left = sizes.reduce((sum, size) => sum + size, 0);
	let target = 0;
	const groups: Span[][] = [];
	let filled = Number.POSITIVE_INFINITY;
	sentences.forEach((span, index) => {
		const size = sizes[index] ?? 0;
		// A sentence goes to the group that it lies in by more than half, as long as that has room.
		if (filled + size / 2 > target || filled + size > mostWords) {
			groups.push([]);
			filled = 0;
			// Set anew for each group: what the ones before fell short of would else be left over as a stump.
			target = left / Math.ceil(left / mostWords);
		}
		groups.at(-1)?.push(span);
		filled += size;
		left -= size;
	});
	return groups;
}

/** A "sentence" longer than a passage (a table, OCR, no punctuation) is cut between words, or failing that anywhere. */
function splitSentence(text: string, sentence: Span): Span[] {
	const pieces: Span[] = [];
	let { start } = sentence;
	while (isLong(text, start, sentence.end)) {
		const end = pieceEnd(text, start);
		pieces.push(trimSpan(text, { start, end }));
		start = trimSpan(text, { start: end, end: sentence.end }).start;
	}
	return [...pieces, { start, end: sentence.end }].filter((span) => span.end > span.start);
}

function isLong(text: string, start: number, end: number): boolean {
	return end - start > charactersPerWord * mostWords || wordsIn(text.slice(start, end)) > mostWords;
}

function pieceEnd(text: string, start: number): number {
	let end = start + charactersPerWord * mostWords;
	while (wordsIn(text.slice(start, end)) > mostWords) end = start + Math.floor((end - start) * 0.8);
	const space = text.slice(start, end).search(/\s\S*$/);
	if (space > (end - start) / 2) return start + space;
	return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end - 1 : end;
}

/** So many characters without a space weigh as much as a word to the model's tokenizer, or more. */
const charactersPerWord = 8;

/** Length in words; in scripts without spaces each character counts, since the model reads it as one token. */
function wordsIn(text: string): number {
	const words =
		text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]|[\p{L}\p{N}]+/gu)
			?.length ?? 0;
	return Math.max(words, text.length / charactersPerWord);
}
