import type { ApplicationCommandOptionChoiceData } from "discord.js";
import type { Language } from "../../languages/index.ts";
import { citationParts } from "../../search/citation.ts";
import type { ArticleCard, NamedAuthor, QuotedSpeaker, SuggestedRef } from "../../search/index.ts";
import { limits } from "../messages/limits.ts";
import { shortPlain } from "../messages/quoted-text.ts";

type Choices = ApplicationCommandOptionChoiceData<string>[];

/** Speakers to choose from, the first of them: "Shannon Tiezzi (7)", of which the name is taken. */
export function speakerChoices(speakers: readonly QuotedSpeaker[]): Choices {
	return choicesOf(
		speakers.map(({ name, quotations }) => ({ value: name, words: name, ending: ` (${quotations})` })),
	);
}

/** Authors likewise, with the number of their articles. */
export function authorChoices(authors: readonly NamedAuthor[]): Choices {
	return choicesOf(
		authors.map(({ name, articles }) => ({ value: name, words: name, ending: ` (${articles})` })),
	);
}

/** Articles: title, who and when, of which the id is taken. */
export function articleChoices(cards: readonly ArticleCard[], language: Language): Choices {
	return choicesOf(
		cards.map((card) => ({
			value: card.id,
			words: [card.title, ...citationParts(card, language)].join(" · "),
		})),
	);
}

/** Refs and what stands there: "putin-beijing-2012#2 · During their meeting, …", of which the ref is taken. */
export function refChoices(refs: readonly SuggestedRef[]): Choices {
	return choicesOf(refs.map(({ ref, words }) => ({ value: ref, words: `${ref} · ${words}` })));
}

/** What Discord shows of a choice: words, shortened where they are too long, and an ending that never is. */
interface Offer {
	readonly value: string;
	readonly words: string;
	readonly ending?: string;
}

/** As many as Discord shows; a value that it has no room for cannot be chosen, and is typed by hand. */
function choicesOf(offers: readonly Offer[]): Choices {
	return offers
		.filter(({ value }) => value.length <= limits.choice)
		.slice(0, limits.autocompleteChoices)
		.map(({ value, words, ending = "" }) => ({
			name: shortPlain(words, limits.choice - ending.length) + ending,
			value,
		}));
}
