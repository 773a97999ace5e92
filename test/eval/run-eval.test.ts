import path from "node:path";
import { describe, expect, it } from "vitest";
import { ModelError, UsageError } from "../../src/errors.ts";
import { askQuestions } from "../../src/eval/ask-questions.ts";
import type { CollectionQuestion } from "../../src/eval/collection-questions.ts";
import { nameCollections } from "../../src/eval/run-eval.ts";
import type { AskRequest } from "../../src/search/ask.ts";
import { runPassim } from "../support/passim-process.ts";
import { folderWith } from "../support/temporary-folder.ts";

const lighthouse =
	"The lighthouse on Kestrel Point was built of grey stone. Its lamp burned whale oil until the winter storms. A keeper named Odile Marsh lived there for thirty years.";
const bakery =
	"The bakery in Fennel Street opens at five in the morning. Its rye bread is baked in a stone oven heated with beech wood.";
const tram =
	"The number nine tram crosses the river by the iron bridge. It was closed for repairs after the great flood.";

const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");
const collection = {
	"corpus.jsonl": `${lines(
		{ id: "lighthouse#0", title: "", text: lighthouse },
		{ id: "bakery", title: "A bakery", text: bakery },
		{ id: 9, title: "A tram", text: tram },
	)}\nno document\n`,
	"queries.jsonl": lines(
		{
			id: "lamp",
			text: "What did the lamp of the lighthouse burn?",
			source_doc: "lighthouse#0",
			answers: [{ text: "whale oil", start: lighthouse.indexOf("whale oil") }],
		},
		{
			id: "oven",
			text: "How is the stone oven of the bakery heated?",
			answers: [{ text: "beech wood", start: bakery.indexOf("beech wood"), doc_id: "bakery" }],
		},
		{ id: 3, text: "Why was the tram closed for repairs?" },
		{ id: "wordless", text: "???" },
		{ id: "chess", text: "Who won the chess championship of Reykjavik?", unanswerable: true },
		{ id: "unjudged", text: "Where is the market?" },
	),
	"qrels.tsv": "lamp\tlighthouse#0\t1\noven\tbakery\t1\n3\t9\t1\nwordless\t9\t1\n",
};

describe("eval", () => {
	it("measures a collection on what ask returns, and only asks the second time", {
		timeout: 120_000,
	}, async () => {
		const folder = folderWith(collection);
		const name = path.basename(folder);
		const first = await runPassim(["eval", folder, "--json"]);
		expect(first.stderr).toContain("Embedding 3 passages");
		expect(first.stderr).toContain(`${name}: corpus.jsonl, line 4: is no JSON`);
		expect(first.stderr).toContain(
			`${name}: question "wordless" counts as unanswered: The question has no words`,
		);
		expect(first.code).toBe(0);
		const figures = JSON.parse(first.stdout);
		expect(Object.keys(figures)).toEqual([name]);
		// Three of the four that can be answered are; the one without words is below the unanswerable one.
		expect(figures[name]).toMatchObject({
			queries: 5,
			ndcg10: 0.75,
			mrr10: 0.75,
			recall10: 0.75,
			answerableAuc: 0.75,
			sentence1: 1,
		});
		const { strong, fair, refused } = figures[name];
		expect(strong.share + fair.share + refused.share).toBeCloseTo(1, 10);

		const second = await runPassim(["eval", folder, "--json", "--no-history"]);
		expect(second.stderr).not.toContain("Embedding");
		expect(second.stdout).toBe(first.stdout);
	});

	it("leaves out what does not apply", async () => {
		const folder = folderWith({
			...collection,
			"queries.jsonl": lines({ id: "3", text: "Why was the tram closed for repairs?" }),
		});
		const { stdout } = await runPassim(["eval", folder, "--json"]);
		expect(JSON.parse(stdout)).toEqual({
			[path.basename(folder)]: { queries: 1, ndcg10: 1, mrr10: 1, recall10: 1 },
		});
	});

	it("takes a collection apart by titles, and asks each article about the others too", async () => {
		const folder = folderWith({
			"corpus.jsonl": lines(
				{ id: "a", title: "Kestrel lighthouse", text: lighthouse },
				{ id: "b", title: "Fennel bakery", text: bakery },
				{ id: "c", title: "Fennel bakery", text: "Its owner, Ada Brock, bought the bakery from a miller." },
				{ id: "d", title: "Nobody asks", text: tram },
			),
			"queries.jsonl": lines(
				{ id: "1", text: "What did the lamp of the lighthouse burn?" },
				{ id: "2", text: "How is the stone oven of the bakery heated?" },
				{ id: "3", text: "Who bought the bakery from a miller?" },
				{ id: "4", text: "Who painted the door of the bakery?", source_doc: "b", unanswerable: true },
			),
			"qrels.tsv": "1\ta\t1\n2\tb\t1\n3\tc\t1\n",
		});
		const { code, stdout, stderr } = await runPassim(["eval", folder, "--apart", "--json"]);
		expect(code).toBe(0);
		expect(stderr.match(/Embedding \d passages/g)).toEqual(["Embedding 1 passages", "Embedding 2 passages"]);
		const figures = JSON.parse(stdout)[path.basename(folder)];
		// Four questions of their own; one of the bakery's for the lighthouse, the lighthouse's for the bakery.
		expect(figures).toMatchObject({ queries: 4, ndcg10: 1, fooledFar: 0 });
		expect(figures.refusedRight).toBeGreaterThanOrEqual(0);
		expect(figures.fooledNear).toBeLessThanOrEqual(1);
	});

	it("asks each of several collections about the others", async () => {
		const made = (question: string, text: string) =>
			folderWith({
				"corpus.jsonl": lines({ id: "x", title: "", text }),
				"queries.jsonl": lines(
					{ id: "one", text: question },
					{ id: "none", text: "Who is the king of Norway?", unanswerable: true },
				),
				"qrels.tsv": "one\tx\t1\n",
			});
		const folders = [
			made("Which ship carried the cork to Lisbon?", "The ship Aurora carried the cork to Lisbon."),
			made("What did the mayor promise the bakers?", "The mayor promised the bakers cheaper flour."),
		];
		const { stdout } = await runPassim(["eval", ...folders, "--json"]);
		for (const figures of Object.values(JSON.parse(stdout)))
			expect(figures).toMatchObject({
				queries: 2,
				ndcg10: 1,
				answeredRight: 1,
				refusedRight: 0,
				fooledFar: 0,
			});
	});

	it("prints a table for people", async () => {
		const folder = folderWith(collection);
		const { code, stdout } = await runPassim(["eval", folder]);
		expect(code).toBe(0);
		const [head, figures, ...rest] = stdout.split("\n");
		expect(head).toMatch(/^ +questions {2}nDCG@10 {2}MRR@10 {2}recall@10 /);
		expect(figures?.split(/ {2,}/).slice(0, 7)).toEqual([
			path.basename(folder),
			"5",
			"0.750",
			"0.750",
			"0.750",
			"0.750",
			"1.000",
		]);
		expect(rest).toEqual([""]);
	});

	it("refuses a folder that is none before it measures another", async () => {
		const { code, stdout, stderr } = await runPassim(["eval", folderWith(collection), "nowhere"]);
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		expect(stderr).toBe(
			`"nowhere" is no test collection: a test collection is a folder with corpus.jsonl, queries.jsonl and qrels.tsv.\n`,
		);
	});

	it("wants a folder", async () => {
		expect(await runPassim(["eval"])).toMatchObject({ code: 2, stdout: "" });
	});
});

