import type { Token } from "./tokens.ts";

function setOf(words: string): ReadonlySet<string> {
	return new Set(words.trim().split(/\s+/));
}

export const pronouns = setOf("he she they it we i you who");
export const determiners = setOf(
	"the a an this that these those his her its their our my your some any no every each another all both many several most few one two three",
);
export const auxiliaries = setOf(
	`has have had is are was were be been being will would can could may might must should shall do does did won't wouldn't
	can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't cannot he's she's they've he'd she'd`,
);
export const adverbs = setOf(
	`also later then even once still now again often already just never not always sometimes soon ever long first all
	further instead simply so too only quite rather perhaps twice n't earlier`,
);
export const prepositions = setOf(
	`of for in at from with on to by about during after before under over near against into through within without
	between among as since until than like per via across outside inside behind amid despite upon toward towards`,
);
/** Open a clause of their own: what stands before them is no part of a subject after them. */
export const clauseOpeners = setOf(
	`that because if as when while although though after before since until but and or so whether where why how what which
	whereas unless than yet nor`,
);
/** Join a sentence to the one before. */
export const connectives = setOf(
	`but and yet so still meanwhile however moreover nevertheless nonetheless besides indeed overall instead therefore
	furthermore`,
);
export const days = setOf(
	"monday tuesday wednesday thursday friday saturday sunday today tonight yesterday tomorrow",
);

export function isAdverb({ lower }: Token): boolean {
	return (
		adverbs.has(lower) ||
		(/^\p{Ll}{3,}ly$/u.test(lower) &&
			!/^(?:family|reply|only|early|supply|ally|rally|bully|assembly|italy|july)$/.test(lower))
	);
}

export function isCapitalised({ text, kind }: Token): boolean {
	return kind === "word" && /^[\p{Lu}@]/u.test(text);
}
