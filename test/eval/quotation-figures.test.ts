import { describe, expect, it } from "vitest";
import type { Quotation } from "../../src/corpus/quotation.ts";
import type { Attribution } from "../../src/eval/attributions.ts";
import { quotationFigures, type ReadDocument } from "../../src/eval/quotation-figures.ts";

const words = "“The quay is full of boats,”";

function found(quotation: Partial<Quotation>): Quotation {
	const { start = 0, end = words.length } = quotation;
	return {
		...{
			start,
			end,
			paragraph: 1,
			text: words,
			kind: "direct",
			speaker: null,
			speakerText: null,
			cue: "said",
		},
		...quotation,
	};
}

function marked(attribution: Partial<Attribution>): Attribution {
	const spans = [{ start: 0, end: words.length }];
	return { document: "d", text: words, spans, kind: "direct", cue: "said", speaker: null, ...attribution };
}

function figures(document: ReadDocument) {
	return quotationFigures([document]);
}

describe("what people marked", () => {
	it("is found where 80% of it is covered", () => {
		const most = found({ end: Math.ceil(words.length * 0.8) });
		expect(figures({ found: [most], marked: [marked({})] }).direct).toEqual({ hits: 1, of: 1 });
		const less = found({ end: Math.floor(words.length * 0.79) });
		expect(figures({ found: [less], marked: [marked({})] }).direct).toEqual({ hits: 0, of: 1 });
	});

	it("is not found by what interrupts it", () => {
		const interrupted = found({
			end: 100,
			spans: [
				{ start: 0, end: 10 },
				{ start: 90, end: 100 },
			],
		});
		const inside = marked({ spans: [{ start: 20, end: 80 }] });
		expect(figures({ found: [interrupted], marked: [inside] }).direct.hits).toBe(0);
	});

	it("counts as direct from three words on, as indirect from five, with a cue", () => {
		const all = [
			marked({ text: "“Quite full”" }),
			marked({ kind: "indirect", text: "that the quay is full" }),
			marked({ kind: "indirect", text: "that it is full" }),
			marked({ kind: "indirect", text: "that the quay is full", cue: null }),
		];
		const { direct, indirect } = figures({ found: [], marked: all });
		expect([direct.of, indirect.of]).toEqual([0, 1]);
	});
});

describe("what is found", () => {
	it("is right where it overlaps what people marked", () => {
		const wrong = found({ start: 200, end: 230 });
		expect(figures({ found: [found({}), wrong], marked: [marked({})] }).precision).toEqual({
			hits: 1,
			of: 2,
		});
	});

	it("is right without marks where half of it is in one attribution", () => {
		const reported = [found({ kind: "indirect", end: 50 }), found({ kind: "indirect", end: 60 })];
		const other = marked({ kind: "indirect", spans: [{ start: 0, end: 26 }] });
		expect(figures({ found: reported, marked: [other] }).indirectPrecision).toEqual({ hits: 1, of: 2 });
	});
});

describe("speakers", () => {
	const by = (speaker: string | null) =>
		figures({ found: [found({ speaker })], marked: [marked({ speaker: "Ann Lee" })] });

	it("are right by last name", () => {
		expect(by("Lee").speakerRight).toEqual({ hits: 1, of: 1 });
		expect(by("Bo Ray").speakerRight).toEqual({ hits: 0, of: 1 });
	});

	it("that are not given are neither right nor wrong", () => {
		expect(by(null)).toMatchObject({ speakerRight: { hits: 0, of: 0 }, speakerGiven: { hits: 0, of: 1 } });
	});

	it("are those of the quotation that fits best", () => {
		const around = found({ end: 400, kind: "mixed", speaker: "Bo Ray" });
		const both = { found: [around, found({ speaker: "Ann Lee" })], marked: [marked({ speaker: "Ann Lee" })] };
		expect(figures(both).speakerRight).toEqual({ hits: 1, of: 1 });
	});
});
