import {
	type APIButtonComponent,
	ButtonStyle,
	type ChatInputCommandInteraction,
	ComponentType,
	MessageFlags,
} from "discord.js";
import { UserError } from "../../errors.ts";
import { languageOf } from "../../languages/index.ts";
import { articleKey } from "../../search/index.ts";
import type { State } from "../../state/state.ts";
import { type ReadAction, readMessage } from "../messages/read-message.ts";
import { type Place, placeName } from "./place.ts";
import { sign } from "./signature.ts";
import { signedPress } from "./signed-press.ts";

/** A button that opens an article to whoever presses it alone, from its beginning. */
export function readButton(
	articleId: string,
	interaction: ChatInputCommandInteraction,
	state: State,
): APIButtonComponent {
	return {
		type: ComponentType.Button,
		style: ButtonStyle.Secondary,
		custom_id: readId("open", articleKey(articleId), 0, interaction, state),
		label: languageOf(interaction.locale).reading.button,
	};
}

/** Where each button leads from a page, as far as there are pages. */
const targets: Readonly<Record<ReadAction, (page: number) => number>> = {
	open: () => 0,
	first: () => 0,
	previous: (page) => page - 1,
	at: (page) => page,
	next: (page) => page + 1,
	last: () => Number.POSITIVE_INFINITY,
};

/** Shows a page. All it needs is in the custom id: `read:<action>:<key>:<page>:<signature>`. */
export const handleRead = signedPress(async ({ interaction, words, engine, service: { state } }) => {
	const [action, key = "", number] = words as [ReadAction, string?, string?];
	const language = languageOf(interaction.locale);
	const page = engine.readPage(key, targets[action](Number(number)));
	if (!page) throw new UserError(({ reading }) => reading.gone);
	const message = readMessage({
		page,
		language,
		idOf: (next) => readId(next, key, page.page, interaction, state),
	});
	if (action === "open") await interaction.reply({ ...message, flags: MessageFlags.Ephemeral });
	else await interaction.update({ ...message });
});

function readId(action: ReadAction, key: string, page: number, place: Place, { secret }: State): string {
	return sign(`read:${action}:${key}:${page}`, placeName(place), secret);
}
