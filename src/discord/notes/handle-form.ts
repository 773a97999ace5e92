import type { ModalSubmitInteraction } from "discord.js";
import { languageOf } from "../../languages/index.ts";
import type { Engine } from "../../search/index.ts";
import { asShown } from "../../search/shown.ts";
import { readCustomId } from "../buttons/custom-id.ts";
import { goneSentence } from "../buttons/paged-answer.ts";
import { placeName } from "../buttons/place.ts";
import { answerFor, confess, nameOf, type Press, tell } from "../buttons/press.ts";
import type { Service } from "../service.ts";
import { remarkField } from "./save-form.ts";

/** Saves the quotation that a form was opened for, and tells who sent it how to see it again. Never throws. */
export async function handleForm(
	interaction: ModalSubmitInteraction,
	engine: Engine,
	service: Service,
): Promise<void> {
	const { presses } = languageOf(interaction.locale);
	try {
		const id = readCustomId(interaction.customId, placeName(interaction), service.state.secret);
		if (id?.action !== "note") return await tell(interaction, presses.notMine);
		const found = answerFor(interaction, id.answer, service);
		if ("refusal" in found) return await tell(interaction, found.refusal);
		const sentence = save({ interaction, kept: found.kept, page: id.page, engine, service });
		await tell(interaction, sentence);
	} catch (fault) {
		await confess(interaction, fault, service);
	}
}

/** @returns what became of it, in a sentence. */
function save({ interaction, kept, page, engine, service }: Press<ModalSubmitInteraction>): string {
	const language = languageOf(interaction.locale);
	const hit = kept.hits[page];
	const recalled = hit && engine.recall(hit);
	if (!recalled) return goneSentence(kept, page, engine, language);
	const remark = interaction.fields.getTextInputValue(remarkField).trim() || null;
	const result = service.state.saveNote({
		...{ guild: interaction.guildId, channel: interaction.channelId ?? kept.channel },
		...{ saver: interaction.user.id, saverName: nameOf(interaction), remark },
		title: recalled.article.title,
		hit: kept.kind === "ask" ? asShown(hit, kept.strength, page) : hit,
	});
	if (result.outcome === "full") return language.notes.full;
	const { number } = result.note;
	if (result.outcome === "new") return language.notes.saved(number);
	return remark === null ? language.notes.savedBefore(number) : language.notes.remarked(number);
}
