import { beforeEach, describe, expect, it } from "vitest";
import { type Conversations, createConversations, memoryMs } from "../../src/discord/conversations.ts";
import { conversationReach } from "../../src/search/query.ts";

let time: number;
let conversations: Conversations;

beforeEach(() => {
	time = 1_800_000_000_000;
	conversations = createConversations({ most: 3, now: () => time });
});

function ask(key: string, question: string): void {
	conversations.keep(key, [...(conversations.recall(key) ?? []), conversations.asked(question)]);
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
});
