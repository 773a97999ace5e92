import type { Library } from "../../library/library.ts";
import { plainWords } from "../../library/plain-words.ts";
import type { QuotedSpeaker } from "./quote-answer.ts";

/**
 * The speakers whose names hold what was typed so far, each word of it as a part of one of theirs; most quoted first.
 * All of them where nothing was typed.
 */
export function suggestSpeakers(library: Pick<Library, "speakers">, typed: string): QuotedSpeaker[] {
	const wanted = plainWords(typed);
	return library
		.speakers()
		.filter(({ name }) => {
			const words = plainWords(name);
			return wanted.every((part) => words.some((word) => word.includes(part)));
		})
		.map(({ name, quotations }) => ({ name, quotations }));
}
