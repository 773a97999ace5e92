import { beforeEach, describe, expect, it } from "vitest";
import { createLimitsOfUse, type LimitsOfUse, waitSentence } from "../../src/discord/limits-of-use.ts";
import { english } from "../../src/languages/index.ts";

let time: number;
let limits: LimitsOfUse;

beforeEach(() => {
	time = 1_800_000_000_000;
	limits = createLimitsOfUse({ perUser: 6, perServer: 10, now: () => time });
});

function take(times: number, user = "ann", server: string | null = "club"): number {
	return Array.from({ length: times }, () => limits.take(user, server)).filter(({ granted }) => granted)
		.length;
}

describe("the limits of use", () => {
	it("let a person ask as often at once as in a minute", () => {
		expect(take(9)).toBe(6);
	});

	it("say when the next question is taken", () => {
		take(6);
		expect(limits.take("ann", "club")).toMatchObject({ granted: false, of: "user", again: time + 10_000 });
	});

	it("take it then, and not before", () => {
		take(6);
		time += 9_999;
		expect(take(1)).toBe(0);
		time += 1;
		expect(take(1)).toBe(1);
	});

	it("save up no more than a minute's questions", () => {
		take(6);
		time += 3_600_000;
		expect(take(9)).toBe(6);
	});

	it("are each person's own", () => {
		take(6);
		expect(take(1, "bob")).toBe(1);
	});

	it("hold for a server as a whole", () => {
		take(6);
		expect(take(6, "bob")).toBe(4);
		expect(limits.take("cid", "club")).toMatchObject({ granted: false, of: "server", again: time + 6_000 });
	});

	it("do not count against a person what the server's limit refused", () => {
		take(6);
		take(6, "bob");
		time += 60_000;
		expect(take(6, "bob")).toBe(6);
	});

	it("are no server's in direct messages", () => {
		take(6);
		take(6, "bob");
		expect(take(6, "cid", null)).toBe(6);
	});

	it("tell the first refusal from those after it", () => {
		take(6);
		const refusals = [limits.take("ann", "club"), limits.take("ann", "club")];
		expect(refusals).toMatchObject([{ first: true }, { first: false }]);
	});

	it("call a refusal the first again after something was granted", () => {
		take(7);
		time += 10_000;
		take(1);
		expect(limits.take("ann", "club")).toMatchObject({ first: true });
	});

	it("are told with the time, in seconds rounded up", () => {
		const sentence = waitSentence(
			{ granted: false, of: "user", again: 1_800_000_000_001, first: true },
			english,
		);
		expect(sentence).toContain("please try again <t:1800000001:R>");
	});
});
