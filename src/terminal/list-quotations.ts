import { once } from "node:events";
import type { Writable } from "node:stream";
import { type ListedQuotation, quotationsInFiles } from "../search/quotations-in-files.ts";
import type { Theme } from "./theme.ts";

export interface ListOptions {
	/** One JSON object a line instead of text. */
	readonly json: boolean;
	readonly theme: Theme;
	readonly output: Writable;
	/** Told, in a sentence, of a file that could not be read. */
	readonly onProblem: (sentence: string) => void;
}

/** Lists who said what in files, folders or collections of articles, as they are read. */
export async function listQuotations(places: readonly string[], options: ListOptions): Promise<void> {
	const { json, theme, output, onProblem } = options;
	let article = "";
	for await (const listed of quotationsInFiles(places, onProblem)) {
		const heading =
			listed.article === article ? "" : `${article ? "\n" : ""}${theme.title(listed.article)}\n\n`;
		article = listed.article;
		const text = json ? toLine(listed) : heading + renderListed(listed, theme);
		if (!output.write(text)) await once(output, "drain");
	}
}

function toLine({ article, quotation, start, end, spans, speaker, speakerText, cue, kind }: ListedQuotation) {
	const listed = { article, quotation, start, end, spans, speaker, speakerText, cue, kind };
	return `${JSON.stringify(listed)}\n`;
}

function renderListed(
	{ quotation, speaker, speakerText, cue, kind, paragraph }: ListedQuotation,
	theme: Theme,
): string {
	const named = speaker ?? (speakerText ? `${speakerText} (no name given)` : "speaker not stated");
	const facts = [named, cue ?? "no verb of saying", kind, `paragraph ${paragraph}`].join(" · ");
	return `${theme.block(quotation)}\n${theme.wrap(theme.faint(facts), "  ")}\n\n`;
}
