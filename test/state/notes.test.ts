import { describe, expect, it, onTestFinished } from "vitest";
import { closeDatabase, connect } from "../../src/library/database.ts";
import type { NewNote, SavedNote } from "../../src/state/notes.ts";
import { openState, type State } from "../../src/state/state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const note: NewNote = {
	...{ guild: "1", channel: "2", saver: "3", saverName: "Ana", remark: null, title: "Ice" },
	hit: {
		...{ articleId: "ice", paragraph: 2, start: 5, end: 9, sha256: "ab", highlights: [] },
		attribution: { speaker: "Ída Holm", cue: "said", kind: "direct" },
	},
};
const otherHit = { ...note.hit, sha256: "cd" };

async function open(folder = temporaryFolder(), now = () => 1000): Promise<State> {
	const state = await openState({ folder, now });
	onTestFinished(() => state.close());
	return state;
}

const numberOf = (saved: SavedNote) => (saved.outcome === "full" ? undefined : saved.note.number);

describe("a note", () => {
	it("is there after a restart, whole, and for longer than answers are", async () => {
		const folder = temporaryFolder();
		const before = await open(folder);
		before.saveNote(note);
		before.close();
		const years = 1000 * 24 * 60 * 60 * 1000;
		expect((await open(folder, () => years)).notes("2")).toEqual([
			{ ...note, id: 1, number: 1, created: 1000 },
		]);
	});

	it("is numbered within its channel, and keeps its number when others go", async () => {
		const state = await open();
		expect(numberOf(state.saveNote(note))).toBe(1);
		expect(numberOf(state.saveNote({ ...note, channel: "9" }))).toBe(1);
		expect(numberOf(state.saveNote({ ...note, hit: otherHit }))).toBe(2);
		state.removeNote(state.notes("2")[0]?.id ?? 0);
		expect(state.notes("2").map(({ number }) => number)).toEqual([2]);
		expect(numberOf(state.saveNote(note))).toBe(3);
		expect(state.notes("9")).toHaveLength(1);
	});

	it("of the same words by the same person is one, with the last remark", async () => {
		const state = await open();
		state.saveNote({ ...note, remark: "first" });
		const moved = { ...note.hit, start: 105, end: 109 };
		expect(state.saveNote({ ...note, hit: moved })).toMatchObject({
			outcome: "there",
			note: { remark: "first" },
		});
		state.saveNote({ ...note, remark: "second" });
		expect(state.notes("2").map(({ remark }) => remark)).toEqual(["second"]);
		expect(state.saveNote({ ...note, saver: "4" }).outcome).toBe("new");
	});

	it("is refused where there are a thousand", async () => {
		const folder = temporaryFolder();
		const state = await open(folder);
		state.saveNote(note);
		const database = connect(`${folder}/state.db`, 1000);
		database.exec(
			"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO notes (guild, channel, number, saver, saver_name, title, hit, created) SELECT guild, channel, i, saver, saver_name, title, hit, created FROM notes, n",
		);
		closeDatabase(database);
		expect(state.saveNote({ ...note, hit: otherHit })).toEqual({ outcome: "full" });
		expect(state.saveNote(note).outcome).toBe("there");
		expect(state.notes("2")).toHaveLength(1000);
	});
});

it("votes count as judgements on answers to questions alone", async () => {
	const state = await open();
	const answer = {
		...{ guild: "1", channel: "2", asker: "3", isPrivate: false, question: "Why?", filters: {} },
		...({ strength: "fair", language: "en", hits: [note.hit] } as const),
	};
	for (const kind of ["ask", "quote", "compare"] as const) {
		const { id } = state.keep({ ...answer, kind });
		expect(state.answer(id)?.kind).toBe(kind);
		state.vote({ answer: id, user: "7", page: 0, vote: "up" });
	}
	expect(state.judgements()).toHaveLength(1);
});
