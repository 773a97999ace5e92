import { verdictOn, voiceOf } from "../search/check/verdict.ts";
import type { CheckAnswer, CheckedQuotation, QuotationMatch } from "../search/index.ts";
import { shownHit } from "../search/shown.ts";
import { marked, renderHit, renderSource } from "./render.ts";
import type { Theme } from "./theme.ts";

/** What became of the quotations of a text, one below the other. */
export function renderCheck({ checked, unchecked }: CheckAnswer, theme: Theme): string {
	const parts = checked.map((one) => renderChecked(one, checked.length > 1, theme));
	if (unchecked > 0)
		parts.push(theme.wrap(theme.faint(`Not looked at: ${unchecked} more of the quotations.`)));
	return `${parts.join("\n\n")}\n`;
}

/** @param echo repeats the quotation, where there are several. */
function renderChecked(one: CheckedQuotation, echo: boolean, theme: Theme): string {
	const { asked, status, matches, nearest } = one;
	const parts = echo ? [theme.wrap(`“${asked}”`)] : [];
	parts.push(theme.heading(`${verdictOn(one)}${status === "none" ? "." : ":"}`));
	parts.push(...matches.map((match) => renderMatch(match, status === "near", theme)));
	if (nearest) {
		parts.push(theme.heading("Nearest by meaning:"));
		parts.push(renderHit(shownHit(nearest, "none", 0), theme));
	}
	return parts.join("\n\n");
}

function renderMatch(match: QuotationMatch, isNear: boolean, theme: Theme): string {
	const { passage, start, end } = match;
	const span = { start: start - passage.start, end: end - passage.start };
	const text = isNear ? withDifferences(match, theme) : marked(passage.text, [span], theme);
	const voice = theme.wrap(theme.faint(`(${voiceOf(match)})`), "  ");
	return `${theme.block(text)}\n${voice}\n${renderSource(match, theme)}`;
}

/** The article's words, and between them those of the quotation that it has not: [-so-] {+as here+}. */
function withDifferences({ text, differences }: QuotationMatch, theme: Theme): string {
	let result = "";
	let at = 0;
	for (const { start, end, asked } of differences) {
		result += text.slice(at, start);
		const removed = asked === null ? [] : [theme.removed(asked)];
		const added = start === end ? [] : [theme.added(text.slice(start, end))];
		const words = [...removed, ...added].join(" ");
		// Words that only the quotation has stand right behind a word of the article.
		if (start < end) result += words;
		else result += start === 0 ? `${words} ` : ` ${words}`;
		at = end;
	}
	return result + text.slice(at);
}
