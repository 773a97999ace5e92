import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { CorpusError, UsageError } from "../../src/errors.ts";
import { readQuestions } from "../../src/eval/collection-questions.ts";
import { folderWith, temporaryFolder } from "../support/temporary-folder.ts";

const question = `{"id":"a","text":"Who keeps the ferry?"}`;
const files = {
	"corpus.jsonl": `{"id":"d","text":"Ida keeps it."}`,
	"queries.jsonl": question,
	"qrels.tsv": "a\td\t1\n",
};
const read = (changed: Record<string, string>) => readQuestions(folderWith({ ...files, ...changed }));

describe("the questions of a collection", () => {
	it("are those with a relevant document and the unanswerable ones, ids as texts", async () => {
		const questions = await read({
			"queries.jsonl": [
				`{"id":1,"text":"One?"}`,
				`{"id":"2","text":"Two?","unanswerable":true}`,
				`{"id":"3","text":"Not judged?"}`,
				`{"id":"4","text":"Judged as not relevant?"}`,
			].join("\n"),
			"qrels.tsv": "1\td\t2\r\n1\te\t0\r\n4\td\t0\r\n9\td\t1\r\n",
		});
		expect(questions).toEqual([
			{
				id: "1",
				text: "One?",
				relevant: new Map([["d", 2]]),
				answers: [],
				unanswerable: false,
				about: undefined,
				far: false,
				earlier: [],
			},
			{
				id: "2",
				text: "Two?",
				relevant: new Map(),
				answers: [],
				unanswerable: true,
				about: undefined,
				far: false,
				earlier: [],
			},
		]);
	});

	it("bring along what the user said before, not what was answered", async () => {
		const turns = ["user", "agent", "user"].map((role, index) => ({ role, text: `Turn ${index}.` }));
		const [one] = await read({
			"queries.jsonl": JSON.stringify({ id: "a", text: "And now?", history: turns }),
		});
		expect(one?.earlier).toEqual(["Turn 0.", "Turn 2."]);
	});

	it("know their answers' places: in the document named, else in the source, else in the only relevant one", async () => {
		const answers = [
			{ text: "Ida", start: 4 },
			{ text: "Otto", start: 0, doc_id: 7 },
		];
		const placesOf = async (more: object) =>
			(await read({ "queries.jsonl": JSON.stringify({ id: "a", text: "Who?", answers, ...more }) }))[0]
				?.answers;
		const named = { document: "7", start: 0, end: 4 };
		expect(await placesOf({ source_doc: "s" })).toEqual([{ document: "s", start: 4, end: 7 }, named]);
		expect(await placesOf({})).toEqual([{ document: "d", start: 4, end: 7 }, named]);
	});
});

describe("a folder that is no collection is a wrong command line:", () => {
	const layout = "a test collection is a folder with corpus.jsonl, queries.jsonl and qrels.tsv.";

	test("one that is missing", async () => {
		const folder = path.join(temporaryFolder(), "missing");
		await expect(readQuestions(folder)).rejects.toThrow(
			new UsageError(`"${folder}" is no test collection: ${layout}`),
		);
	});

	test.each(Object.keys(files))("one without %s", async (name) => {
		const folder = folderWith(files);
		rmSync(path.join(folder, name));
		await expect(readQuestions(folder)).rejects.toThrow(
			new UsageError(`"${folder}" has no file ${name}: ${layout}`),
		);
	});
});

describe("a line that is not as it should be is named with its file:", () => {
	const answer = (one: unknown) => JSON.stringify({ id: "b", text: "Who?", answers: one });

	test.each([
		["no JSON", "{", /is no JSON \(/],
		["no id", `{"text":"Who?"}`, `"id" is missing, or neither a text nor a number.`],
		["no text", `{"id":"b"}`, `"text" is missing or no text.`],
		["an answer without an offset", answer([{ text: "Ida" }]), `"answers.0.start" is no offset.`],
		["an answer below its document", answer([{ text: "Ida", start: -1 }]), `"answers.0.start" is no offset.`],
		["answers that are no list", answer("Ida"), `"answers" is no list.`],
		[
			"an answer nowhere",
			answer([{ text: "Ida", start: 0 }]),
			`an answer names no document (as "doc_id" or "source_doc").`,
		],
		[
			"a doubtful unanswerable",
			`{"id":"b","text":"Who?","unanswerable":"no"}`,
			`"unanswerable" is neither true nor false.`,
		],
		["an id used before", question, `has the id "a", as a line above it.`],
	])("a question with %s", async (_, line, fault) => {
		const reading = read({ "queries.jsonl": `${question}\n${line}\n` });
		await expect(reading).rejects.toThrow(CorpusError);
		await expect(reading).rejects.toThrow(fault);
		await expect(reading).rejects.toThrow(/^\S+queries\.jsonl, line 2: /);
	});

	test.each(["a\td", "a d 1", "a\td\tyes", "\td\t1", "a\td\t1\t1"])("the judgement %j", async (line) => {
		const wanted = "wanted are a question's id, a document's id and a number, with tabs between them";
		await expect(read({ "qrels.tsv": `a\td\t1\n${line}\n` })).rejects.toThrow(
			`qrels.tsv, line 2: is no judgement; ${wanted}.`,
		);
	});

	test("judgements of other questions alone", async () => {
		await expect(read({ "qrels.tsv": "z\td\t1\n" })).rejects.toThrow(
			/queries\.jsonl: no question has a relevant document or is unanswerable; do the ids of qrels\.tsv belong to it\?$/,
		);
	});
});
