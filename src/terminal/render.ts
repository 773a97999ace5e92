import { nothingHolds } from "../search/articles/find-article.ts";
import { citationParts } from "../search/citation.ts";
import type { Answer, ArticleCard, Quoted, Span } from "../search/index.ts";
import { searchedLine } from "../search/searched.ts";
import { openingOf, type ShownHit, shownHit } from "../search/shown.ts";
import type { Theme } from "./theme.ts";

/** An answer as text: the passages word for word, under each where it stands. */
export function renderAnswer(answer: Answer, theme: Theme): string {
	const { answered, hits, notice = "", strength } = answer;
	const [first = "", ...others] = hits.map((hit, index) => renderHit(shownHit(hit, strength, index), theme));
	const parts = [
		theme.wrap(theme.faint(searchedLine(answer))),
		theme.wrap(notice),
		theme.heading(openingOf(answer)),
		first,
		answered && others.length > 0 ? theme.heading("Further passages:") : "",
		...others,
	];
	return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** A passage, below it whose words the marked sentence is, and where it stands. */
export function renderHit({ hit, marked: spans, said }: ShownHit, theme: Theme): string {
	const text = marked(hit.text, spans, theme);
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
