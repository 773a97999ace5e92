import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
	createLimitsOfUse,
	type LimitsOfUse,
	waitSentence,
} from "../../../src/discord/manners/limits-of-use.ts";
import { english } from "../../../src/languages/index.ts";

const start = 1_800_000_000_000;
let limits: LimitsOfUse;

beforeEach(() => {
	vi.useFakeTimers({ now: start, toFake: ["Date"] });
	limits = createLimitsOfUse({ perUser: 6, perServer: 10 });
});

afterEach(() => {
	vi.useRealTimers();
});

function pass(milliseconds: number): void {
	vi.setSystemTime(Date.now() + milliseconds);
}

/** How many of so many questions are granted, asked all at once. */
async function take(times: number, user = "ann", server: string | null = "club"): Promise<number> {
	const permissions = await Promise.all(Array.from({ length: times }, () => limits.take(user, server)));
	return permissions.filter(({ granted }) => granted).length;
}

describe("the limits of use", () => {
	it("let a person ask as often at once as in a minute", async () => {
		expect(await take(9)).toBe(6);
	});

	it("say when the next question is taken", async () => {
		await take(6);
		expect(await limits.take("ann", "club")).toMatchObject({
			granted: false,
			of: "user",
			again: start + 10_000,
		});
	});

	it("take it then, and not before", async () => {
		await take(6);
		pass(9_999);
		expect(await take(1)).toBe(0);
		pass(1);
		expect(await take(1)).toBe(1);
	});

	it("save up no more than a minute's questions", async () => {
		await take(6);
		pass(3_600_000);
		expect(await take(9)).toBe(6);
	});

	it("take one at a time, evenly, from who has emptied theirs", async () => {
		await take(6);
		for (let time = 0; time < 5; time++) {
			pass(10_000);
			expect(await take(3)).toBe(1);
		}
	});

	it("do not make who is refused wait any longer", async () => {
		await take(60);
		expect(await limits.take("ann", "club")).toMatchObject({ again: start + 10_000 });
		pass(60_000);
		expect(await take(9)).toBe(6);
	});

	it("of one a minute let one be asked, and the next a minute later", async () => {
		limits = createLimitsOfUse({ perUser: 1, perServer: 10 });
		expect(await take(2)).toBe(1);
		expect(await limits.take("ann", "club")).toMatchObject({ again: start + 60_000 });
		pass(60_000);
		expect(await take(2)).toBe(1);
	});

	it("are each person's own", async () => {
		await take(6);
		expect(await take(1, "bob")).toBe(1);
	});

	it("hold for a server as a whole", async () => {
		await take(6);
		expect(await take(6, "bob")).toBe(4);
		expect(await limits.take("cid", "club")).toMatchObject({
			granted: false,
			of: "server",
			again: start + 6_000,
		});
	});

	it("do not count against a person what the server's limit refused", async () => {
		await take(6);
		await take(6, "bob");
		pass(60_000);
		expect(await take(6, "bob")).toBe(6);
	});

	it("are no server's in direct messages", async () => {
		await take(6);
		await take(6, "bob");
		expect(await take(6, "cid", null)).toBe(6);
	});

	it("tell the first refusal from those after it", async () => {
		await take(6);
		const refusals = [await limits.take("ann", "club"), await limits.take("ann", "club")];
		expect(refusals).toMatchObject([{ first: true }, { first: false }]);
	});

	it("call a refusal the first again after something was granted", async () => {
		await take(7);
		pass(10_000);
		await take(1);
		expect(await limits.take("ann", "club")).toMatchObject({ first: true });
	});

	it("are told with the time, in seconds rounded up", () => {
		const sentence = waitSentence(
			{ granted: false, of: "user", again: 1_800_000_000_001, first: true },
			english,
		);
		expect(sentence).toContain("please try again <t:1800000001:R>");
	});
});
