import { describe, expect, it, test } from "vitest";
import type { CollectionQuestion } from "../../src/eval/collection-questions.ts";
import {
	type AskedQuestion,
	auc,
	figuresOf,
	mrr10,
	ndcg10,
	recall10,
	sentence1,
} from "../../src/eval/figures.ts";
import { renderFigures } from "../../src/eval/figures-table.ts";

const relevant = (judgements: Record<string, number>) => new Map(Object.entries(judgements));
const others = (count: number) => Array.from({ length: count }, (_, index) => `other-${index}`);

/** A question and what came back: a document for each hit, with the span of its highlight if there is one. */
function asked(
	question: Partial<CollectionQuestion>,
	hits: readonly (string | readonly [document: string, start: number, end: number])[],
	verdict: Partial<AskedQuestion> = {},
): AskedQuestion {
	return {
		question: {
			id: "q",
			text: "?",
			relevant: new Map(),
			answers: [],
			unanswerable: false,
			about: undefined,
			far: false,
			earlier: [],
			...question,
		},
		strength: "strong",
		confidence: 0.5,
		hits: hits.map((hit) => {
			if (typeof hit === "string") return { document: hit, highlight: undefined };
			const [document, start, end] = hit;
			return { document, highlight: { start, end } };
		}),
		...verdict,
	};
}

describe("nDCG@10", () => {
	test.each([
		["all in the best order", ["a", "b"], { a: 1, b: 1 }, 1],
		["the one at rank 2", ["x", "a"], { a: 1 }, 1 / Math.log2(3)],
		["the one at rank 3 is worth a half", ["x", "y", "a"], { a: 1 }, 0.5],
		["one of two, at rank 1", ["a", "x"], { a: 1, b: 1 }, 1 / (1 + 1 / Math.log2(3))],
		[
			"the better one second: gains are 3 and 1",
			["a", "b"],
			{ a: 1, b: 2 },
			(1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)),
		],
		["rank 11 is too late", [...others(10), "a"], { a: 1 }, 0],
		["nothing found", [], { a: 1 }, 0],
	])("%s", (_, ranking, judgements, value) => {
		expect(ndcg10({ ranking, relevant: relevant(judgements as Record<string, number>) })).toBeCloseTo(
			value,
			12,
		);
	});

	it("holds no more than ten against an order, when more are relevant", () => {
		const all = others(12);
		expect(ndcg10({ ranking: all, relevant: relevant(Object.fromEntries(all.map((id) => [id, 1]))) })).toBe(
			1,
		);
	});
});

describe("MRR@10 and Recall@10", () => {
	it("are the place of the first and the share of all", () => {
		const found = { ranking: ["x", "a", "y", "b"], relevant: relevant({ a: 1, b: 1, c: 1, d: 1 }) };
		expect([mrr10(found), recall10(found)]).toEqual([0.5, 0.5]);
	});

	it("are 1/10 and 1 at rank 10, and 0 at rank 11", () => {
		const at = (rank: number) => ({ ranking: [...others(rank - 1), "a"], relevant: relevant({ a: 1 }) });
		expect([mrr10(at(10)), recall10(at(10))]).toEqual([0.1, 1]);
		expect([mrr10(at(11)), recall10(at(11))]).toEqual([0, 0]);
	});
});

test.each([
	[[0.9, 0.8], [0.1, 0.2], 1],
	[[0.1], [0.9], 0],
	[[0.5], [0.5], 0.5],
	[[0.9, 0.3], [0.5, 0.3], 0.625],
	[[0.9], [], undefined],
	[[], [0.9], undefined],
])("the AUC of %j over %j is %s", (upper, lower, value) => {
	expect(auc(upper, lower)).toBe(value);
});

describe("the answering sentence", () => {
	const question = { relevant: relevant({ a: 1, b: 1 }), answers: [{ document: "a", start: 10, end: 20 }] };
	test.each([
		["one code unit in common is enough", [["a", 0, 11]], 1],
		["to end where the answer starts is to miss it", [["a", 0, 10]], 0],
		["to start where the answer ends is to miss it", [["a", 20, 30]], 0],
		[
			"the first passage of the document counts, not a later one",
			[
				["a", 0, 5],
				["a", 10, 20],
			],
			0,
		],
		[
			"passages of other documents are passed over",
			[
				["x", 0, 5],
				["b", 10, 20],
				["a", 10, 20],
			],
			1,
		],
		["a passage with nothing highlighted misses", ["a"], 0],
		["a document not found tells nothing", [["b", 10, 20]], undefined],
	] as [string, Parameters<typeof asked>[1], number | undefined][])("%s", (_, hits, value) => {
		expect(sentence1(asked(question, hits))).toBe(value);
	});

	it("is not looked for where the question is unanswerable", () => {
		expect(sentence1(asked({ ...question, unanswerable: true }, [["a", 10, 20]]))).toBeUndefined();
	});
});

describe("the figures of a set", () => {
	it("rank a document as its best passage, and are means over the questions with a relevant document", () => {
		const figures = figuresOf([
			asked({ relevant: relevant({ a: 1 }) }, ["x", "x", "a", "x"]),
			asked({ relevant: relevant({ a: 1 }) }, ["a"]),
			asked({ unanswerable: true }, ["x"], { confidence: 0.5 }),
		]);
		expect(figures).toMatchObject({ queries: 3, mrr10: 0.75, recall10: 1, answerableAuc: 0.5 });
		expect(figures.ndcg10).toBeCloseTo((1 + 1 / Math.log2(3)) / 2, 12);
		expect(figures.sentence1).toBeUndefined();
	});

	it("leave out what needs unanswerable questions where there are none", () => {
		expect(figuresOf([asked({ relevant: relevant({ a: 1 }) }, ["a"])])).toEqual({
			queries: 1,
			ndcg10: 1,
			mrr10: 1,
			recall10: 1,
		});
	});

	it("say of each verdict how many got it and how many of those rightly", () => {
		const good = { relevant: relevant({ a: 1 }) };
		const none = { unanswerable: true };
		const { strong, fair, refused } = figuresOf([
			asked(good, ["a"], { strength: "strong" }),
			asked(good, ["x", "a"], { strength: "strong" }),
			asked(none, ["a"], { strength: "strong" }),
			asked(good, ["a"], { strength: "strong" }),
			asked(none, ["x"], { strength: "none" }),
			asked(good, ["x"], { strength: "none" }),
			asked(good, ["a"], { strength: "none" }),
			asked(good, [], { strength: "none" }),
		]);
		expect(strong).toEqual({ share: 0.5, right: 0.5 });
		expect(fair).toEqual({ share: 0 });
		expect(refused).toEqual({ share: 0.5, right: 0.75 });
	});
});

test("the table has a line for each set, aligned, empty where a figure does not apply", () => {
	const sets = new Map([
		["plain", { queries: 9, ndcg10: 0.5, mrr10: 0.25, recall10: 1 }],
		[
			"telling-set",
			{ queries: 120, answerableAuc: 0.75, strong: { share: 0.5, right: 1 }, fair: { share: 0 } },
		],
	]);
	expect(renderFigures(sets)).toBe(
		[
			"             questions  nDCG@10  MRR@10  recall@10    AUC  sentence  answered  refused right  fooled near  far  strong right  of right  strong (right)  fair (right)  refused (right)",
			"plain                9    0.500   0.250      1.000",
			"telling-set        120                              0.750                                                                                   50% (100%)        0% (–)",
			"",
		].join("\n"),
	);
});
