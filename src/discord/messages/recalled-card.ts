import type { Language } from "../../languages/index.ts";
import { attributionLine, saidLine } from "../../search/attributed.ts";
import type { RecalledHit } from "../../search/index.ts";
import type { Card } from "./message.ts";
import { exactLine } from "./quote-message.ts";

/** Kept words as a card, with what is to be told of them. */
export function recalledCard(hit: RecalledHit, language: Language): Card {
	return { quoted: hit, text: hit.text, highlights: hit.highlights, note: noteOf(hit, language) };
}

function noteOf(hit: RecalledHit, language: Language): string {
	const { attribution, exact } = hit;
	if (attribution) return attributionLine(attribution, language);
	return exact === undefined ? saidLine(hit, language) : exactLine({ exact }, language);
}
