import type { Span } from "../span.ts";
import type { Marked } from "./marks.ts";

/** A word, a sign, or all that stands between two quotation marks. */
export interface Token extends Span {
	readonly text: string;
	/** In lower case, with straight apostrophes. */
	readonly lower: string;
	readonly kind: "word" | "sign" | "marked";
}

/** “…,” and Xi said: the comma stands within the marks. */
export function endsInComma(token: Token | undefined): boolean {
	return token?.kind === "marked" && /,\s?(?:["”»’]|'')$/.test(token.text);
}

const piece =
	/(?:\p{Lu}\.){2,}|[\p{L}\p{N}@#$€£][\p{L}\p{M}\p{N}]*(?:[-'’.&/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:['’](?![\p{L}]))?|[^\s]/gu;
const abbreviated =
	/^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|sgt|maj|capt|adm|st|jr|sr|rev|hon|u\.s|d\.c|no|\p{Lu})$/iu;

/** The tokens of `[start, end)` of a text; words in marks are one token each. */
export function tokensOf(text: string, { start, end }: Span, marked: readonly Marked[]): Token[] {
	const tokens: Token[] = [];
	let at = start;
	for (const span of marked) {
		if (span.end <= start || span.start >= end) continue;
		addPieces(tokens, text, at, span.start);
		tokens.push({
			start: span.start,
			end: span.end,
			text: text.slice(span.start, span.end),
			lower: "",
			kind: "marked",
		});
		at = span.end;
	}
	addPieces(tokens, text, at, end);
	return tokens.map((token, index) =>
		isNamePart(token, tokens[index + 1]) ? { ...token, lower: token.text } : token,
	);
}

/** "He Zhenwei", "You Xi": a name, though its first word could be a pronoun. */
function isNamePart({ text }: Token, next: Token | undefined): boolean {
	return /^(?:He|She|We|You|It)$/.test(text) && next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.text);
}

function addPieces(tokens: Token[], text: string, start: number, end: number): void {
	if (start >= end) return;
	const part = text.slice(start, end);
	for (const match of part.matchAll(piece)) {
		const from = start + match.index;
		const isWord = /[\p{L}\p{N}]/u.test(match[0]);
		const before = tokens.at(-1);
		if (match[0] === "." && before?.end === from && abbreviated.test(before.text)) {
			tokens[tokens.length - 1] = {
				...before,
				text: `${before.text}.`,
				lower: `${before.lower}.`,
				end: from + 1,
			};
			continue;
		}
		const lower = match[0].toLowerCase().replaceAll("’", "'");
		tokens.push({
			start: from,
			end: from + match[0].length,
			text: match[0],
			lower,
			kind: isWord ? "word" : "sign",
		});
	}
}
