import type { CheckedQuotation, QuotationMatch } from "./checked.ts";

/** In a few words what was found out about a quotation, for front ends to put above what it was found out from. */
export function verdictOn({ status, matches }: CheckedQuotation): string {
	if (status === "none") return "Not in the corpus";
	const [{ butFor, differences } = { butFor: [], differences: [] }] = matches;
	if (status === "exact") {
		const places = matches.length > 1 ? ", in several places" : "";
		return `Word for word${butFor.length > 0 ? `, but for ${butFor.join(" and ")}` : ""}${places}`;
	}
	const kinds = new Set(differences.map(({ kind }) => kind));
	const own = [
		kinds.delete("omitted") ? "what the ellipsis leaves out" : "",
		kinds.delete("bracketed") ? "what the brackets change" : "",
	].filter(Boolean);
	return kinds.size === 0 ? `Word for word, but for ${own.join(" and ")}` : "Nearly, but not word for word";
}

/** Whose words they are, as far as the article says. */
export function voiceOf({ quoted, speaker }: QuotationMatch): string {
	if (speaker !== null) return `words of ${speaker}`;
	return quoted ? "in quotation marks, speaker not stated" : "in the article’s own words";
}
