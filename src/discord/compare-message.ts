import { silentLine } from "../search/articles/silent.ts";
import { saidLine } from "../search/attributed.ts";
import type { ArticleFinding, ArticlesAnswer } from "../search/index.ts";
import { limits } from "./limits.ts";
import { type Card, cardsMessage, colours, type Message } from "./message.ts";
import { quotedText, shortText } from "./quoted-text.ts";

/** The best passage of each article as a card each, the likeliest answer first. */
export function compareMessage(answer: ArticlesAnswer): Message {
	const { findings } = answer;
	// What is over goes to titles and footers.
	const room = Math.floor(limits.embedsTotal / Math.max(findings.length, 1)) - 350;
	const cards = findings.map((finding) => cardOf(finding, room));
	return cardsMessage(aboveFindings(answer), cards, colours.strong);
}

/** The topic, that nothing answers where nothing does, and which articles are silent. */
export function aboveFindings(answer: ArticlesAnswer): string {
	const { topic, answered, findings } = answer;
	const silent = silentLine(answer);
	return [
		`**${shortText(topic, 500)}**`,
		answered ? "" : `No article answers this.${findings.length > 0 ? " Nearest:" : ""}`,
		silent && `-# ${shortText(silent, 500)}`,
	]
		.filter(Boolean)
		.join("\n");
}

function cardOf({ hit, strength }: ArticleFinding, most: number): Card {
	const highlights = strength === "none" ? [] : hit.highlights;
	const said = strength === "none" ? "" : saidLine(hit);
	return {
		quoted: hit,
		text: hit.text,
		highlights,
		colour: colours[strength],
		note: [strength === "fair" ? "may answer it" : "", said].filter(Boolean).join(" · "),
		markdown: (room) => quotedText(hit.text, highlights, Math.min(room, most)),
	};
}
