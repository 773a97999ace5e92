import type { Span } from "../../corpus/span.ts";
import { withoutAccents, withoutUnseen } from "../../library/accents.ts";
import type { Library } from "../../library/library.ts";
import { plain } from "../plain.ts";
import { quote } from "../quoted.ts";
import { speakerOf } from "../speaker-of.ts";
import type { AskedQuotation } from "./asked-quotation.ts";
import type { QuotationMatch } from "./checked.ts";
import { differencesOf } from "./differences.ts";
import type { Place } from "./places.ts";

/**
 * What is told of a place where a quotation stands.
 * @throws {NotVerbatimError} where the stored passages are not the article's own words.
 */
export function matchAt(library: Library, quotation: AskedQuotation, place: Place): QuotationMatch {
	const { articleId, words, steps } = place;
	const body = library.body(articleId) ?? "";
	const span = spanOf(quotation, place, body);
	const text = body.slice(span.start, span.end);
	const differences = differencesOf(quotation, words, steps, body, span.start);
	const said = speakerOf(library, articleId, span);
	return {
		...quote(library, articleId, paragraphOf(library, articleId, span), span, text),
		quoted: said !== undefined,
		speaker: said?.speaker ?? null,
		butFor: differences.length === 0 ? butFor(quotation.text, text) : [],
		differences,
		passage: passageAround(library, articleId, span),
	};
}

/** From the first of the text's words to the last, with the signs before and after them that the quotation has too. */
function spanOf(quotation: AskedQuotation, { words, steps }: Place, body: string): Span {
	const used = steps.flatMap(({ text }) => (text === undefined ? [] : (words[text] ?? [])));
	let [start, end] = [used[0]?.start ?? 0, used.at(-1)?.end ?? 0];
	const [first, last] = [quotation.words[0], quotation.words.at(-1)];
	const before = [...quotation.text.slice(0, first?.start)].reverse();
	for (const sign of before) {
		if (!isSame(sign, body.charAt(start - 1))) break;
		start--;
	}
	for (const sign of quotation.text.slice(last?.end)) {
		if (!isSame(sign, body.charAt(end))) break;
		end++;
	}
	return { start, end };
}

function isSame(sign: string, other: string): boolean {
	return /\S/.test(sign) && plain(sign) === plain(other);
}

/** Dots and commas at the ends belong to whoever quotes. */
const ownEnds = /^[\s.…[\]()]+|[\s.…[\](),]+$/gu;

/** Differences that kinds of marks, dashes and white space make are none. */
function butFor(asked: string, text: string): QuotationMatch["butFor"] {
	const [ofAsked, ofText] = [cased(asked.replace(ownEnds, "")), cased(text.replace(ownEnds, ""))];
	const signs = (one: string) => one.toLowerCase().replace(/[\p{L}\p{M}\p{N}]+/gu, "w");
	const letters = (one: string) => one.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
	const accented = (one: string) => letters(marks(one).toLowerCase());
	return [
		...(accented(asked) === accented(text) ? [] : (["accents"] as const)),
		...(letters(ofAsked) === letters(ofText) ? [] : (["capitals"] as const)),
		...(signs(ofAsked) === signs(ofText) ? [] : (["punctuation"] as const)),
	];
}

/** A text with its accents; ß and ss and the like, which are one in two ways of writing, as one. */
function marks(text: string): string {
	return withoutUnseen(text.normalize("NFKC")).replace(/[\p{L}\p{M}]/gu, (sign) =>
		sign.normalize("NFD") === sign ? withoutAccents(sign) || sign : sign,
	);
}

/** The text as `plain` compares it, but for case. */
function cased(text: string): string {
	return withoutAccents(withoutUnseen(text))
		.replace(/[“”„«»「」]/g, '"')
		.replace(/[‘’‚`ʼ]/g, "'")
		.replace(/\s*\p{Pd}+\s*/gu, "-")
		.replace(/\s+/g, " ");
}

function paragraphOf(library: Library, articleId: string, { start }: Span): number {
	const paragraphs = library.article(articleId)?.paragraphs ?? [];
	return (
		Math.max(
			paragraphs.findLastIndex((paragraph) => paragraph.start <= start),
			0,
		) + 1
	);
}

function passageAround(library: Library, articleId: string, span: Span): QuotationMatch["passage"] {
	const inside = library.passagesOf(articleId).filter((one) => one.start < span.end && span.start < one.end);
	const start = Math.min(span.start, ...inside.map((one) => one.start));
	const end = Math.max(span.end, ...inside.map((one) => one.end));
	const [only, ...others] = inside;
	const isOne = only && others.length === 0 && only.start === start && only.end === end;
	const stored = isOne ? only.text : (library.body(articleId)?.slice(start, end) ?? "");
	const { text } = quote(library, articleId, only?.paragraph ?? 1, { start, end }, stored);
	return { start, end, text };
}
