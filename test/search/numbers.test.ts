import { describe, expect, it, test } from "vitest";
import { hasNumber, numbersIn } from "../../src/search/numbers.ts";

/** Values, and stretches as pairs. */
const valuesIn = (text: string) => numbersIn(text).map(({ low, high }) => (low === high ? low : [low, high]));

test.each([
	["12,000 or 1,000.5", [12_000, 1000.5]],
	["seven of twenty-one, a hundred and five", [7, 21, 105]],
	["12% and twelve percent", [12, 12]],
	["the 3rd and the third", [3, 3]],
	["83.5bn, $83.5 billion, a hundred billion dollars", [83.5e9, 83.5e9, 100e9]],
	["a dozen eggs, two dozen", [12, 24]],
	["Henry VIII and Henry 8", [8, 8]],
	[
		"the 1870s, the 1870’s",
		[
			[1870, 1879],
			[1870, 1879],
		],
	],
	["the 19th century", [[1800, 1900]]],
	["between 1914 and 1918", [1914, 1918, [1914, 1918]]],
	["1914 and 1918", [1914, 1918]],
	["one of the first to say I am second", []],
])("the numbers of “%s” are read", (text, values) => {
	expect(valuesIn(text)).toEqual(values);
});

describe("a number is there", () => {
	test.each([
		["in other words", "thirty", "around 30 agreements", true],
		["within a decade", "1873", "in the 1870s", true],
		["within a range", "$3 billion", "a target of $2 to $4 billion", true],
		["not where it is another", "eight", "twenty-eight", false],
		["not where its scale is another", "a hundred", "a hundred billion", false],
	])("%s", (_, asked, text, there) => {
		expect(numbersIn(asked).some((number) => hasNumber(numbersIn(text), number))).toBe(there);
	});
});

it("a text without numbers has none", () => {
	expect(numbersIn("")).toEqual([]);
});
