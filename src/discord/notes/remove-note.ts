import { type BaseInteraction, PermissionFlagsBits } from "discord.js";
import { UserError } from "../../errors.ts";
import { languageOf } from "../../languages/index.ts";
import type { Note } from "../../state/notes.ts";
import type { State } from "../../state/state.ts";
import { limits } from "../messages/limits.ts";
import { shortPlain, shortText } from "../messages/quoted-text.ts";

/** Who saved a note may remove it, and who may remove messages there; in direct messages nobody may those of others. */
export function mayRemove({ saver }: Note, { user, memberPermissions }: BaseInteraction): boolean {
	return saver === user.id || memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true;
}

/**
 * Removes the note of a number from the notebook of where that was asked.
 * @returns which one it was, in a sentence.
 * @throws {UserError} where there is none, or it is not theirs to remove.
 */
export function removeNote(interaction: BaseInteraction, typed: string, state: State): string {
	const notes = interaction.channelId === null ? [] : state.notes(interaction.channelId);
	// "3" as chosen, "#3" or "no. 3" as typed.
	const [, number] = /^\D{0,4}(\d+)$/.exec(typed.trim()) ?? [];
	const note = notes.find((one) => `${one.number}` === number);
	if (!note) throw new UserError((language) => language.notes.unknown(shortText(typed, limits.choice)));
	if (!mayRemove(note, interaction)) throw new UserError((language) => language.notes.notYours);
	state.removeNote(note.id);
	const { articleId, paragraph } = note.hit;
	const { notes: say } = languageOf(interaction.locale);
	return say.removed(shortText(note.title, 200), shortText(`${articleId}#${paragraph}`, 200));
}

/** The notes that fit what was typed, the newest first: number, title, ref and remark, of which the number is taken. */
export function noteChoices(notes: readonly Note[], typed: string): { name: string; value: string }[] {
	const wanted = typed.toLowerCase().trim();
	return notes
		.toReversed()
		.map(({ number, title, hit, remark }) => ({
			name: [number, title, `${hit.articleId}#${hit.paragraph}`, remark].filter(Boolean).join(" · "),
			value: `${number}`,
		}))
		.filter(({ name }) => name.toLowerCase().includes(wanted))
		.slice(0, limits.autocompleteChoices)
		.map(({ name, value }) => ({ name: shortPlain(name.replace(/\s+/g, " "), limits.choice), value }));
}
