import { describe, expect, it, onTestFinished } from "vitest";
import { keepHit } from "../../src/search/recall.ts";
import { sameQuestion } from "../../src/state/frequent-questions.ts";
import { openState } from "../../src/state/state.ts";
import type { Wish } from "../../src/state/wishes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const day = 24 * 60 * 60 * 1000;

async function opened() {
	let time = 1_800_000_000_000;
	const state = await openState({ folder: temporaryFolder(), now: () => time });
	onTestFinished(() => state.close());
	const later = (days: number) => {
		time += days * day;
	};
	return { state, later };
}

const asked = { guild: "1", question: "why so?", filters: { author: "Fang" }, conversation: ["what?"] };

const wish: Omit<Wish, "id"> = { ...asked, user: "7", channel: "2", isPrivate: false, language: "de" };

describe("a question that nothing answers", () => {
	it("is kept with all that it needs to be asked again, for 90 days", async () => {
		const { state, later } = await opened();
		const id = state.keepUnanswered(asked);
		later(90);
		expect(state.unanswered(id)).toEqual(asked);
		later(1);
		expect(state.unanswered(id)).toBeUndefined();
		state.keepUnanswered({ ...asked, question: "and now?" });
		expect(state.mostUnanswered("1", 10)).toEqual([{ question: "and now?", count: 1 }]);
	});

	it("counts with those that differ in case, spaces and their last signs, as it was put last", async () => {
		const { state, later } = await opened();
		for (const question of ["Why so?", "where?", "why  so", "WHY SO?!"]) {
			state.keepUnanswered({ ...asked, question });
			later(1);
		}
		state.keepUnanswered({ ...asked, guild: "2", question: "why so?" });
		state.keepUnanswered({ ...asked, guild: null, question: "why so?" });
		expect(state.mostUnanswered("1", 10)).toEqual([
			{ question: "WHY SO?!", count: 3 },
			{ question: "where?", count: 1 },
		]);
		expect(state.mostUnanswered("1", 1)).toHaveLength(1);
		expect(state.mostUnanswered("3", 10)).toEqual([]);
	});

	it.each([
		["Why?", "why ?!", true],
		["Зачем?", "ЗАЧЕМ", true],
		["为什么？", "为什么", true],
		["what is C", "what is C#", false],
		["why so", "why not so", false],
	])("%s and %s are the same: %s", (one, other, same) => {
		expect(sameQuestion(one) === sameQuestion(other)).toBe(same);
	});
});

describe("answers voted down", () => {
	it("are counted by their questions, those voted up left out", async () => {
		const { state } = await opened();
		const hit = keepHit({
			...{ ref: "a#1", text: "A.", start: 0, end: 2, highlights: [], link: null },
			article: {
				...{ id: "a", title: "A", authors: [], compilers: [], publisher: null },
				...{ published: null, updated: null, url: null },
			},
		});
		const answer = {
			...{ guild: "1", channel: "2", asker: "3", isPrivate: false, filters: {}, hits: [hit] },
			kind: "ask" as const,
			language: "en" as const,
			strength: "strong" as const,
		};
		const votes = { "Why?": ["down", "down"], why: ["down"], "Where?": ["up"] } as const;
		for (const [question, all] of Object.entries(votes)) {
			const { id } = state.keep({ ...answer, question });
			all.forEach((vote, user) => {
				state.vote({ answer: id, user: `${user}`, page: 0, vote });
			});
		}
		expect(state.mostDisliked("1", 10)).toMatchObject([{ count: 3 }]);
		expect(state.mostDisliked("2", 10)).toEqual([]);
	});
});

describe("a wish", () => {
	it("is kept once, and taken back by the same once more", async () => {
		const { state } = await opened();
		expect(state.wishes.toggle(wish)).toBe("kept");
		expect(state.wishes.due("1")).toEqual([{ ...wish, id: expect.any(String) }]);
		expect(state.wishes.toggle({ ...wish, channel: "9" })).toBe("taken back");
		expect(state.wishes.due("1")).toEqual([]);
	});

	it.each([
		{ user: "8" },
		{ guild: "2" },
		{ guild: null },
		{ question: "where?" },
		{ filters: {} },
		{ conversation: [] },
	])("is another one with %j", async (other) => {
		const { state } = await opened();
		state.wishes.toggle(wish);
		expect(state.wishes.toggle({ ...wish, ...other })).toBe("kept");
		expect(state.wishes.due("1")).toHaveLength(2);
	});

	it("is due once for each edition of the articles", async () => {
		const { state } = await opened();
		state.wishes.toggle(wish);
		const [{ id } = { id: "" }] = state.wishes.due("1");
		state.wishes.setAsked(id, "1");
		expect([state.wishes.due("1").length, state.wishes.due("2").length]).toEqual([0, 1]);
	});

	it("is forgotten after three failures, each with another edition", async () => {
		const { state } = await opened();
		state.wishes.toggle(wish);
		const [{ id } = { id: "" }] = state.wishes.due("1");
		expect(["1", "2", "3"].map((edition) => state.wishes.fail(id, edition))).toEqual([false, false, true]);
		expect(state.wishes.has(id)).toBe(false);
	});

	it("is forgotten after a year", async () => {
		const { state, later } = await opened();
		state.wishes.toggle(wish);
		later(365);
		expect(state.wishes.due("1")).toHaveLength(1);
		later(1);
		expect(state.wishes.due("1")).toEqual([]);
	});

	it("is one of fifty at most", async () => {
		const { state } = await opened();
		const ask = (number: number) => state.wishes.toggle({ ...wish, question: `${number}` });
		expect(Array.from({ length: 50 }, (_, at) => ask(at)).every((done) => done === "kept")).toBe(true);
		expect(ask(50)).toBe("too many");
		expect(state.wishes.toggle({ ...wish, user: "8" })).toBe("kept");
	});
});
