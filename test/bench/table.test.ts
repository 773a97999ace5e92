import { describe, expect, it } from "vitest";
import { interleave, median } from "../../src/bench/measure.ts";
import { judge, renderTable } from "../../src/bench/table.ts";

describe("the table of the benchmark", () => {
	const rows = [
		{
			what: "fast",
			value: 120,
			unit: "/s",
			comparedWith: { what: "other", value: 50 },
			goal: { atLeast: 2 },
		},
		{ what: "slow", value: 1.678, unit: "s", goal: { atMost: 1.5 } },
		{ what: "size", value: 99.96, unit: "MB" },
	].map(judge);

	it("judges the ratio where there is one, else the value", () => {
		expect(rows[0]).toMatchObject({ ratio: 2.4, met: true });
		expect(rows[1]).toMatchObject({ met: false });
		expect(rows[1]).not.toHaveProperty("ratio");
		expect(rows[2]).not.toHaveProperty("met");
	});

	it("is aligned, with a line for each row", () => {
		expect(renderTable(rows)).toBe(
			[
				"      measured  compared with           ratio  goal",
				"fast    120 /s  other          50.0 /s   2.40  ≥ 2      met",
				"slow    1.68 s                                 ≤ 1.5 s  MISSED",
				"size    100 MB",
				"",
			].join("\n"),
		);
	});
});

describe("measuring", () => {
	it("takes the middle value, or the mean of the two middle ones", () => {
		expect(median([3, 1, 2])).toBe(2);
		expect(median([4, 1, 3, 2])).toBe(2.5);
	});

	it("runs contenders in turn, the first round uncounted", async () => {
		const order: string[] = [];
		const note = (name: string) => (round: number) => order.push(`${name}${round}`);
		const times = await interleave({ a: note("a"), b: note("b") }, 3);
		expect(order).toEqual(["a0", "b0", "a0", "b0", "b1", "a1", "a2", "b2"]);
		expect(times.a).toHaveLength(3);
		expect(times.b).toHaveLength(3);
	});
});
