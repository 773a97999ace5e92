import { describe, expect, test } from "vitest";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { paragraphsOf, parse } from "../support/parse.ts";

const prose = "The ferry leaves at noon.";
const withFields = (...lines: string[]) => parse(["---", ...lines, "---", "", prose, ""].join("\n"));

/** With what was told of it. */
function readText(content: string) {
	const notices: string[] = [];
	const article = parseArticle("sample.md", new TextEncoder().encode(content), (one) => notices.push(one));
	return { article, notices };
}

const read = (...lines: string[]) => readText(["---", ...lines, "---", "", prose, ""].join("\n"));

function bomb(): string[] {
	const list = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(of).join(", ")}]`;
	return [list("a", "x"), list("b", "*a"), list("c", "*b"), list("d", "*c")];
}

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

	test.each([
		["1999", "1999"],
		["1999-04", "1999-04"],
		["1999-04-30", "1999-04-30"],
		["2000-02-29", "2000-02-29"],
		["2019-6-1", "2019-06-01"],
		["2021/06/09", "2021-06-09"],
		["2021-06-09T23:30:00-05:00", "2021-06-09"],
		["2021-06-09 08:00", "2021-06-09"],
		['"June 9, 2021"', "2021-06-09"],
		["9th of June, 2021", "2021-06-09"],
		["9 June 2021", "2021-06-09"],
		["Wed, 09 Jun 2021 10:00:00 +0000", "2021-06-09"],
		["June 2019", "2019-06"],
		["1623196800", "2021-06-09"],
		["1623196800000", "2021-06-09"],
	])("takes %s for a date", (written, date) => {
		expect(withFields(`published: ${written}`).published).toBe(date);
	});

	test.each(["2019-02-30", "2019-13", "2019-00-10", "1900-02-29", "soon", "19", "[2019]", "Juno 3, 2019"])(
		"leaves %s out as a date, and says so",
		(date) => {
			const { article, notices } = read(`updated: ${date}`);
			expect(article.updated).toBeNull();
			expect(notices).toEqual([
				'sample.md: "updated" is no date that is understood (2019-06-06 is) and is left out.',
			]);
		},
	);

	test.each([
		["pubDate: 2021-06-09\nlastmod: 2022-01-02", { published: "2021-06-09", updated: "2022-01-02" }],
		["date: someday\ncreated: 2020", { published: "2020" }],
		["author: {name: Ann Lee}", { authors: ["Ann Lee"] }],
		["authors: [{name: Ann Lee}, Bo Chen <bo@example.org>]", { authors: ["Ann Lee", "Bo Chen"] }],
		['author: "[[Ann Lee]]"', { authors: ["Ann Lee"] }],
		["author: [[Ann Lee]]", { authors: ["Ann Lee"] }],
		['by: "[[people/ann|Ann Lee]]"', { authors: ["Ann Lee"] }],
		["taxonomies: {authors: [Ann Lee]}", { authors: ["Ann Lee"] }],
		["publication: Harbour Press", { publisher: "Harbour Press" }],
		["permalink: /ferry/\nsource: https://example.org/ferry", { url: "https://example.org/ferry" }],
		["tags: [a, b]\ndraft: false\ncover: {image: x.png}", { authors: [], url: null }],
	])("understands what people write: %j", (lines, card) => {
		const { article, notices } = read(...lines.split("\n"));
		expect(article).toMatchObject(card);
		expect(notices.filter((notice) => !notice.includes('"date"'))).toEqual([]);
	});

	test.each([
		"example.org",
		"ftp://example.org/x",
		"javascript:alert(1)",
		"see page 3",
		"/posts/ferry",
		"https://ann:secret@example.org/",
		'"https://example.org/\\u001b[31m"',
	])("is no link to %j", (url) => {
		expect(read(`url: ${url}`)).toMatchObject({ article: { url: null }, notices: [] });
	});

	test("is read line by line where its YAML is broken, with a notice", () => {
		const { article, notices } = read("title: Ferry: a history", "author: Ann Lee", "tags: [a, b");
		expect(article).toMatchObject({ title: "Ferry: a history", authors: ["Ann Lee"], body: `${prose}\n` });
		expect(notices).toEqual([
			expect.stringMatching(
				/^sample\.md: the front matter is no valid YAML \(.+\) and is read line by line\.$/,
			),
		]);
	});

	test("may lack its closing line, which is told", () => {
		const { article, notices } = readText(`---\ntitle: The Ferry\n\n${prose}`);
		expect(article).toMatchObject({ title: "The Ferry", body: prose });
		expect(notices).toEqual([
			'sample.md: the front matter opens with "---" but never closes; add a line "---" below it.',
		]);
	});

	test.each([
		["a sentence", "just some words"],
		["a list", "- one\n- two"],
	])("is %s between rules no front matter but prose", (_, words) => {
		const { article } = readText(`---\n${words}\n---\n\n${prose}`);
		expect(article.body).toContain(words);
	});

	test("passes over an id that could not stand in a ref", () => {
		expect(withFields("id: a#b").id).toBe("sample");
	});

	test.each([
		["aliases that unfold without end", bomb()],
		["brackets without end", [`tags: ${"[".repeat(30_000)}`]],
		["lists in lists without end", [`tags:\n  ${"- ".repeat(4000)}x`]],
		["more than any article has", Array.from({ length: 20_000 }, (_, at) => `key${at}: value`)],
	])("with %s costs neither the article nor time", (_, lines) => {
		const { article, notices } = read(...lines);
		expect(article.body).toBe(`${prose}\n`);
		expect(notices).toHaveLength(1);
	});

	test.each([
		[
			"TOML",
			`+++\ntitle = "The Ferry"\ndate = 2021-06-09T10:00:00Z\n[taxonomies]\nauthors = ["Ann Lee"]\n+++\n`,
		],
		["JSON", `{\n  "title": "The Ferry",\n  "date": "2021-06-09",\n  "author": ["Ann Lee"]\n}\n`],
		["Pelican's lines", "Title: The Ferry\nDate: 2021-06-09 10:20\nCategory: boats\nAuthors: Ann Lee\n"],
		["MultiMarkdown's lines", "title:  The Ferry\nauthor:\n    Ann Lee\ndate: June 9, 2021\n"],
		["YAML closed by dots", "---\ntitle: The Ferry\ndate: 2021-06-09\nauthor: Ann Lee\n...\n"],
	])("may be %s", (_, block) => {
		const { article, notices } = readText(`${block}\n${prose}`);
		expect(article).toMatchObject({
			title: "The Ferry",
			published: "2021-06-09",
			authors: ["Ann Lee"],
			body: prose,
		});
		expect(notices).toEqual([]);
	});

	test.each(["Note: the ferry is late.", "Q: When?\nA: At noon.", "{\nnot json\n}", "+++ three plusses"])(
		"is not seen in prose such as %j",
		(start) => {
			expect(readText(`${start}\n\n${prose}`).article.body).toBe(`${start}\n\n${prose}`);
		},
	);

	test("brings no sign into a title or a name that steers a terminal", () => {
		const article = withFields(
			'title: "The\\u001b]52;c;eA\\u0007 Ferry\\u202e"',
			'author: "Ann\\u009b2J\\nLee"',
		);
		expect(article).toMatchObject({ title: "The ]52;c;eA Ferry", authors: ["Ann 2J Lee"] });
	});

	test("of TOML that is none is left out, with a notice", () => {
		const { article, notices } = readText(`+++\ntitle = The Ferry\n+++\n${prose}`);
		expect(article).toMatchObject({ title: "[sample]", body: prose });
		expect(notices).toEqual([expect.stringMatching(/^sample\.md: the front matter is no valid TOML \(.+\)/)]);
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

describe("an article's title, where nothing gives one,", () => {
	test.each([
		["The Ferry (draft).md", "[The Ferry (draft)]"],
		["posts/ferry/index.md", "[ferry]"],
		["index.md", "[index]"],
		["1999/渡船.md", "[渡船]"],
	])("is the name of the file %s: %s", (file, title) => {
		expect(parse(prose, file).title).toBe(title);
	});
});
