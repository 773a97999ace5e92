import type { Citation } from "../search/index.ts";
import { type Card, cardsMessage, colours, type Message } from "./message.ts";
import { quotedText } from "./quoted-text.ts";

/** Paragraphs of an article as one card: as many as it holds, and the ref of the rest. */
export function citeMessage(citation: Citation): Message {
	const { article, ref, paragraphs } = citation;
	const whole = citedParagraphs(citation);
	const card: Card = {
		quoted: {
			article,
			ref: paragraphs.length > whole ? rangeOf(citation, 0, whole) : ref,
			link: linkOf(citation),
		},
		text: paragraphs[0]?.text ?? "",
		highlights: [],
		markdown: (room) => joined(citation, whole, room),
	};
	const rest = paragraphs.length > whole ? `-# Goes on: ${rangeOf(citation, whole, paragraphs.length)}` : "";
	return cardsMessage(rest, [card], colours.strong);
}

/** So many characters of paragraphs stand in one card; a longer first one is cut, and shows that it was. */
const longestText = 3500;

/** How many of the paragraphs stand in the card. */
function citedParagraphs(citation: Citation): number {
	let count = citation.paragraphs.length;
	while (count > 1 && joined(citation, count, Number.POSITIVE_INFINITY).length > longestText) count--;
	return count;
}

function joined({ paragraphs }: Citation, count: number, room: number): string {
	const [first, ...others] = paragraphs.slice(0, count);
	if (others.length === 0) return quotedText(first?.text ?? "", [], Math.min(room, longestText));
	return paragraphs
		.slice(0, count)
		.map(({ text }) => quotedText(text, [], room))
		.join("\n> \n");
}

function rangeOf({ article, paragraphs }: Citation, from: number, to: number): string {
	const numbers = paragraphs.slice(from, to).map(({ ref }) => ref.slice(ref.lastIndexOf("#") + 1));
	const [first, last] = [numbers[0], numbers.at(-1)];
	return `${article.id}#${first}${last === first ? "" : `-${last}`}`;
}

function linkOf({ paragraphs }: Citation): string | null {
	return paragraphs[0]?.link ?? null;
}
