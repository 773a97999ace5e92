import { type Span, shiftSpan, trimSpan } from "./span.ts";

/**
 * Splits a text into sentences by the Unicode rules (UAX #29, as `Intl.Segmenter` has them), then undoes the
 * breaks those rules make after abbreviations ("St. Petersburg"), initials ("J. K. Rowling"), dotted acronyms
 * ("U.S. President") and quoted questions ("“Really?” he asked."). Works for any script.
 * @returns spans in order, without the white space between them; every other character is in exactly one.
 */
export function sentencesOf(text: string): Span[] {
	const sentences: Span[] = [];
	for (const window of windowsOf(text)) {
		for (const piece of segment(text.slice(window.start, window.end))) {
			const span = trimSpan(text, shiftSpan(piece, window.start));
			if (span.end === span.start) continue;
			const before = sentences.at(-1);
			if (before && belongsTogether(text, before, span)) {
				sentences[sentences.length - 1] = { start: before.start, end: span.end };
			} else sentences.push(span);
		}
	}
	return sentences;
}

/** An undetermined language: none of the languages' tailorings reaches `Intl.Segmenter` anyway. */
const segmenter = new Intl.Segmenter("und", { granularity: "sentence" });

/** A line end within a paragraph is no sentence end, though UAX #29 (rule SB4) takes it for one. */
function segment(text: string): Span[] {
	const flat = text.replace(/(?<!\n[^\S\n]*)\r?\n(?![^\S\n]*\r?\n)/g, (lineEnd) =>
		" ".repeat(lineEnd.length),
	);
	const starts = Array.from(segmenter.segment(flat), ({ index }) => startOfMarks(flat, index));
	return starts.map((start, index) => ({ start, end: starts[index + 1] ?? flat.length }));
}

/**
 * UAX #29 gives a mark that follows a full stop directly to the sentence before, whichever way it points; in
 * scripts without spaces the mark that opens the next sentence stands there: 他来了。“你好吗？”
 */
function startOfMarks(text: string, start: number): number {
	while (start > 0 && /[“‘«‹「『（《〈【]/.test(text.charAt(start - 1))) start--;
	return start;
}

/**
 * Every piece `Intl.Segmenter` returns carries a copy of the whole input, which makes one call quadratic in
 * memory (900 KB of text took 4 GB). Windows of this length keep it linear.
 */
const windowLength = 4000;

function* windowsOf(text: string): Generator<Span> {
	let start = 0;
	while (text.length - start > windowLength) {
		const end = windowEnd(text, start);
		yield { start, end };
		start = end;
	}
	yield { start, end: text.length };
}

/** Where a window may end, best first: between paragraphs, between sentences, between words. */
const windowEnds = [
	/\n\s*\n/g,
	/(?<=[\p{Ll}\d][.!?]["”’»)]?)\s+(?=[\p{Lu}"“‘«(])/gu,
	/(?<=[。！？])/gu,
	/\s+/g,
];

function windowEnd(text: string, start: number): number {
	const window = text.slice(start, start + windowLength);
	for (const pattern of windowEnds) {
		const last = [...window.matchAll(pattern)].at(-1);
		if (last && last.index > windowLength / 2) return start + last.index + last[0].length;
	}
	const cut = start + windowLength;
	return /[\uDC00-\uDFFF]/.test(text.charAt(cut)) ? cut - 1 : cut;
}

/** Stand before a name or number: never the end of a sentence. */
const beforeName =
	/(?:^|[\s(“"‘'—–-])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Ste|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Pres|Amb|Rev|Fr|Hon|Messrs|vs|No|Nos|Vol|pp|Fig|Sec|Art|cf|e\.g|i\.e|approx|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+-?\p{Lu}?)\.$/u;
/** May end a sentence or stand within one; what follows decides. */
const maybeEnd =
	/(?:^|[\s(“"‘'—–-])(?:(?:\p{L}\.){2,}|(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|etc|al|Ph\.D|dept|Ave|Blvd|est)\.)$/iu;
/** Words that open a sentence far more often than they follow an abbreviation as part of a name. */
const opener =
	/^["“‘«(]?(?:The|This|That|These|Those|A|An|He|She|It|They|We|I|You|His|Her|Its|Their|Our|My|Your|There|Here|But|And|Or|So|Yet|In|On|At|By|For|From|With|Without|To|As|If|When|While|Where|What|Who|Why|How|After|Before|Since|Although|Though|Despite|Because|However|Meanwhile|Moreover|Also|Some|Many|Most|Both|Such|Now|Then|Not|No|Yes|Instead|Under|Over|During)(?![\p{L}\p{N}.])/u;

/** The beginning of a web address: the question mark in it ends no sentence. */
const address = /https?:\/\/[^\s)>\]]*$/i;
const longestAddress = 500;

function belongsTogether(text: string, before: Span, next: Span): boolean {
	const gap = text.slice(before.end, next.start);
	if (/\n[^\S\n]*\r?\n/.test(gap)) return false;
	if (gap === "" && address.test(text.slice(Math.max(before.start, before.end - longestAddress), before.end)))
		return true;
	const ending = text.slice(Math.max(before.start, before.end - 24), before.end);
	const beginning = text.slice(next.start, next.start + 16);
	if (/^\p{Ll}/u.test(beginning) && /[.?!…]["”’'»)\]]*$/.test(ending)) return gap.length > 0;
	if (maybeEnd.test(ending)) return !opener.test(beginning);
	return (
		beforeName.test(ending) &&
		!(/\bI\.$/.test(ending) || (/\b(?:No|no)\.$/.test(ending) && !/^\d/.test(beginning)))
	);
}
