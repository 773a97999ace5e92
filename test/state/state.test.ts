import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { LibraryError } from "../../src/errors.ts";
import { closeDatabase, connect } from "../../src/library/database.ts";
import type { KeptAnswer } from "../../src/state/kept-answers.ts";
import { openState, type State, type StateOptions } from "../../src/state/state.ts";
import type { Vote } from "../../src/state/votes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const answer: Omit<KeptAnswer, "id"> = {
	...{
		kind: "ask",
		guild: "1",
		channel: "2",
		asker: "3",
		isPrivate: false,
		question: "Why?",
		filters: { source: "ice" },
	},
	strength: "fair",
	language: "en",
	hits: [
		{ articleId: "ice", paragraph: 2, start: 5, end: 9, sha256: "ab", highlights: [{ start: 0, end: 2 }] },
	],
};

const ballot = (answer: string, user: string, vote: Vote) => ({ answer, user, page: 0, vote });

const days = (number: number) => number * 24 * 60 * 60 * 1000;

async function open(folder: string, options: Partial<StateOptions> = {}): Promise<State> {
	const state = await openState({ folder, ...options });
	onTestFinished(() => state.close());
	return state;
}

const openNew = (options?: Partial<StateOptions>) => open(temporaryFolder(), options);

describe("a kept answer", () => {
	it("is there after a restart, whole", async () => {
		const folder = temporaryFolder();
		const before = await open(folder);
		const kept = before.keep(answer);
		before.close();
		expect((await open(folder)).answer(kept.id)).toEqual({ ...answer, id: kept.id });
	});

	it("of a direct message has no server", async () => {
		const state = await openNew();
		expect(state.answer(state.keep({ ...answer, guild: null }).id)?.guild).toBeNull();
	});

	it("is not there under another id", async () => {
		expect((await openNew()).answer("nothing")).toBeUndefined();
	});

	it("is forgotten after 90 days with its votes, and not before", async () => {
		let now = days(1000);
		const state = await openNew({ now: () => now });
		const { id } = state.keep(answer);
		state.vote(ballot(id, "7", "up"));
		now += days(90);
		expect(state.answer(id)).toBeDefined();
		now += 1;
		expect(state.answer(id)).toBeUndefined();
		state.keep(answer);
		expect(state.votes(id)).toEqual({ up: 0, down: 0 });
	});

	it("is deleted at the next start when its time is over, though nobody asks anything", async () => {
		const folder = temporaryFolder();
		const before = await open(folder, { now: () => days(1000) });
		before.vote(ballot(before.keep(answer).id, "7", "up"));
		before.close();
		expect((await open(folder, { now: () => days(1091) })).judgements()).toEqual([]);
	});

	it("shares each page once, in public", async () => {
		const state = await openNew();
		const kept = state.keep({ ...answer, isPrivate: true });
		expect(state.share(kept, 0)).toMatchObject({ isPrivate: false, question: "Why?" });
		expect(state.share(kept, 0)).toBeUndefined();
		expect(state.share(kept, 1)).toBeDefined();
	});

	it("can be shared again when the copy could not be sent", async () => {
		const state = await openNew();
		const kept = state.keep(answer);
		state.forget(state.share(kept, 0)?.id ?? "");
		expect(state.share(kept, 0)).toBeDefined();
	});
});

describe("votes", () => {
	it("are one for each person and answer", async () => {
		const state = await openNew();
		const [one, other] = [state.keep(answer).id, state.keep(answer).id];
		state.vote(ballot(one, "7", "up"));
		state.vote(ballot(one, "8", "up"));
		state.vote(ballot(other, "7", "down"));
		expect(state.votes(one)).toEqual({ up: 2, down: 0 });
		expect(state.votes(other)).toEqual({ up: 0, down: 1 });
	});

	it("can be changed", async () => {
		const state = await openNew();
		const { id } = state.keep(answer);
		state.vote(ballot(id, "7", "up"));
		state.vote(ballot(id, "7", "down"));
		expect(state.votes(id)).toEqual({ up: 0, down: 1 });
	});

	it("can be taken back", async () => {
		const state = await openNew();
		const { id } = state.keep(answer);
		state.vote(ballot(id, "7", "down"));
		state.vote(ballot(id, "7", "down"));
		expect(state.votes(id)).toEqual({ up: 0, down: 0 });
	});

	it("are there after a restart", async () => {
		const folder = temporaryFolder();
		const before = await open(folder);
		const { id } = before.keep(answer);
		before.vote(ballot(id, "7", "up"));
		before.close();
		expect((await open(folder)).votes(id)).toEqual({ up: 1, down: 0 });
	});
});

describe("the secret", () => {
	it("is the same after a restart", async () => {
		const folder = temporaryFolder();
		const before = await open(folder);
		before.close();
		expect((await open(folder)).secret.equals(before.secret)).toBe(true);
	});

	it("is another in another folder", async () => {
		expect((await openNew()).secret.equals((await openNew()).secret)).toBe(false);
	});
});

describe("a file that cannot be used", () => {
	it.each([
		["no database", Buffer.from("no database, but long enough to look like one. ".repeat(100))],
		["half of one", Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(5000, 7)])],
	])("being %s is set aside, and it is told", async (_, bytes) => {
		const folder = temporaryFolder();
		writeFileSync(path.join(folder, "state.db"), bytes);
		const notices: string[] = [];
		const state = await open(folder, { onNotice: (notice) => notices.push(notice) });
		expect(state.answer(state.keep(answer).id)).toBeDefined();
		expect(notices.join()).toContain("was damaged");
		expect(readdirSync(folder).filter((name) => name.includes(".damaged-"))).toHaveLength(1);
	});

	it("of a newer version is left alone, and the start ends with a sentence", async () => {
		const folder = temporaryFolder();
		const database = connect(path.join(folder, "state.db"), 0);
		database.exec("PRAGMA user_version = 99");
		closeDatabase(database);
		await expect(openState({ folder })).rejects.toThrow(LibraryError);
		await expect(openState({ folder })).rejects.toThrow("newer version of Passim");
	});
});

it("two processes' worth of connections keep answers side by side", async () => {
	const folder = temporaryFolder();
	const [one, other] = [await open(folder), await open(folder)];
	const { id } = one.keep(answer);
	other.vote(ballot(id, "7", "up"));
	one.vote(ballot(id, "8", "up"));
	expect(other.votes(id)).toEqual({ up: 2, down: 0 });
});
