import { attributionLine, authorLine } from "../search/attributed.ts";
import { citationParts } from "../search/citation.ts";
import type { FoundQuotation, Mention, QuoteAnswer } from "../search/index.ts";
import { marked, renderSaid, renderSource } from "./render.ts";
import type { Theme } from "./theme.ts";

/** What somebody said, wrote and is mentioned in, or the passages that hold a phrase, as text. */
export function renderQuotations(answer: QuoteAnswer, theme: Theme): string {
	const { notice, speakers } = answer;
	const parts = [
		...(notice ? [theme.wrap(notice)] : []),
		...said(answer, theme),
		...written(answer, theme),
		...mentioned(answer, theme),
		...(speakers ? [nothing(answer, theme)] : []),
	];
	return `${parts.join("\n\n")}\n`;
}

function said({ speaker, quotations }: QuoteAnswer, theme: Theme): string[] {
	if (!speaker) return [];
	const heading = theme.heading(`${speaker}, in the words of the articles:`);
	return [heading, ...quotations.map((found) => renderQuotation(found, theme))];
}

/** The sentences around the words, so that a fragment can be understood; a reported statement has no words to mark. */
function renderQuotation(found: FoundQuotation, theme: Theme): string {
	const { text, context, highlights, kind } = found;
	const spans = highlights.map(({ start, end }) => ({
		start: start - context.start,
		end: end - context.start,
	}));
	const sentence = text.slice(context.start, context.end);
	const shown = kind === "indirect" ? sentence : marked(sentence, spans, theme);
	return [theme.block(shown), renderSaid(attributionLine(found), theme), renderSource(found, theme)].join(
		"\n",
	);
}

function written({ name = "", speaker, written = [] }: QuoteAnswer, theme: Theme): string[] {
	if (written.length === 0) return [];
	const entries = written.map((card) => {
		const facts = theme.faint([...citationParts(card), card.id].join(" · "));
		return [theme.title(card.title), facts].map((line) => theme.wrap(line, "  ")).join("\n");
	});
	const unquoted = speaker ? "" : `${name} is not quoted. `;
	return [theme.heading(`${unquoted}${authorLine(name, written)}:`), ...entries];
}

function mentioned({ who, name, speaker, written, mentions }: QuoteAnswer, theme: Theme): string[] {
	const exact = mentions.filter((mention) => mention.exact);
	const near = mentions.filter((mention) => !mention.exact);
	const unquoted = name && !speaker && !written;
	const heading = unquoted ? `${name} is not quoted; mentioned in:` : `Mentions of ${name}:`;
	return [
		...section(name ? heading : `Passages that hold "${who}":`, exact, theme),
		...section(`Not word for word, but near to "${who}":`, near, theme),
	];
}

function section(heading: string, mentions: readonly Mention[], theme: Theme): string[] {
	if (mentions.length === 0) return [];
	return [theme.heading(heading), ...mentions.map((mention) => renderMention(mention, theme))];
}

function renderMention(mention: Mention, theme: Theme): string {
	return `${theme.block(marked(mention.text, mention.highlights, theme))}\n${renderSource(mention, theme)}`;
}

function nothing({ who, speakers = [] }: QuoteAnswer, theme: Theme): string {
	const sentence = theme.heading(`"${who}" stands nowhere in the articles.`);
	if (speakers.length === 0) return sentence;
	const names = speakers.map(({ name, quotations }) => `${name} (${quotations})`).join(", ");
	return `${sentence}\n\n${theme.wrap(`Quoted in them: ${names}.`)}`;
}
