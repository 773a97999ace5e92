import type { Language } from "../../languages/index.ts";
import { silentLine } from "../../search/articles/silent.ts";
import { saidLine } from "../../search/attributed.ts";
import type { ArticleFinding, ArticlesAnswer } from "../../search/index.ts";
import { limits } from "./limits.ts";
import { type Card, cardsMessage, colours, type Message } from "./message.ts";
import { quotedText, shortText } from "./quoted-text.ts";

/** The best passage of each article as a card each, the likeliest answer first. */
export function compareMessage(answer: ArticlesAnswer, language: Language): Message {
	const { findings } = answer;
	// What is over goes to titles and footers.
	const room = Math.floor(limits.embedsTotal / Math.max(findings.length, 1)) - 350;
	const cards = findings.map((finding) => cardOf(finding, room, language));
	return cardsMessage(aboveFindings(answer, language), cards, colours.strong, language);
}

/** The topic, that nothing answers where nothing does, and which articles are silent. */
export function aboveFindings(answer: ArticlesAnswer, language: Language): string {
	const { topic, answered, findings } = answer;
	const silent = silentLine(answer, language);
	const nearest = findings.length > 0 ? ` ${language.answer.nearest}` : "";
	return [
		`**${shortText(topic, 500)}**`,
		answered ? "" : `${language.compared.none}${nearest}`,
		silent && `-# ${shortText(silent, 500)}`,
	]
		.filter(Boolean)
		.join("\n");
}

function cardOf({ hit, strength }: ArticleFinding, most: number, language: Language): Card {
	const highlights = strength === "none" ? [] : hit.highlights;
	const said = strength === "none" ? "" : saidLine(hit, language);
	return {
		quoted: hit,
		text: hit.text,
		highlights,
		colour: colours[strength],
		note: [strength === "fair" ? language.compared.fair : "", said].filter(Boolean).join(" · "),
		markdown: (room) => quotedText(hit.text, highlights, Math.min(room, most)),
	};
}
