import type { Language } from "../../languages/index.ts";
import { readableDate } from "../../search/citation.ts";
import type { ArticleFinding, ArticlesAnswer } from "../../search/index.ts";
import { doubtOf, shownHit } from "../../search/shown.ts";
import { aboveFindings } from "./compare-message.ts";
import { limits } from "./limits.ts";
import { colours, type Message, noPings } from "./message.ts";
import { quotedText, shortText } from "./quoted-text.ts";

/** What articles have on a topic, one below the other under their dates, in one card. */
export function timelineMessage(answer: ArticlesAnswer, language: Language): Message {
	const { answered, findings } = answer;
	const above = aboveFindings(answer, language);
	if (findings.length === 0) return { content: above, allowedMentions: noPings };
	const room = Math.min(Math.floor(limits.embedDescription / findings.length) - 2, 1000);
	const description = findings.map((finding) => entryOf(finding, room, language)).join("\n\n");
	const color = answered ? colours.strong : colours.none;
	return { content: above, embeds: [{ description, color }], allowedMentions: noPings };
}

/** Date and title above the sentence that answers, its ref below, in at most `room` characters. */
function entryOf({ hit, strength }: ArticleFinding, room: number, language: Language): string {
	const { article, ref } = hit;
	const date = article.published ? readableDate(article.published, language) : language.citation.undated;
	const heading = `**${date}** · ${shortText(article.title, 100)}`;
	const below = `-# ${[shortText(ref, 80), doubtOf(strength, language)].filter(Boolean).join(" · ")}`;
	const [sentence = { start: 0, end: hit.text.length }] = shownHit(hit, strength, 0).marked;
	const words = hit.text.slice(sentence.start, sentence.end);
	return [heading, quotedText(words, [], room - heading.length - below.length - 2), below].join("\n");
}
