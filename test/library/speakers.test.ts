import { describe, expect, it } from "vitest";
import { joinSpeakers } from "../../src/library/speakers.ts";

/** Names as articles give them, each in an article of its own unless they are in one list. */
function joined(...articles: (string | string[])[]): string[] {
	const counts = articles.flatMap((names, index) =>
		[names].flat().map((speaker) => ({ speaker, article: `${index}`, quotations: 1 })),
	);
	return joinSpeakers(counts).map(
		({ name, quotations, articles }) => `${name}: ${quotations} in ${articles}`,
	);
}

describe("speakers of several articles", () => {
	it("are one where the name is the same, whatever its case and accents", () => {
		expect(joined("Jane Doe", "Jane Doe", "JANE DOE", "Jané Doe")).toEqual(["Jane Doe: 4 in 4"]);
	});

	it.each([
		["Doe", "Jane Doe"],
		["Xi", "Xi Jinping"],
		["Assad", "Bashar al-Assad"],
		["al-Assad", "Bashar al-Assad"],
		["King", "Martin Luther King Jr."],
	])("are one where %s is the surname of %s alone", (surname, full) => {
		expect(joined(surname, full)).toEqual([`${full}: 2 in 2`]);
	});

	it.each([
		[["Doe", "Jane Doe", "John Doe"]],
		[["Jane", "Jane Doe"]],
		[["Hu", "Jane Hurd"]],
		[["Jane Doe", "John Doe"]],
		[["Putin", "Xi and Putin"]],
		[["Workers", "Campaign workers"]],
	])("stay apart where a name could be several: %j", (names) => {
		expect(joined(...names)).toHaveLength(names.length);
	});

	it("count an article once that has both names", () => {
		expect(joined(["Doe", "Jane Doe"])).toEqual(["Jane Doe: 2 in 1"]);
	});

	it("come most quoted first, and by name where that is equal", () => {
		expect(joined("Ann Lee", "Jane Doe", "Bo Poe", "Jane Doe")).toEqual([
			"Jane Doe: 2 in 2",
			"Ann Lee: 1 in 1",
			"Bo Poe: 1 in 1",
		]);
	});
});
