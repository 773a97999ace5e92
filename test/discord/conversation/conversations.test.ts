import { beforeEach, describe, expect, it } from "vitest";
import {
	type Conversations,
	createConversations,
	memoryMs,
} from "../../../src/discord/conversation/conversations.ts";
import { conversationReach } from "../../../src/search/query.ts";

let time: number;
let conversations: Conversations;

beforeEach(() => {
	time = 1_800_000_000_000;
	conversations = createConversations({ most: 3, now: () => time });
});

function ask(key: string, question: string, user = "ann", guild: string | null = "club"): void {
	const asked = conversations.asked(question, user, guild);
	conversations.keep(key, [...(conversations.recall(key) ?? []), asked]);
}

function questions(key: string): string[] | undefined {
	return conversations.recall(key)?.map(({ question }) => question);
}

describe("conversations", () => {
	it("keep questions in the order they were asked", () => {
		ask("a", "one");
		ask("a", "two");
		expect(questions("a")).toEqual(["one", "two"]);
	});

	it("are kept apart", () => {
		ask("a", "one");
		ask("b", "two");
		expect(questions("a")).toEqual(["one"]);
	});

	it("that are not known are told from those that were started over", () => {
		conversations.keep("a", []);
		expect([questions("a"), questions("b")]).toEqual([[], undefined]);
	});

	it("keep no more questions than count", () => {
		for (let number = 1; number <= conversationReach + 2; number++) ask("a", `${number}`);
		expect(questions("a")).toHaveLength(conversationReach);
		expect(questions("a")?.at(-1)).toBe(`${conversationReach + 2}`);
	});

	it("are forgotten after a day", () => {
		ask("a", "one");
		time += memoryMs - 1;
		expect(questions("a")).toEqual(["one"]);
		time += 1;
		expect(questions("a")).toBeUndefined();
	});

	it("forget each question after a day, however long they go on", () => {
		ask("a", "one");
		time += memoryMs / 2;
		ask("a", "two");
		time += memoryMs / 2;
		expect(questions("a")).toEqual(["two"]);
	});

	it("make way for others when they were not used for longest", () => {
		for (const key of ["a", "b", "c"]) ask(key, "?");
		conversations.recall("a");
		ask("d", "?");
		expect(["a", "b", "c", "d"].map((key) => questions(key) !== undefined)).toEqual([
			true,
			false,
			true,
			true,
		]);
	});

	it("forget what somebody asked, and nobody else", () => {
		ask("a", "one");
		ask("a", "two", "bob");
		ask("b", "three", "ann", null);
		const ann = { user: "ann" };
		expect(conversations.of(ann).map(({ question }) => question)).toEqual(["one", "three"]);
		expect(conversations.forget(ann)).toBe(2);
		expect([questions("a"), questions("b")]).toEqual([["two"], []]);
		expect(conversations.of(ann)).toEqual([]);
	});

	it("forget what was asked in a server, and nowhere else", () => {
		ask("a", "one");
		ask("b", "two", "ann", null);
		expect(conversations.forget({ guild: "club" })).toBe(1);
		expect([questions("a"), questions("b")]).toEqual([[], ["two"]]);
	});

	it("count a question once, however many answers came of it", () => {
		const asked = conversations.asked("one", "ann", "club");
		conversations.keep("a", [asked]);
		conversations.keep("b", [asked]);
		expect(conversations.of({ user: "ann" })).toHaveLength(1);
		expect(conversations.forget({ user: "ann" })).toBe(1);
	});

	it("forget no one's who is not known", () => {
		conversations.keep("a", [conversations.asked("one", undefined, null)]);
		expect(conversations.forget({ user: "ann" })).toBe(0);
	});
});
