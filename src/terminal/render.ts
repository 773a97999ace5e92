import { citationParts } from "../search/citation.ts";
import type {
	Answer,
	ArticleCard,
	FoundQuotation,
	Hit,
	Mention,
	QuoteAnswer,
	Quoted,
	Span,
} from "../search/index.ts";
import { searchedLine } from "../search/searched.ts";
import type { Theme } from "./theme.ts";

/** An answer as text: the passages word for word, under each where it stands. */
export function renderAnswer(answer: Answer, theme: Theme): string {
	const { hits, strength } = answer;
	const [first, ...others] = hits;
	const searched = theme.wrap(theme.faint(searchedLine(answer)));
	const parts = [searched, opening(answer, theme)].filter((part) => part !== "");
	if (first) parts.push(renderHit(first, theme, strength !== "none"));
	if (others.length > 0 && strength !== "none") parts.push(theme.heading("Further passages:"));
	parts.push(...others.map((hit) => renderHit(hit, theme, strength !== "none")));
	return `${parts.join("\n\n")}\n`;
}

/** What is said before the passages; nothing where they simply answer. */
function opening({ hits, strength, notice }: Answer, theme: Theme): string {
	const said = notice ? theme.wrap(notice) : "";
	if (strength === "strong") return said;
	if (strength === "fair") return [said, theme.heading("This may answer it:")].filter(Boolean).join("\n\n");
	const nearest = hits.length > 0 ? theme.heading("Nearest:") : "";
	return [said || theme.heading("No passage answers this."), nearest].filter(Boolean).join(" ");
}

function renderHit(hit: Hit, theme: Theme, answers: boolean): string {
	const text = answers ? marked(hit.text, hit.highlights, theme) : hit.text;
	return `${theme.block(text)}\n${renderSource(hit, theme)}`;
}

/** Where words stand: title, citation and ref, link. */
export function renderSource(
	{ article, ref, link }: Pick<Quoted, "article" | "ref" | "link">,
	theme: Theme,
): string {
	const lines = [theme.title(article.title), theme.faint([...citationParts(article), ref].join(" · "))];
	if (link) lines.push(theme.faint(link));
	return lines.map((line) => theme.wrap(line, "  ")).join("\n");
}

/** The text with the spans set off; what stands between them stays as it is. */
export function marked(text: string, spans: readonly Span[], theme: Theme): string {
	let result = "";
	let at = 0;
	for (const { start, end } of spans) {
		result += text.slice(at, start) + theme.mark(text.slice(start, end));
		at = end;
	}
	return result + text.slice(at);
}

/** Quotations and mentions as text. */
export function renderQuotations(answer: QuoteAnswer, theme: Theme): string {
	const { who, speaker, quotations, mentions } = answer;
	const parts: string[] = [];
	if (speaker) parts.push(theme.heading(`${speaker}, in the words of the articles:`));
	parts.push(...quotations.map((found) => renderQuotation(found, theme)));
	if (mentions.length > 0) {
		parts.push(theme.heading(speaker ? `Mentions of "${who}":` : `Passages that hold "${who}":`));
		parts.push(...mentions.map((mention) => renderMention(mention, theme)));
	}
	if (parts.length === 0) parts.push(theme.heading(`"${who}" stands nowhere in the articles.`));
	return `${parts.join("\n\n")}\n`;
}

function renderQuotation(found: FoundQuotation, theme: Theme): string {
	const cue = [found.speakerText, found.cue].filter(Boolean).join(", ");
	const said = cue ? `\n${theme.wrap(theme.faint(`(${cue})`), "  ")}` : "";
	return `${theme.block(found.quotation)}${said}\n${renderSource(found, theme)}`;
}

function renderMention(mention: Mention, theme: Theme): string {
	return `${theme.block(marked(mention.text, mention.highlights, theme))}\n${renderSource(mention, theme)}`;
}

/** The articles as a list: id, title, what else is known. */
export function renderSources(cards: readonly ArticleCard[], theme: Theme): string {
	const entries = cards.map((card) => {
		const facts = [...citationParts(card), card.id].join(" · ");
		const lines = [theme.title(card.title), theme.faint(facts), ...(card.url ? [theme.faint(card.url)] : [])];
		return lines.map((line) => theme.wrap(line)).join("\n");
	});
	return `${entries.join("\n\n")}\n`;
}
