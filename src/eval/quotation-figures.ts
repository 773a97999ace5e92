import type { Quotation } from "../corpus/quotation.ts";
import type { Span } from "../corpus/span.ts";
import type { Attribution } from "./attributions.ts";

/** So many of so many. */
export interface Share {
	readonly hits: number;
	readonly of: number;
}

/** How well quotations are found; what each counts is said in docs/quotations.md. */
export interface QuotationFigures {
	/** Direct attributions of at least three words of which a quotation found covers 80%. */
	readonly direct: Share;
	/** Quotations found, with at least three words in marks, that overlap an attribution. */
	readonly precision: Share;
	/** Mixed attributions of which a quotation found covers 80%, the words outside the marks included. */
	readonly mixed: Share;
	/** Speakers that are right, by last name, where both give one. */
	readonly speakerRight: Share;
	/** Direct and mixed attributions found, with a known speaker, for which a speaker is given. */
	readonly speakerGiven: Share;
	/** Indirect attributions of at least five words with a cue of which a quotation found covers 80%. */
	readonly indirect: Share;
	/** Indirect quotations found of which at least half is in one attribution. */
	readonly indirectPrecision: Share;
}

/** One document: what was found in it and what people marked. */
export interface ReadDocument {
	readonly found: readonly Quotation[];
	readonly marked: readonly Attribution[];
}

const covered = 0.8;

/** Compares what was found with what people marked, over all documents. */
export function quotationFigures(documents: readonly ReadDocument[]): QuotationFigures {
	const marked = documents.flatMap(({ found, marked }) => marked.map((one) => ({ one, found })));
	const found = documents.flatMap(({ found, marked }) => found.map((one) => ({ one, marked })));
	const isFound = ({ one, found }: (typeof marked)[number]) =>
		found.some((quotation) => overlap(one.spans, spansOf(quotation)) >= covered * lengthOf(one.spans));
	const spoken = marked.flatMap(({ one, found }) =>
		one.kind === "indirect" ? [] : (speakersOf(one, found) ?? []),
	);
	const given = spoken.filter(({ found }) => found !== null);
	const indirect = found.filter(({ one }) => one.kind === "indirect");
	return {
		direct: share(
			marked.filter(({ one }) => one.kind === "direct" && wordsIn(one.text) >= 3),
			isFound,
		),
		precision: share(
			found.filter(({ one }) => one.kind !== "indirect" && wordsInMarks(one.text) >= 3),
			({ one, marked }) => marked.some(({ spans }) => overlap(spans, spansOf(one)) > 0),
		),
		mixed: share(
			marked.filter(({ one }) => one.kind === "mixed"),
			isFound,
		),
		speakerRight: share(given, ({ found, wanted }) => lastName(found ?? "") === lastName(wanted)),
		speakerGiven: { hits: given.length, of: spoken.length },
		indirect: share(
			marked.filter(({ one }) => one.kind === "indirect" && one.cue !== null && wordsIn(one.text) >= 5),
			isFound,
		),
		indirectPrecision: share(indirect, ({ one, marked }) =>
			marked.some(({ spans }) => overlap(spans, spansOf(one)) >= lengthOf(spansOf(one)) / 2),
		),
	};
}

/** The speaker known and the one found with the quotation that fits the attribution best, if any covers half of it. */
function speakersOf({ speaker, spans }: Attribution, found: readonly Quotation[]) {
	if (speaker === null) return undefined;
	const fitting = found
		.map((quotation) => ({ quotation, shared: overlap(spans, spansOf(quotation)) }))
		.filter(({ shared }) => shared >= lengthOf(spans) / 2)
		.map(({ quotation, shared }) => {
			const union = lengthOf(spans) + lengthOf(spansOf(quotation)) - shared;
			return { quotation, fit: shared / union };
		})
		.sort((a, b) => b.fit - a.fit)[0];
	return fitting && { wanted: speaker, found: fitting.quotation.speaker };
}

function share<T>(all: readonly T[], is: (one: T) => boolean): Share {
	return { hits: all.filter(is).length, of: all.length };
}

function spansOf({ spans, start, end }: Quotation): readonly Span[] {
	return spans ?? [{ start, end }];
}

function lengthOf(spans: readonly Span[]): number {
	return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function overlap(some: readonly Span[], others: readonly Span[]): number {
	let shared = 0;
	for (const a of some) {
		for (const b of others) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
	}
	return shared;
}

function wordsIn(text: string): number {
	return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

function wordsInMarks(text: string): number {
	const inMarks = text.matchAll(/["“]([^"”]*)["”]|''(.*?)''|‘(.*?)’|«([^»]*)»/gs);
	return [...inMarks].reduce((sum, [words]) => sum + wordsIn(words), 0);
}

function lastName(name: string): string {
	const words = name
		.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, "")
		.trim()
		.split(/\s+/);
	return (words.at(-1) ?? "").toLowerCase().replace(/['’]s?$/, "");
}
