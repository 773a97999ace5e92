import type { Library } from "../../library/library.ts";
import { align, type Step } from "./align.ts";
import type { AskedQuotation } from "./asked-quotation.ts";
import { withinSentences } from "./edges.ts";
import { type Fit, fitOf, isQuotation } from "./likely.ts";
import { type Window, windowMaker } from "./windows.ts";
import type { Word } from "./words.ts";

/** A stretch of an article that a quotation was laid beside. */
export interface Place {
	readonly articleId: string;
	/** The words that the steps' indices are of; offsets are into the article's body. */
	readonly words: readonly Word[];
	/** From the first word of the stretch to its last. */
	readonly steps: readonly Step[];
}

const mostPlaces = 5;
/** Characters looked through, over all windows, in search of the very words. */
const mostRead = 1_000_000;
/** So many windows are laid beside the quotation, each a few milliseconds. */
const windowsAligned = 8;
/** Pairs of words compared in all, at about 15 ns each: a long quotation gets fewer windows. */
const mostPairs = 24_000_000;

/** Where all of the quotation's words stand in a row. */
export function exactPlaces(library: Library, quotation: AskedQuotation): Place[] {
	const maker = windowMaker(library, quotation.text);
	const margin = Math.ceil(quotation.text.length * 1.1) + 100;
	const probes = probesOf(quotation);
	const found = new Map<string, Place>();
	let read = 0;
	for (const passage of maker.passages) {
		const window = maker.around(passage, margin);
		read += passage.text.length + 2 * margin;
		if (read > mostRead) break;
		if (!maker.holds(passage, margin, probes)) continue;
		for (const place of inWindow(window, quotation)) {
			const key = `${place.articleId} ${place.words[place.steps[0]?.text ?? 0]?.start}`;
			if (!found.has(key)) found.set(key, place);
		}
		if (found.size >= mostPlaces) break;
	}
	return [...found.values()].slice(0, mostPlaces);
}

/** The longest words that any text with the quotation holds letter by letter: no acronyms, no numbers. */
function probesOf({ words }: AskedQuotation): string[] {
	const keys = words.map(({ key }) => key).filter((key) => /^\p{L}{3,}$/u.test(key));
	return keys.sort((a, b) => b.length - a.length).slice(0, 3);
}

function inWindow({ articleId, words }: Window, quotation: AskedQuotation): Place[] {
	const keys = quotation.words.map(({ key }) => key);
	const places: Place[] = [];
	for (let at = 0; at + keys.length <= words.length; at++) {
		if (!keys.every((key, index) => words[at + index]?.key === key)) continue;
		places.push({
			articleId,
			words,
			steps: keys.map((_, asked) => ({ asked, text: at + asked, likeness: 1 })),
		});
	}
	return places;
}

/** A question about what the text says is made of its words and quotes it no more than any other. */
const leastOfQuestion = 0.9;

function isWanted(
	fit: Fit,
	{ text }: AskedQuotation,
	words: readonly Word[],
	steps: readonly Step[],
	body: string,
): boolean {
	const end = words[steps.findLast((step) => step.text !== undefined)?.text ?? -1]?.end ?? 0;
	const asks = /\?\W*$/.test(text) && !/^[^\p{L}\p{N}]*\?/u.test(body.slice(end, end + 4));
	return isQuotation(fit) && (!asks || fit.coverage >= leastOfQuestion);
}

/** Where the quotation stands with differences; undefined where there is nothing that it can be a quotation of. */
export function nearestPlace(library: Library, quotation: AskedQuotation): Place | undefined {
	const maker = windowMaker(library, quotation.text);
	const margin = Math.ceil(quotation.text.length * 1.1) + 1500;
	let best: { place: Place; worth: number } | undefined;
	let pairs = 0;
	const seen = new Set<string>();
	for (const passage of maker.passages.slice(0, windowsAligned)) {
		const { articleId, words } = maker.around(passage, margin);
		// In a short article every window is the whole of it.
		const window = `${articleId} ${words[0]?.start} ${words.at(-1)?.end}`;
		if (seen.has(window)) continue;
		seen.add(window);
		pairs += words.length * quotation.words.length;
		if (best && pairs > mostPairs) break;
		const steps = withinSentences(align(quotation.words, words), words, maker.bodyOf(articleId));
		const fit = fitOf(quotation, steps);
		// Of two places with the same words the one that has fewer others between them.
		const worth = fit.coverage - fit.between / 1000;
		if (
			isWanted(fit, quotation, words, steps, maker.bodyOf(articleId)) &&
			worth > (best?.worth ?? Number.NEGATIVE_INFINITY)
		) {
			best = { place: { articleId, words, steps }, worth };
		}
	}
	return best?.place;
}
