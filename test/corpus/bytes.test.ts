import { describe, expect, test } from "vitest";
import { CorpusError } from "../../src/errors.ts";
import { parse } from "../support/parse.ts";

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());

describe("bytes that are no article", () => {
	test.each([
		["UTF-16, little end first", utf16("The ferry"), "is not UTF-8 but UTF-16; save it as UTF-8."],
		["UTF-16, big end first", swapped(utf16("The ferry")), "is not UTF-8 but UTF-16; save it as UTF-8."],
		["Latin-1", latin1("caf\u00e9 au lait"), "is not UTF-8 but another encoding; save it as UTF-8."],
		["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), "is a binary file, not text"],
		["white space", latin1(" \n\t\n"), "holds no prose; add the article's text or remove the file."],
		["headings only", latin1("# One\n\n## Two\n"), "holds no prose"],
		["front matter only", latin1("---\ntitle: One\n---\n"), "holds no prose"],
	])("are refused in a sentence: %s", (_, bytes, sentence) => {
		expect(() => parse(bytes)).toThrow(CorpusError);
		expect(() => parse(bytes)).toThrow(`sample.md: ${sentence}`);
	});

	test("are refused when no format reads such a file", () => {
		expect(() => parse("The ferry.", "ferry.pdf")).toThrow("ferry.pdf: this kind of file is not read.");
	});
});
