import { type Span, shiftSpan } from "../../corpus/span.ts";
import type { Library } from "../../library/library.ts";
import type { StoredPassage } from "../../library/passage-store.ts";
import type { StoredQuotation } from "../../library/quotation-store.ts";
import { ownWords } from "../own-words.ts";
import { quote } from "../quoted.ts";
import type { FoundQuotation } from "./quote-answer.ts";

/** Cites a quotation with the sentences and the passage around it. @throws {NotVerbatimError} see `quote`. */
export function foundQuotation(library: Library, stored: StoredQuotation): FoundQuotation {
	const { articleId, paragraph, speaker, speakerText, cue, kind, spans } = stored;
	const body = library.body(articleId) ?? "";
	const cite = (span: Span, expected: string) => quote(library, articleId, paragraph, span, expected);
	const { text: quotation, start, end, ref, article, link } = cite(stored, stored.text);
	const passages = library.passagesIn(articleId, stored);
	// A long paragraph is cut into passages, and somebody may have spoken across the cut.
	const around = {
		start: Math.min(start, ...passages.map((passage) => passage.start)),
		end: Math.max(end, ...passages.map((passage) => passage.end)),
	};
	return {
		...{ quotation, start, end, ...(spans ? { spans } : {}) },
		...{ speaker, speakerText, cue, kind, ref },
		text: cite(around, textOf(passages, around) ?? body.slice(around.start, around.end)).text,
		textStart: around.start,
		context: shiftSpan(sentencesAround(passages, stored), -around.start),
		highlights: ownWords(stored).map((span) => shiftSpan(span, -around.start)),
		...{ article, link },
	};
}

/** What is stored of a span that is a passage's: it is held against the article. */
function textOf(passages: readonly StoredPassage[], { start, end }: Span): string | undefined {
	return passages.find((passage) => passage.start === start && passage.end === end)?.text;
}

function sentencesAround(passages: readonly StoredPassage[], span: Span): Span {
	const sentences = passages
		.flatMap((passage) => passage.sentences.map((sentence) => shiftSpan(sentence, passage.start)))
		.filter((sentence) => overlap(sentence, span));
	return {
		start: Math.min(span.start, ...sentences.map((sentence) => sentence.start)),
		end: Math.max(span.end, ...sentences.map((sentence) => sentence.end)),
	};
}

/** For each quotation the passage that it begins in. Reads an article's passages once for all of its quotations. */
export function passageOfEach(
	library: Library,
	quotations: readonly StoredQuotation[],
): Map<StoredQuotation, StoredPassage> {
	const found = new Map<StoredQuotation, StoredPassage>();
	for (const articleId of new Set(quotations.map((quotation) => quotation.articleId))) {
		const passages = library.passagesOf(articleId);
		let at = 0;
		const own = quotations.filter((quotation) => quotation.articleId === articleId);
		for (const quotation of own.sort((a, b) => a.start - b.start)) {
			while ((passages[at]?.end ?? Number.POSITIVE_INFINITY) <= quotation.start) at++;
			const passage = passages[at];
			if (passage) found.set(quotation, passage);
		}
	}
	return found;
}

function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
