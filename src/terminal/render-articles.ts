import { english } from "../languages/index.ts";
import { silentLine } from "../search/articles/silent.ts";
import { citationParts, readableDate } from "../search/citation.ts";
import type { ArticleFinding, ArticlesAnswer, Citation, Source } from "../search/index.ts";
import { doubtOf, findingsOpening, shownHit } from "../search/shown.ts";
import { renderHit, renderSource } from "./render.ts";
import type { Theme } from "./theme.ts";

/** Paragraphs of an article, word for word, and under them where they stand. */
export function renderCitation({ article, ref, paragraphs }: Citation, theme: Theme): string {
	const link = paragraphs[0]?.link ?? null;
	const text = paragraphs.map((one) => one.text).join("\n\n");
	return `${theme.block(text)}\n${renderSource({ article, ref, link }, theme)}\n`;
}

/** An article at a glance. */
export function renderSourceCard(source: Source, theme: Theme): string {
	const { article, paragraphs, passages, speakers, opening } = source;
	const facts = [...citationParts(article), article.id].join(" · ");
	const size = [counted(paragraphs, "paragraph"), counted(passages, "passage")].join(", ");
	const names = speakers.map(({ name, quotations }) => `${name} (${quotations})`).join(", ");
	const lines = [
		theme.wrap(theme.title(article.title)),
		theme.wrap(theme.faint(facts)),
		...(article.url ? [theme.link(article.url)] : []),
		size,
		...(names ? [theme.wrap(`Quoted in it: ${names}`)] : []),
	];
	const first = opening ? ["", theme.block(`${opening.text}${opening.cut ? " …" : ""}`)] : [];
	return `${[...lines, ...first].join("\n")}\n`;
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The best passage of each article, the likeliest answer first; what answers nothing is named below. */
export function renderComparison(answer: ArticlesAnswer, theme: Theme): string {
	return renderFindings(answer, theme, ({ strength }) => (doubtOf(strength) ? english.answer.fair : ""));
}

/** The same, each under the date of its article. */
export function renderTimeline(answer: ArticlesAnswer, theme: Theme): string {
	return renderFindings(answer, theme, ({ hit: { article }, strength }) => {
		const date = article.published ? readableDate(article.published) : english.citation.undated;
		return `${[date, doubtOf(strength)].filter(Boolean).join(", ")}:`;
	});
}

function renderFindings(
	answer: ArticlesAnswer,
	theme: Theme,
	headingOf: (finding: ArticleFinding) => string,
): string {
	const { findings } = answer;
	const silent = silentLine(answer);
	const parts = [
		theme.heading(findingsOpening(answer)),
		...findings.map((finding) => {
			const heading = headingOf(finding);
			const shown = renderHit(shownHit(finding.hit, finding.strength, 0), theme);
			return heading ? `${theme.heading(heading)}\n${shown}` : shown;
		}),
		theme.wrap(theme.faint(silent)),
	];
	return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
