import type { Language } from "../../languages/index.ts";
import { silentLine } from "../../search/articles/silent.ts";
import type { ArticleFinding, ArticlesAnswer } from "../../search/index.ts";
import { doubtOf, findingsOpening, shownHit } from "../../search/shown.ts";
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
	const silent = silentLine(answer, language);
	return [
		`**${shortText(answer.topic, 500)}**`,
		findingsOpening(answer, language),
		silent && `-# ${shortText(silent, 500)}`,
	]
		.filter(Boolean)
		.join("\n");
}

function cardOf({ hit, strength }: ArticleFinding, most: number, language: Language): Card {
	const { marked, said, focus } = shownHit(hit, strength, 0, language);
	return {
		quoted: hit,
		text: hit.text,
		highlights: marked,
		colour: colours[strength],
		note: [doubtOf(strength, language), said].filter(Boolean).join(" · "),
		markdown: (room) => quotedText(hit.text, marked, Math.min(room, most), focus),
	};
}
