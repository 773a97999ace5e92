import { describe, expect, it } from "vitest";
import { AnswerClock } from "../../src/search/answer-times.ts";
import { useEngine } from "../support/shared-engine.ts";

const engine = useEngine();

describe("the times of answers", () => {
	const timesOf = (all: readonly number[]) => {
		const clock = new AnswerClock();
		for (const time of all) clock.record(time);
		return clock.times();
	};

	it("are none before the first", () => {
		expect(timesOf([])).toBeNull();
	});

	it("of one answer are its own", () => {
		expect(timesOf([7])).toEqual({ answers: 1, median: 7, percentile99: 7 });
	});

	it("leave one in a hundred above the 99th percentile", () => {
		const hundred = Array.from({ length: 100 }, (_, at) => at + 1).reverse();
		expect(timesOf(hundred)).toEqual({ answers: 100, median: 50, percentile99: 99 });
	});

	it("are of the last thousand", () => {
		const times = timesOf([...Array<number>(500).fill(9000), ...Array<number>(1000).fill(1)]);
		expect(times).toEqual({ answers: 1000, median: 1, percentile99: 1 });
	});
});

describe("the status", () => {
	it("counts answers, not refusals", async () => {
		const before = engine().status().times?.answers ?? 0;
		await engine().ask({ question: "gas" });
		await expect(engine().ask({ question: " " })).rejects.toThrow();
		expect(engine().status().times?.answers).toBe(before + 1);
	});

	it("says what there is and which model reads it", () => {
		expect(engine().status()).toMatchObject({
			articles: 2,
			passages: engine().passages(),
			model: expect.stringContaining("all-MiniLM-L6-v2"),
		});
	});
});
