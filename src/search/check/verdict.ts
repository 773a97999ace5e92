import { english, type Language } from "../../languages/index.ts";
import { listNames } from "../citation.ts";
import type { CheckedQuotation, QuotationMatch } from "./checked.ts";

/** In a few words what was found out about a quotation, for front ends to put above what it was found out from. */
export function verdictOn({ status, matches }: CheckedQuotation, language: Language = english): string {
	const { checked } = language;
	if (status === "none") return checked.notThere;
	const [{ butFor, differences } = { butFor: [], differences: [] }] = matches;
	if (status === "exact") {
		const several = matches.length > 1;
		return butFor.length > 0
			? checked.exactBut(differing(butFor, language), several)
			: checked.exact(several);
	}
	const kinds = new Set(differences.map(({ kind }) => kind));
	const own = (["omitted", "bracketed"] as const).filter((kind) => kinds.delete(kind));
	return kinds.size === 0 ? checked.exactBut(differing(own, language), false) : checked.nearly;
}

function differing(kinds: readonly (keyof Language["checked"]["differences"])[], language: Language): string {
	return listNames(
		kinds.map((kind) => language.checked.differences[kind]),
		language,
	);
}

/** Whose words they are, as far as the article says. */
export function voiceOf({ quoted, speaker }: QuotationMatch, { checked }: Language = english): string {
	if (speaker !== null) return checked.wordsOf(speaker);
	return quoted ? checked.unknownSpeaker : checked.ownWords;
}
