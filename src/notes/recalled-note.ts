import { english, type Language } from "../languages/index.ts";
import { attributionLine, saidLine } from "../search/attributed.ts";
import type { Engine, RecalledHit } from "../search/index.ts";
import type { Note } from "../state/notes.ts";

/** A note with its words cited anew; `hit` is undefined where they do not stand in their article any more. */
export interface RecalledNote {
	readonly note: Note;
	readonly hit: RecalledHit | undefined;
}

/** The notes of a notebook with their words, none of which are given unverified. */
export function recallNotes(notes: readonly Note[], engine: Pick<Engine, "recall">): RecalledNote[] {
	return notes.map((note) => ({ note, hit: engine.recall(note.hit) }));
}

/** As people cite it: as it stands now or, where it is gone, as it was when it was saved. */
export function refOf({ note, hit }: RecalledNote): string {
	return hit?.ref ?? `${note.hit.articleId}#${note.hit.paragraph}`;
}

/** Whose words they are, as far as the article says; empty where they are its own. */
export function voiceOf(hit: RecalledHit, language: Language = english): string {
	return hit.attribution ? attributionLine(hit.attribution, language) : saidLine(hit, language);
}
