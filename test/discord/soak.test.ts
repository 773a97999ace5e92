import type { APIApplicationCommand } from "discord.js";
import { describe, expect, it } from "vitest";
import { randomNumbers } from "../support/random.ts";
import { percentile } from "./figures.ts";
import { filledIn, offering, usableCommands } from "./soak/fill-in.ts";
import { growthOf } from "./soak/memory.ts";

const text = { type: 3, name: "question", description: "?", required: true, min_length: 5, max_length: 10 };
const commands = [
	{
		name: "ask",
		type: 1,
		options: [text, { type: 3, name: "source", description: "?", autocomplete: true }],
	},
	{ name: "status", type: 1, contexts: [0] },
	{
		name: "notes",
		type: 1,
		options: [
			{ type: 1, name: "show", options: [] },
			{ type: 2, name: "share", options: [{ type: 1, name: "all" }] },
		],
	},
	{ name: "move", type: 1, options: [{ type: 7, name: "channel", required: true }] },
	{ name: "Check this", type: 3 },
] as unknown as APIApplicationCommand[];

describe("what people can type", () => {
	it("is every command and subcommand whose options can be filled in, where it may be used", () => {
		const paths = (isServer: boolean) => usableCommands(commands, isServer).map(({ path }) => path);
		expect(paths(true)).toEqual(["ask", "status", "notes show", "notes share all"]);
		expect(paths(false)).toEqual(["ask", "notes show", "notes share all"]);
	});

	it("fits what the options take", () => {
		const [ask] = usableCommands(commands, true);
		const random = randomNumbers(3);
		for (let time = 0; time < 50; time++) {
			const { question } = filledIn(ask ?? { path: "", options: [] }, random);
			expect(String(question)).toMatch(/^[\s\S]{5,10}$/);
		}
		expect(ask && offering(ask).map(({ name }) => name)).toEqual(["source"]);
	});
});

describe("growth", () => {
	const samples = (values: readonly number[]) =>
		values.map((value, at) => ({ minute: at * 6, rss: value, heap: 50 }));

	it("is from the first fifth to the last, and along a line", () => {
		const growth = growthOf(samples([100, 101, 102, 103, 104, 105, 106, 107, 108, 109]), "rss");
		expect(growth).toMatchObject({ first: 100, last: 108, share: expect.closeTo(0.08) });
		expect(growth.perHour).toBeCloseTo(10);
	});

	it("is none where nothing changes, or where there is but one sample", () => {
		expect(growthOf(samples([1, 2, 3]), "heap")).toMatchObject({ share: 0, perHour: 0 });
		expect(growthOf(samples([7]), "rss")).toMatchObject({ share: 0, perHour: 0 });
	});
});

describe("a percentile", () => {
	it("is one of the values", () => {
		const values = [5, 1, 4, 2, 3];
		expect([0, 0.5, 0.99, 1].map((share) => percentile(values, share))).toEqual([1, 3, 5, 5]);
		expect(percentile([], 0.5)).toBeNaN();
	});
});
