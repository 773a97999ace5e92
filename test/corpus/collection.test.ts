import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readCorpusFolder } from "../../src/corpus/corpus-folder.ts";
import { CorpusError } from "../../src/errors.ts";
import { paragraphsOf } from "../support/parse.ts";
import { folderWith } from "../support/temporary-folder.ts";
import { testLibrary } from "../support/test-library.ts";

const json = (...documents: readonly unknown[]) => documents.map((one) => JSON.stringify(one)).join("\n");
const read = (corpus: string | Uint8Array) => readCorpusFolder(folderWith({ "corpus.jsonl": corpus }));
const articleOf = async (document: unknown) => (await read(json(document))).files[0]?.parse();

describe("a folder that holds a corpus.jsonl", () => {
	test("has its documents for articles, in their order, and nothing else", async () => {
		const folder = folderWith({
			"corpus.jsonl": `${json({ id: "ferry", title: "The ferry", text: "It leaves at nine." })}\r\n\n${json({ id: 7, text: "It is late." })}\n`,
			"notes.md": "Of no account.",
			"paper.pdf": "%PDF-1.7",
		});
		const { files, problems } = await readCorpusFolder(folder);
		expect(problems).toEqual([]);
		expect(files.map(({ file }) => file)).toEqual(["corpus.jsonl:ferry", "corpus.jsonl:7"]);
		expect(files.map((file) => file.parse())).toMatchObject([
			{
				id: "ferry",
				title: "The ferry",
				file: "corpus.jsonl:ferry",
				authors: [],
				published: null,
				url: null,
			},
			{ id: "7", title: "[7]", file: "corpus.jsonl:7", authors: [], published: null, url: null },
		]);
	});

	test("has the hash of its line for each document", async () => {
		const line = json({ id: "ferry", title: "The ferry", text: "It leaves at nine." });
		const { files } = await read(`${json({ id: "other", text: "Other." })}\n${line}\n`);
		expect(files[1]?.hash).toBe(createHash("sha256").update(line).digest("hex"));
	});

	test("keeps a text as it stands, its first line no title", async () => {
		const text = "  The lighthouse\n\n It burns oil 🔥.\r\n \r\nA keeper lives there.\n";
		const article = await articleOf({ id: "a", title: "", text });
		expect(article).toMatchObject({ body: text, title: "[a]" });
		expect(paragraphsOf(article ?? { body: "", paragraphs: [] })).toEqual([
			"The lighthouse",
			"It burns oil 🔥.",
			"A keeper lives there.",
		]);
	});

	test("takes a separator that only JavaScript ends a line at for part of the text", async () => {
		expect((await articleOf({ id: "a", text: "One.\u2028Two." }))?.body).toBe("One.\u2028Two.");
	});

	test("is a library like any other", async () => {
		const corpus = json(
			{ id: "Ferry#0", text: "It leaves at nine." },
			{ id: "b", text: "The gate is shut." },
		);
		const library = await testLibrary({ "corpus.jsonl": corpus }).open();
		expect(library.cards().map(({ id }) => id)).toEqual(["Ferry#0", "b"]);
		expect(library.body("Ferry#0")).toBe("It leaves at nine.");
	});

	test("is an ordinary folder where corpus.jsonl is none of a file", async () => {
		const folder = folderWith({ "one.md": "One." });
		mkdirSync(path.join(folder, "corpus.jsonl"));
		expect((await readCorpusFolder(folder)).files.map(({ file }) => file)).toEqual(["one.md"]);
	});
});

describe("a line that is no document is named by its number, and the others are read:", () => {
	test.each([
		["no JSON", "{", /^corpus\.jsonl, line 2: is no JSON \(.*\)\.$/],
		["no object", "[1]", "corpus.jsonl, line 2: is no JSON object."],
		[
			"no id",
			json({ text: "Two." }),
			`corpus.jsonl, line 2: "id" is missing, or neither a text nor a number.`,
		],
		["no text", json({ id: "b" }), `corpus.jsonl, line 2: "text" is missing or no text.`],
		["an empty text", json({ id: "b", text: " \n" }), `corpus.jsonl, line 2: "text" is empty.`],
		[
			"a NUL",
			json({ id: "b", text: "a\0" }),
			`corpus.jsonl, line 2: "text" holds a NUL or half a character.`,
		],
		["half a character", `{"id":"b","text":"a\\ud83d"}`, /line 2: "text" holds a NUL or half a character\.$/],
		[
			"an id used before",
			json({ id: "a", text: "Two." }),
			/line 2: has the same id "a" as line 1 and is left out\.$/,
		],
	])("%s", async (_, line, message) => {
		const { files, problems } = await read(
			[json({ id: "a", text: "One." }), line, json({ id: "c", text: "Three." })].join("\n"),
		);
		expect(files.map(({ file }) => file)).toEqual(["corpus.jsonl:a", "corpus.jsonl:c"]);
		expect(problems).toEqual([{ file: "corpus.jsonl, line 2", message: expect.stringMatching(message) }]);
	});
});

test("a corpus.jsonl that is not UTF-8 is refused in a sentence", async () => {
	const latin = new Uint8Array([...new TextEncoder().encode(`{"id":"a","text":"caf`), 0xe9, 0x22, 0x7d]);
	await expect(read(latin)).rejects.toThrow(CorpusError);
	await expect(read(latin)).rejects.toThrow(/corpus\.jsonl: is not UTF-8; save it as UTF-8\.$/);
});
