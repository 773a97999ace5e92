import type { ApplicationCommandOptionChoiceData } from "discord.js";
import type { QuotedSpeaker } from "../search/index.ts";
import { limits } from "./limits.ts";
import { shortPlain } from "./quoted-text.ts";

/** Speakers to choose from, the first of them: "Shannon Tiezzi (7)", of which the name is taken. */
export function speakerChoices(
	speakers: readonly QuotedSpeaker[],
): ApplicationCommandOptionChoiceData<string>[] {
	return speakers
		.filter(({ name }) => name.length <= limits.choice)
		.slice(0, limits.autocompleteChoices)
		.map(({ name, quotations }) => {
			const count = ` (${quotations})`;
			return { name: shortPlain(name, limits.choice - count.length) + count, value: name };
		});
}
