import path from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { closeDatabase, connect, type Database } from "../../src/library/database.ts";
import type { KeptAnswer } from "../../src/state/kept-answers.ts";
import { openState, type State } from "../../src/state/state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let state: State;
let database: Database;

const time = 1_800_000_000_000;

beforeEach(async () => {
	const folder = temporaryFolder();
	state = await openState({ folder, now: () => time });
	database = connect(path.join(folder, "state.db"), 1000);
	onTestFinished(() => {
		closeDatabase(database);
		state.close();
	});
});

function answer(asker: string, guild: string | null, isPrivate = false): KeptAnswer {
	return state.keep({
		...{ guild, channel: "2", asker, isPrivate, question: `${asker} asks`, filters: { source: "ice" } },
		...{ kind: "ask", strength: "fair", language: "en", hits: [] },
	});
}

const insert = (table: string, row: Record<string, string | number | null>) =>
	database
		.prepare(
			`INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.keys(row).map(() => "?")})`,
		)
		.run(...Object.values(row));

/** Of Ann and Bob in the club, and of Ann in direct messages. */
function fill(): void {
	const [anns, bobs] = [answer("ann", "club"), answer("bob", "club", true)];
	answer("ann", null);
	for (const user of ["ann", "bob", "cid"]) {
		state.vote({ answer: anns.id, user, page: 0, vote: "up" });
		state.vote({ answer: bobs.id, user, page: 0, vote: "down" });
	}
	const asked = { channel: "2", language: "en", filters: "{}", created: time };
	for (const [user, guild, number] of [
		["ann", "club", 1],
		["bob", "club", 2],
		["ann", null, 3],
	] as const) {
		const note = {
			guild,
			channel: "2",
			number,
			saver: user,
			saver_name: user,
			title: "Ice",
			hit: "{}",
			created: time,
		};
		insert("notes", note);
		insert("wishes", { ...asked, id: `${user} ${guild}`, guild, user, question: `${user} ${guild}` });
	}
	insert("unanswered", { id: "a", guild: "club", question: "Who?", filters: "{}", created: time });
	insert("unanswered", { id: "b", guild: null, question: "When?", filters: "{}", created: time });
	state.configure("club", { channels: ["123456789012345678"] });
	state.configure("pub", { channels: ["123456789012345678"] });
}

const anns = { votes: 2, answers: 2, notes: 2, wishes: 2, unanswered: 0, settings: 0 };
const clubs = { votes: 6, answers: 2, notes: 2, wishes: 2, unanswered: 1, settings: 1 };
const none = { votes: 0, answers: 0, notes: 0, wishes: 0, unanswered: 0, settings: 0 };

const countsOf = (whose: Parameters<State["keptOf"]>[0]) =>
	Object.fromEntries(Object.entries(state.keptOf(whose)).map(([kind, all]) => [kind, all.length]));

describe("what is kept", () => {
	it("of somebody is all of theirs, wherever that was", () => {
		fill();
		expect(countsOf({ user: "ann" })).toEqual(anns);
		expect(countsOf({ user: "nobody" })).toEqual(none);
	});

	it("of a server is everybody's in it", () => {
		fill();
		expect(countsOf({ guild: "club" })).toEqual(clubs);
	});

	it("is told whole, with times that people can read", () => {
		fill();
		expect(state.keptOf({ user: "bob" }).answers).toMatchObject([
			{
				...{ guild: "club", channel: "2", asker: "bob", private: true, question: "bob asks" },
				...{ filters: { source: "ice" }, hits: [], created: "2027-01-15T08:00:00.000Z" },
			},
		]);
	});

	it("of a server does not tell what was asked privately, nor who votes and wishes", () => {
		fill();
		const told = JSON.stringify(state.keptOf({ guild: "club" }));
		expect(told).toContain("ann asks");
		expect(told).not.toContain("bob asks");
		expect(told).not.toMatch(/"(?:user|asker)":\s*"bob"/);
		expect(told).not.toContain("cid");
	});

	it("does not hold the secret that signs buttons", () => {
		fill();
		const all = [state.keptOf({ user: "ann" }), state.keptOf({ guild: "club" })];
		expect(JSON.stringify(all)).not.toContain(state.secret.toString("base64"));
	});
});

describe("forgetting", () => {
	it("somebody leaves what is others', but for votes on what is gone", () => {
		fill();
		expect(state.forgetAllOf({ user: "ann" })).toEqual(anns);
		expect(countsOf({ user: "ann" })).toEqual(none);
		expect(countsOf({ user: "bob" })).toEqual({ ...none, votes: 1, answers: 1, notes: 1, wishes: 1 });
		expect(countsOf({ guild: "club" })).toMatchObject({ unanswered: 1, settings: 1 });
	});

	it("a server leaves what was asked elsewhere, and its settings to others", () => {
		fill();
		expect(state.forgetAllOf({ guild: "club" })).toEqual(clubs);
		expect(countsOf({ guild: "club" })).toEqual(none);
		expect(countsOf({ user: "ann" })).toEqual({ ...none, answers: 1, notes: 1, wishes: 1 });
		expect(state.settings("pub").channels).toHaveLength(1);
	});
});
