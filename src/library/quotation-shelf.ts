import type { Span } from "../corpus/span.ts";
import type { Database } from "./database.ts";
import {
	countSpeakers,
	getQuotationsBy,
	getQuotationsIn,
	getQuotationsOf,
	longestQuotation,
	type StoredQuotation,
} from "./quotation-store.ts";
import { joinSpeakers, type Speaker } from "./speakers.ts";

/** Who said what. A speaker has one name throughout: an article's "Xi" is the "Xi Jinping" of others, see speakers.ts. */
export interface QuotationShelf {
	/** Everybody quoted, most quoted first. */
	speakers(): readonly Speaker[];
	/** All quotations of an article, in the order of the text. */
	quotationsOf(articleId: string): StoredQuotation[];
	/** Those that overlap a span of the article's body. */
	quotationsIn(articleId: string, span: Span): StoredQuotation[];
	/** All by the speaker of this name, by article and in the order of the text. */
	quotationsBy(name: string): StoredQuotation[];
}

/** Counts when it is first asked: while a library is open it shows one state. */
export function openQuotations(database: Database): QuotationShelf {
	let counted: Counted | undefined;
	const count = () => {
		counted ??= countAll(database);
		return counted;
	};
	const named = (stored: StoredQuotation[]) =>
		stored.map((one) => ({
			...one,
			speaker: one.speaker && (count().nameOf.get(one.speaker) ?? one.speaker),
		}));
	return {
		speakers: () => count().speakers,
		quotationsOf: (id) => named(getQuotationsOf(database, id)),
		quotationsIn: (id, span) => named(getQuotationsIn(database, id, span, count().longest)),
		quotationsBy: (name) => {
			const speaker = count().speakers.find((one) => one.name === name);
			return speaker ? named(getQuotationsBy(database, speaker.names)) : [];
		},
	};
}

interface Counted {
	readonly speakers: readonly Speaker[];
	/** The speaker's one name by each that articles give. */
	readonly nameOf: ReadonlyMap<string, string>;
	readonly longest: number;
}

function countAll(database: Database): Counted {
	const speakers = joinSpeakers(countSpeakers(database));
	const nameOf = new Map(speakers.flatMap(({ name, names }) => names.map((other) => [other, name] as const)));
	return { speakers, nameOf, longest: longestQuotation(database) };
}
