import type { Language } from "../../languages/index.ts";
import type { Citation } from "../../search/index.ts";
import { cardsMessage, colours, type Message } from "./message.ts";
import { quotedText } from "./quoted-text.ts";

/** Paragraphs of an article as one card: as many as it holds, and the ref of the rest. */
export function citeMessage(citation: Citation, language: Language): Message {
	const { article, paragraphs } = citation;
	const shown = quotedParagraphs(citation);
	const rest = paragraphs.length > shown.length ? rangeOf(citation, shown.length, paragraphs.length) : "";
	const card = {
		quoted: { article, ref: rangeOf(citation, 0, shown.length), link: paragraphs[0]?.link ?? null },
		text: "",
		highlights: [],
		markdown: () => shown.join(between),
	};
	return cardsMessage(rest && `-# ${language.named.goesOn(rest)}`, [card], colours.strong, language);
}

/** An empty line of a block quote. */
const between = "\n> \n";

/** So many characters of paragraphs stand in one card; a longer first one is cut, and shows that it was. */
const longestText = 3500;

/** The first paragraphs as block quotes, as many as there is room for. */
function quotedParagraphs({ paragraphs }: Citation): string[] {
	const shown: string[] = [];
	let room = longestText;
	for (const { text } of paragraphs) {
		if (shown.length > 0 && text.length > room) break;
		const quoted = quotedText(text, [], longestText);
		if (shown.length > 0 && quoted.length > room) break;
		room -= quoted.length + between.length;
		shown.push(quoted);
	}
	return shown;
}

function rangeOf({ article, paragraphs }: Citation, from: number, to: number): string {
	const numbers = paragraphs.slice(from, to).map(({ ref }) => ref.slice(ref.lastIndexOf("#") + 1));
	const [first, last] = [numbers[0], numbers.at(-1)];
	return `${article.id}#${first}${last === first ? "" : `-${last}`}`;
}
