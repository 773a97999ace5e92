import { describe, expect, test } from "vitest";
import { CorpusError } from "../../src/errors.ts";
import { paragraphsOf, parse } from "../support/parse.ts";

const prose = "The ferry leaves at noon.";
const withFields = (...lines: string[]) => parse(["---", ...lines, "---", "", prose, ""].join("\n"));

describe("front matter", () => {
	test("fills every field of the card", () => {
		const article = withFields(
			"id: ferry-1999",
			"title: The Ferry",
			"authors: [Ann Lee, Bo Chen]",
			"compilers: [Cy Dunn]",
			"publisher: Harbour Press",
			"published: 1999-04-30",
			"updated: 2001-12",
			"url: https://example.org/ferry?a=b#c",
			"apparatus: |",
			"  By Ann Lee",
			"  Further reading",
		);
		expect(article).toEqual({
			id: "ferry-1999",
			title: "The Ferry",
			authors: ["Ann Lee", "Bo Chen"],
			compilers: ["Cy Dunn"],
			publisher: "Harbour Press",
			published: "1999-04-30",
			updated: "2001-12",
			url: "https://example.org/ferry?a=b#c",
			apparatus: "By Ann Lee\nFurther reading",
			file: "sample.md",
			body: `${prose}\n`,
			paragraphs: [{ start: 0, end: prose.length }],
		});
	});

	test("may be missing altogether", () => {
		const { title, authors, compilers, publisher, published, updated, url, apparatus } = parse(prose);
		expect({ title, authors, compilers, publisher, published, updated, url, apparatus }).toEqual({
			title: "[sample]",
			authors: [],
			compilers: [],
			publisher: null,
			published: null,
			updated: null,
			url: null,
			apparatus: null,
		});
	});

	test("may be empty", () => {
		expect(parse(`---\n---\n${prose}`).body).toBe(prose);
	});

	test.each([
		["author: Ann Lee", ["Ann Lee"]],
		["author: [Ann Lee, Bo Chen]", ["Ann Lee", "Bo Chen"]],
		["authors: Ann Lee", ["Ann Lee"]],
		["authors:\n  - Ann Lee\n  - Bo Chen", ["Ann Lee", "Bo Chen"]],
	])("takes %j for the authors", (line, authors) => {
		expect(withFields(line).authors).toEqual(authors);
	});

	test.each(["compiler: Cy Dunn", "compilers: Cy Dunn", "compilers: [Cy Dunn]"])(
		"takes %j for the compiler",
		(line) => {
			expect(withFields(line).compilers).toEqual(["Cy Dunn"]);
		},
	);

	test.each(["1999", "1999-04", "1999-04-30", "2000-02-29"])("takes %s for a date", (date) => {
		expect(withFields(`published: ${date}`).published).toBe(date);
	});

	test.each(["2019-02-30", "2019-13", "2019-00-10", "1900-02-29", "June 2019", "2019-6-1", "19", "[2019]"])(
		"refuses %s for a date",
		(date) => {
			expect(() => withFields(`updated: ${date}`)).toThrow(
				/^sample\.md: in the front matter, "updated" is no date of the calendar \(wanted: YYYY/,
			);
		},
	);

	test.each(["example.org", "ftp://example.org/x", "javascript:alert(1)", "see page 3"])(
		"refuses %j for a web address",
		(url) => {
			expect(() => withFields(`url: ${JSON.stringify(url)}`)).toThrow(
				/^sample\.md: in the front matter, "url" is no web address \(wanted: https:/,
			);
		},
	);

	test("refuses a key it does not know, naming the key and those it knows", () => {
		expect(() => withFields("titel: The Ferry")).toThrow(
			/^sample\.md: in the front matter, "titel" is not known \(known: id, title, author, .*apparatus\)\.$/,
		);
	});

	test("refuses broken YAML, naming the line of the file", () => {
		expect(() => withFields("title: The Ferry", "authors: Ann: Lee")).toThrow(
			/^sample\.md: the front matter is no valid YAML at line 3 of the file: /,
		);
	});

	test("refuses an opening line without a closing one", () => {
		expect(() => parse(`---\ntitle: The Ferry\n\n${prose}`)).toThrow(
			'sample.md: the front matter opens with "---" but never closes; add a line "---" below it.',
		);
	});

	test("refuses what is no list of fields", () => {
		expect(() => withFields("just some words")).toThrow(
			'sample.md: in the front matter, "name: value" lines are wanted.',
		);
	});

	test("refuses a list of names with something else in it", () => {
		expect(() => withFields("authors: {first: Ann}")).toThrow(
			'"authors" is neither a text nor a list of texts.',
		);
	});

	test("refuses an id that could not stand in a ref", () => {
		expect(() => withFields("id: a#b")).toThrow(
			'"id" may hold letters, digits, dots, hyphens and underscores.',
		);
	});

	test("refuses aliases that unfold without end, in a sentence", () => {
		const list = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(of).join(", ")}]`;
		const lines = [list("a", "x"), list("b", "*a"), list("c", "*b"), list("d", "*c")];
		expect(() => withFields(...lines)).toThrow(CorpusError);
		expect(() => withFields(...lines)).toThrow(/^sample\.md: the front matter cannot be read/);
	});

	test("passes over fields left blank", () => {
		const article = withFields("title:", "authors:", "published:", "url:", "publisher: ~");
		expect(article).toMatchObject({ title: "[sample]", authors: [], published: null, url: null });
	});

	test("takes a number for an id, a title or a publisher", () => {
		const article = withFields("id: 1984", "title: 1984", "publisher: 47");
		expect(article).toMatchObject({ id: "1984", title: "1984", publisher: "47" });
	});

	test("reads Windows line ends", () => {
		const article = parse("---\r\ntitle: The Ferry\r\nauthor: Ann Lee\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n");
		expect(article).toMatchObject({ title: "The Ferry", authors: ["Ann Lee"] });
		expect(paragraphsOf(article)).toEqual(["One.", "Two."]);
	});

	test("is found behind a byte order mark, which is no part of the body", () => {
		const article = parse(`\uFEFF---\ntitle: The Ferry\n---\n${prose}`);
		expect(article).toMatchObject({ title: "The Ferry", body: prose });
	});

	test("may stand above plain text", () => {
		const article = parse(`---\ntitle: The Ferry\n---\n${prose}`, "ferry.txt");
		expect(article).toMatchObject({ title: "The Ferry", body: prose });
	});

	test("wins over a title in the text", () => {
		expect(parse(`---\ntitle: The Ferry\n---\n# Another title\n\n${prose}`).title).toBe("The Ferry");
	});

	test("is not seen in a rule between paragraphs", () => {
		expect(parse(`${prose}\n\n---\n\nid: none`).id).toBe("sample");
	});
});

describe("an article's id", () => {
	test.each([
		["ferry.md", "ferry"],
		["ferry.times.txt", "ferry.times"],
		["1999/spring/ferry.md", "1999-spring-ferry"],
		["The Ferry (draft).md", "The-Ferry-draft"],
		["渡船.md", "渡船"],
		["cafe\u0301.md", "café"],
		["_notes.md", "notes"],
		["???.md", "article"],
	])("of the file %s is %s", (file, id) => {
		expect(parse(prose, file).id).toBe(id);
	});
});
