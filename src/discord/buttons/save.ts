import { type APIStringSelectComponent, ComponentType, MessageFlags } from "discord.js";
import { type Language, languageOf } from "../../languages/index.ts";
import type { RecalledHit } from "../../search/index.ts";
import { limits } from "../messages/limits.ts";
import { noPings } from "../messages/message.ts";
import { shortPlain } from "../messages/quoted-text.ts";
import { saveForm } from "../notes/save-form.ts";
import { idOn } from "./keep-answer.ts";
import { goneSentence } from "./paged-answer.ts";
import { type Press, tell } from "./press.ts";

/** Opens the form that saves the quotation of the page, if it can be quoted still. */
export async function openForm({ interaction, kept, page, engine, service }: Press): Promise<void> {
	const language = languageOf(interaction.locale);
	const hit = kept.hits[page];
	if (!hit || !engine.recall(hit)) return tell(interaction, goneSentence(kept, page, engine, language));
	await interaction.showModal(saveForm(idOn(kept, "note", page, service.state), language));
}

/** The same for the quotation that was chosen from a menu. */
export async function openFormOfChoice(press: Press): Promise<void> {
	const { interaction } = press;
	const [chosen = ""] = interaction.isStringSelectMenu() ? interaction.values : [];
	if (!/^\d{1,3}$/.test(chosen)) return tell(interaction, languageOf(interaction.locale).presses.notMine);
	await openForm({ ...press, page: Number(chosen) });
}

/** Asks whoever pressed alone which of several quotations they want to save. */
export async function offerQuotations({ interaction, kept, engine, service }: Press): Promise<void> {
	const language = languageOf(interaction.locale);
	const options = kept.hits.flatMap((hit, index) => {
		const recalled = engine.recall(hit);
		return recalled ? [optionOf(recalled, index)] : [];
	});
	if (options.length === 0) return tell(interaction, goneSentence(kept, 0, engine, language));
	const menu = menuOf(idOn(kept, "pick", 0, service.state), options, language);
	await interaction.reply({
		content: language.notes.which,
		components: [{ type: ComponentType.ActionRow, components: [menu] }],
		allowedMentions: noPings,
		flags: MessageFlags.Ephemeral,
	});
}

function menuOf(
	id: string,
	options: APIStringSelectComponent["options"],
	{ notes }: Language,
): APIStringSelectComponent {
	return {
		type: ComponentType.StringSelect,
		custom_id: id,
		placeholder: notes.choose,
		options: options.slice(0, limits.menuOptions),
	};
}

/** Title and ref, and below them how the words begin. */
function optionOf({ article, ref, text, highlights }: RecalledHit, index: number) {
	const { start, end } = highlights[0] ?? { start: 0, end: text.length };
	const title = shortPlain(article.title, Math.max(limits.menuOption - ref.length - 3, 20));
	return {
		value: `${index}`,
		label: shortPlain(`${title} · ${ref}`, limits.menuOption),
		description: shortPlain(text.slice(start, end).replace(/\s+/g, " "), limits.menuOption),
	};
}
