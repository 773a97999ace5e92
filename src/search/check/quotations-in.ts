import { wordsOf } from "./words.ts";

/** Something to be checked: a text, and the quotations marked as such in it. */
export interface Claim {
	readonly text: string;
	/** What stands in quotation marks, without them; nothing that has fewer than 3 words. */
	readonly marked: readonly string[];
}

/** The first closing mark ends a quotation. Straight single marks are too often apostrophes. */
const marks = /“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]|「([^「」]+)」|‘([^‘]+?)’(?!\p{L})/gu;
const fewestWords = 3;
const webAddress = /https?:\/\/\S+/g;

/**
 * What a text claims to quote: a message's block quotes (lines that begin with ">") and what stands in quotation
 * marks around them; where there is no block quote, the whole text.
 */
export function claimsIn(text: string): Claim[] {
	const parts = splitBlocks(text.replace(webAddress, " "));
	if (!parts.some(({ isBlock }) => isBlock)) return [claimOf(text)];
	return parts.flatMap(({ isBlock, lines }) => {
		const part = claimOf(lines.join("\n"));
		return isBlock ? [part] : part.marked.map((words) => ({ text: words, marked: [] }));
	});
}

function claimOf(text: string): Claim {
	const found = Array.from(
		text.matchAll(marks),
		(match) => match.slice(1).find((words) => words !== undefined) ?? "",
	);
	const outside = text.replace(webAddress, " ");
	return { text: outside, marked: found.filter((words) => wordsOf(words).length >= fewestWords) };
}

interface Part {
	readonly isBlock: boolean;
	readonly lines: string[];
}

/** Runs of lines inside and outside of block quotes; ">>>" makes one of all that follows. Parts without words go. */
function splitBlocks(text: string): Part[] {
	const parts: Part[] = [];
	let isOpen = false;
	for (const line of text.split("\n")) {
		isOpen ||= /^\s*>>>/.test(line);
		const isBlock = isOpen || /^\s*>/.test(line);
		const bare = isBlock ? line.replace(/^\s*>+ ?/, "") : line;
		if (parts.at(-1)?.isBlock === isBlock) parts.at(-1)?.lines.push(bare);
		else parts.push({ isBlock, lines: [bare] });
	}
	return parts.filter(({ lines }) => wordsOf(lines.join("\n")).length > 0);
}
