import { describe, expect, test } from "vitest";
import { withoutAccents } from "../../src/library/accents.ts";

describe("a text without accents", () => {
	test.each([
		["café", "cafe"],
		["cafe\u0301", "cafe"],
		["Straße", "Strasse"],
		["œuvre, Cæsar", "oeuvre, Caesar"],
		["ἄνθρωπος", "ανθρωπος"],
		["שָׁלוֹם", "שלום"],
		["مُحَمَّد", "محمد"],
		["کتابی", "كتابي"],
		["ёлка, за\u0301мок", "елка, замок"],
	])("%s is %s", (text, bare) => {
		expect(withoutAccents(text)).toBe(bare);
	});

	test.each([
		["й", "и"],
		["ї", "і"],
		["ペン", "ベン"],
		["がき", "かき"],
		["कि", "की"],
		["किताब", "कतब"],
		["มา", "ม้า"],
	])("still tells %s from %s", (one, other) => {
		expect(withoutAccents(one)).not.toBe(withoutAccents(other));
	});

	test("is the same whether its signs are written whole or apart", () => {
		for (const text of ["й ё é ï", "ペンがき", "किताब", "Tiếng Việt"])
			expect(withoutAccents(text.normalize("NFD"))).toBe(withoutAccents(text.normalize("NFC")));
	});
});
