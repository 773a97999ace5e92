import type { Mention } from "../../src/search/quote/quote-answer.ts";
import { useSmallEngine } from "../support/small-engine.ts";

const articles = {
	"gas.md": `---
title: The price of gas
authors: [Ida Berg]
published: 2019-05-01
---
Jane Doe runs the harbour. “Gas is cheap this winter,” Doe said. “The pipes are old and leak,” Doe said.

Dr. Kofi Annan came to the quay in March, and nobody asked him anything about the multipolar world order.

“Ships wait far out,” John Smith said. “The ferry sails at noon,” Mary Smith said. “The quay is full,” Mary Smith said.

“Rope is short,” Ann Poe said. “So is tar,” Bob Poe said.`,
	"fish.md": `---
title: Fish
compilers: [John Smith]
published: 2021-01
---
“Herring are few and nets stay empty,” Doe said.

The orders of a multipolar world were discussed at length by everybody who had come to the harbour. Many had.`,
	"undated.md": "# Undated\n\n“Bread was dear before the war,” Jane Doe said. “Rye was scarce,” Poe said.",
};

/** An engine on small articles in which people are quoted. */
export function useQuoting() {
	const engine = useSmallEngine(articles);
	const quote = (who: string, more: { about?: string; limit?: number } = {}) =>
		engine().quote({ who, ...more });
	return { engine, quote };
}

/** The words that are highlighted in each mention. */
export const marked = (mentions: readonly Pick<Mention, "text" | "highlights">[]) =>
	mentions.map(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end)));
