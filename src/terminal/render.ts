import { nothingHolds } from "../search/articles/find-article.ts";
import { saidLine } from "../search/attributed.ts";
import { citationParts } from "../search/citation.ts";
import type { Answer, ArticleCard, Hit, Quoted, Span } from "../search/index.ts";
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
	// Further passages of a fair answer mostly do not answer: nothing in them is set off as if it did.
	parts.push(...others.map((hit) => renderHit(hit, theme, strength === "strong")));
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

/** A passage and where it stands; where it answers with the sentence that does marked, and whose words it is. */
export function renderHit(hit: Hit, theme: Theme, answers: boolean): string {
	const text = answers ? marked(hit.text, hit.highlights, theme) : hit.text;
	const said = answers ? saidLine(hit) : "";
	return [theme.block(text), ...(said ? [renderSaid(said, theme)] : []), renderSource(hit, theme)].join("\n");
}

/** Whose words stand above, as a line of its own. */
export function renderSaid(line: string, theme: Theme): string {
	return theme.wrap(`— ${line}`, "  ");
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

/** The articles as a list: id, title, what else is known; those that a search found, if it was one. */
export function renderSources(cards: readonly ArticleCard[], theme: Theme, search = ""): string {
	if (cards.length === 0 && search) return `${theme.wrap(nothingHolds(search))}\n`;
	const entries = cards.map((card) => {
		const facts = [...citationParts(card), card.id].join(" · ");
		const lines = [theme.title(card.title), theme.faint(facts), ...(card.url ? [theme.faint(card.url)] : [])];
		return lines.map((line) => theme.wrap(line)).join("\n");
	});
	return `${entries.join("\n\n")}\n`;
}
