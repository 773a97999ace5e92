import type { Article } from "./article.ts";
import { attributionOf, blank } from "./attribution.ts";
import { sentencesOf } from "./sentences.ts";
import { type Span, shiftSpan } from "./span.ts";

/** Words of an article that it gives as somebody's. Offsets are into the article's body. */
export interface Quotation extends Span {
	/** Number, counted from 1, of the paragraph it stands in. */
	readonly paragraph: number;
	/** `body.slice(start, end)`: the words with their quotation marks, and with what interrupts them. */
	readonly text: string;
	/** The words alone, in order, where something interrupts them: “Gas,” he said, “is stalled.” */
	readonly spans?: readonly Span[];
	/** Full name as far as the article gives it; null where the text next to the words does not say. */
	readonly speaker: string | null;
	/** The speaker as named next to the words: "Tiezzi". */
	readonly speakerText: string | null;
	/** What says that they are somebody's words: "concluded", "according to". */
	readonly cue: string | null;
	/** `direct`: all in marks. `mixed`: partly. `indirect`: somebody's statement in the article's own words. */
	readonly kind: "direct" | "mixed" | "indirect";
}

/**
 * Finds what stands in quotation marks and, from a name with a said-like cue beside it, who said it.
 * Precision first: where the nearest cue belongs to a pronoun or to nobody, the speaker is null.
 */
export function quotationsOf(article: Pick<Article, "body" | "paragraphs">): Quotation[] {
	const names = new Map<string, string>();
	const resolve = (name: string): string => {
		const known = names.get(name) ?? fullName(article.body, name);
		names.set(name, known);
		return known;
	};
	return article.paragraphs.flatMap((paragraph, index) =>
		quotationsIn(article.body.slice(paragraph.start, paragraph.end), resolve).map((quotation) => ({
			...quotation,
			...shiftSpan(quotation, paragraph.start),
			paragraph: index + 1,
		})),
	);
}

type InParagraph = Omit<Quotation, "paragraph">;

function quotationsIn(text: string, resolve: (name: string) => string): InParagraph[] {
	const marked = markedSpans(text);
	if (marked.length === 0) return [];
	const outside = blank(text, marked);
	const sentences = wholeSentences(sentencesOf(text), marked);
	return marked.map((span) => {
		const sentence = sentences.find((one) => one.start <= span.start && span.end <= one.end) ?? span;
		const found = attributionOf(outside, sentence, span);
		return {
			...span,
			text: text.slice(span.start, span.end),
			speaker: found?.speakerText ? resolve(found.speakerText) : null,
			speakerText: found?.speakerText ?? null,
			cue: found?.cue ?? null,
			kind: isWholeStatement(text, sentence, span) ? "direct" : "mixed",
		};
	});
}

/** Pairs of marks by their opening one. The first closing mark ends a pair; an unclosed one is passed over. */
const pairs = [/“[^“”]*”/g, /"[^"]*"/g, /«[^«»]*»/g, /「[^「」]*」/g, /„[^„“”]*[“”]/g];

function markedSpans(text: string): Span[] {
	const spans = pairs
		.flatMap((pair) => [...text.matchAll(pair)])
		.map((match) => ({ start: match.index, end: match.index + match[0].length }))
		.sort((a, b) => a.start - b.start);
	return spans.filter((span, index) => index === 0 || span.start >= (spans[index - 1] as Span).end);
}

/** Joins the sentences that a quotation runs over: “I came. I saw,” he said is one statement. */
function wholeSentences(sentences: readonly Span[], marked: readonly Span[]): Span[] {
	const whole: Span[] = [];
	for (const sentence of sentences) {
		const before = whole.at(-1);
		const inside = before && marked.some((span) => span.start < before.end && span.end > sentence.start);
		if (before && inside) whole[whole.length - 1] = { start: before.start, end: sentence.end };
		else whole.push(sentence);
	}
	return whole;
}

/** A statement opens its sentence or follows a comma or colon, and begins like a sentence. */
function isWholeStatement(text: string, sentence: Span, span: Span): boolean {
	const before = text.slice(sentence.start, span.start).trimEnd();
	const begins = /^.[\p{Lu}\p{N}\p{sc=Han}]/u.test(text.slice(span.start, span.end));
	return begins && (before === "" || /[,:：]$/.test(before));
}

/** A longer form of a name that the article has: "Tiezzi" becomes "Shannon Tiezzi", "Xi" becomes "Xi Jinping". */
function fullName(body: string, name: string): string {
	for (const longer of [namesBefore, nameAfter]) {
		for (let at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
			const words = longer(body, at, at + name.length).split(/ +/);
			const ofName = words.filter((part) => !notInNames.has(part.toLowerCase()));
			if (ofName.length > name.split(/ +/).length) return ofName.join(" ");
		}
	}
	return name;
}

// One pattern for all names, held to a place: patterns made for each name took seconds in a book with many.
const word = "\\p{Lu}[\\p{L}'-]+";
const wordsBefore = new RegExp(`(?<=(?<!\\p{L})((?:${word} +){1,2}))(?=\\p{Lu})`, "uy");
const wordAfter = new RegExp(` ${word}`, "uy");
const letter = /\p{L}/uy;

/** The name at `[start, end)` with the one or two capitalised words before it; empty if it is part of a word. */
function namesBefore(body: string, start: number, end: number): string {
	if (matchAt(letter, body, end)) return "";
	const first = matchAt(wordsBefore, body, start)?.[1] ?? "";
	return first + body.slice(start, end);
}

function nameAfter(body: string, start: number, end: number): string {
	if (start > 0 && matchAt(letter, body, start - 1)) return "";
	return body.slice(start, end) + (matchAt(wordAfter, body, end)?.[0] ?? "");
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** Capitalised words that stand beside a name and are no part of it. */
const notInNames = new Set(
	`president presidents mr mrs ms dr prof minister prime foreign deputy vice chairman chairwoman director secretary
	general senator representative governor mayor king queen pope leader premier chancellor chinese russian american
	british french german japanese indian european the a an and but or if in on at by for from with to as when while
	where after before since although though despite because however meanwhile according this that these both between
	later then also even only under over during`.split(/\s+/),
);