describe("a collection is called", () => {
	it("what its folder is called; the later of two by its path; and one given twice is one", () => {
		const named = nameCollections(["a/set", "b/set", "set", "./a/set/"]);
		expect(named.map(({ name }) => name)).toEqual(["set", "b/set", path.resolve("set")]);
		const [first, ...others] = named.map(({ library }) => library);
		expect(first).toBe("set");
		for (const library of others) expect(library).toMatch(/^set-[0-9a-f]{8}$/);
		expect(new Set(others).size).toBe(2);
	});
});

describe("a question is asked", () => {
	const question: CollectionQuestion = {
		id: "q",
		text: "And in winter?",
		relevant: new Map([["d", 1]]),
		answers: [],
		unanswerable: false,
		about: undefined,
		far: false,
		earlier: ["When does the ferry leave?", "From which pier?"],
	};
	const requestsOf = async (history: boolean) => {
		const requests: AskRequest[] = [];
		const ask = async (request: AskRequest) => {
			requests.push(request);
			return {
				question: request.question,
				answered: false,
				strength: "none" as const,
				confidence: 0,
				hits: [],
			};
		};
		await askQuestions({ ask }, [question], { history });
		return requests;
	};

	it("with what was said before, for twenty passages", async () => {
		expect(await requestsOf(true)).toEqual([
			{
				question: "And in winter?",
				limit: 20,
				conversation: ["When does the ferry leave?", "From which pier?"],
			},
		]);
	});

	it("alone where no history is wanted", async () => {
		expect(await requestsOf(false)).toEqual([{ question: "And in winter?", limit: 20, conversation: [] }]);
	});

	it("and counts as unanswered when it is no question", async () => {
		const refused: string[] = [];
		const ask = () => Promise.reject(new UsageError("It is empty."));
		const onRefusal = ({ id }: CollectionQuestion) => refused.push(id);
		expect(await askQuestions({ ask }, [question], { history: true, onRefusal })).toEqual([
			{ question, strength: "none", confidence: 0, hits: [] },
		]);
		expect(refused).toEqual(["q"]);
	});

	it("and a fault of anything else is no answer to it", async () => {
		const ask = () => Promise.reject(new ModelError("The model is gone."));
		await expect(askQuestions({ ask }, [question], { history: true })).rejects.toThrow("The model is gone.");
	});
});
