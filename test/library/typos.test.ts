import { describe, expect, it } from "vitest";
import { countSlips } from "../../src/library/typos.ts";

describe("slips between two words", () => {
	it.each([
		["tiezzi", "tiezzi", 0],
		["tiezi", "tiezzi", 1],
		["tiezzzi", "tiezzi", 1],
		["tiezsi", "tiezzi", 1],
		["teizzi", "tiezzi", 1],
		["colinss", "collins", 2],
		["gorbahcov", "gorbachev", 2],
		["", "ab", 2],
	])("from %j to %j are %i", (a, b, slips) => {
		expect(countSlips(a, b, 2)).toBe(slips);
		expect(countSlips(b, a, 2)).toBe(slips);
	});

	it("are not counted beyond the most that matter", () => {
		expect(countSlips("collins", "colonel", 2)).toBe(Number.POSITIVE_INFINITY);
		expect(countSlips("a", "abcd", 2)).toBe(Number.POSITIVE_INFINITY);
	});
});
