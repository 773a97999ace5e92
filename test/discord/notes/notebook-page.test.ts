import { describe, expect, it, onTestFinished } from "vitest";
import { readCustomId } from "../../../src/discord/buttons/custom-id.ts";
import { notebookPage } from "../../../src/discord/notes/notebook-page.ts";
import { noteChoices } from "../../../src/discord/notes/remove-note.ts";
import { german } from "../../../src/languages/de.ts";
import { english } from "../../../src/languages/index.ts";
import { keepHit } from "../../../src/search/recall.ts";
import type { NewNote } from "../../../src/state/notes.ts";
import { openState } from "../../../src/state/state.ts";
import { useEngine } from "../../support/shared-engine.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const engine = useEngine();

async function notebook(remarks: readonly (string | null)[]) {
	const state = await openState({ folder: temporaryFolder() });
	onTestFinished(() => state.close());
	const paragraphs = engine().cite("xi-russia-2019#1-9").paragraphs;
	const notes = remarks.map((remark, index): NewNote => {
		const quoted = paragraphs[index];
		if (!quoted) throw new Error("too many notes");
		const hit = keepHit({ ...quoted, highlights: [] });
		return {
			guild: "1",
			channel: "2",
			saver: "3",
			saverName: "Ana",
			remark,
			title: quoted.article.title,
			hit,
		};
	});
	for (const note of notes) state.saveNote(note);
	return { state, paragraphs };
}

const place = { guildId: "1", channelId: "2" };

describe("a page of a notebook", () => {
	it("speaks one language, and its buttons lead on in it", async () => {
		const { state } = await notebook(["eins", null]);
		const page = notebookPage({ ...place, language: german }, 1, engine(), { state });
		expect(page.embeds?.[0]?.description).toMatch(
			/\n\n\*\*Anmerkung:\*\* eins\n-# Nr\. 1 · gemerkt von <@3>, <t:\d+:D>$/,
		);
		const [back] = page.components?.[0]?.components ?? [];
		const id = back && "custom_id" in back ? back.custom_id : "";
		expect(readCustomId(id, "1", state.secret)).toEqual({ action: "earlier", answer: "2-de", page: 0 });
		expect(readCustomId(id, "another server", state.secret)).toBeUndefined();
	});

	it("is the nearest there is where notes were removed meanwhile", async () => {
		const { state, paragraphs } = await notebook([null, null]);
		const shown = (page: number) => notebookPage({ ...place, language: english }, page, engine(), { state });
		expect(shown(7).embeds?.[0]?.footer?.text).toContain(paragraphs[0]?.ref);
		for (const { id } of state.notes("2")) state.removeNote(id);
		expect(shown(1)).toMatchObject({ content: english.notes.empty, embeds: [], components: [] });
	});

	it("keeps Discord's limit, whatever was remarked", async () => {
		const { state } = await notebook(["*".repeat(500)]);
		const { embeds } = notebookPage({ ...place, language: english }, 0, engine(), { state });
		expect(embeds?.[0]?.description?.length).toBeLessThanOrEqual(4096);
		expect(embeds?.[0]?.description).toContain("\\*".repeat(500));
	});
});

it("what is offered to remove fits, however much was remarked", async () => {
	const { state } = await notebook(["a\nremark ".repeat(60), "b"]);
	const choices = noteChoices(state.notes("2"), "");
	expect(choices.map(({ value }) => value)).toEqual(["2", "1"]);
	expect(choices[1]?.name.length).toBeLessThanOrEqual(100);
	expect(choices[1]?.name).toMatch(/^1 · Sino-Russian Relations .*…$/);
});
