import { describe, expect, it, test } from "vitest";
import { abbreviationsIn, spelledOut } from "../../src/corpus/abbreviations.ts";

describe("abbreviations that a text explains", () => {
	test.each([
		["the Shanghai Cooperation Organization (SCO) summit", [["SCO", "Shanghai Cooperation Organization"]]],
		["One Belt, One Road (OBOR, also known as Belt and Road)", [["OBOR", "One Belt, One Road"]]],
		[
			"the Center for Strategic and International Studies (CSIS)",
			[["CSIS", "Center for Strategic and International Studies"]],
		],
		["a liquefied natural gas (LNG) deal", [["LNG", "liquefied natural gas"]]],
		["the party (CCP) said", []],
		["as Tom Hill (Reuters) wrote", []],
	])("%s", (text, found) => {
		expect([...abbreviationsIn(text)]).toEqual(found);
	});
});

describe("a text is spelled out", () => {
	const known = new Map([["SCO", "Shanghai Cooperation Organization"]]);

	it("with the long form after the abbreviation, once", () => {
		expect(spelledOut("The SCO met. The SCO left.", known)).toBe(
			"The SCO (Shanghai Cooperation Organization) met. The SCO left.",
		);
	});

	it("with the abbreviation after the long form", () => {
		expect(spelledOut("the Shanghai Cooperation Organization met", known)).toBe(
			"the Shanghai Cooperation Organization (SCO) met",
		);
	});

	it("also with signs in the abbreviation", () => {
		const found = abbreviationsIn("Spending on research and development (R&D), rose.");
		expect(spelledOut("R&D fell.", found)).toBe("R&D (research and development) fell.");
	});

	it("not where it has both, or neither", () => {
		for (const text of ["the Shanghai Cooperation Organization (SCO)", "SCOTLAND"])
			expect(spelledOut(text, known)).toBe(text);
	});
});
