import type { Figures, Verdict } from "./figures.ts";

const number = (value: number | undefined) => value?.toFixed(3) ?? "";
const verdict = (value: Verdict | undefined) =>
	value ? `${percent(value.share)} (${value.right === undefined ? "–" : percent(value.right)})` : "";

const columns: readonly (readonly [head: string, cell: (figures: Figures) => string])[] = [
	["questions", ({ queries }) => String(queries)],
	["nDCG@10", ({ ndcg10 }) => number(ndcg10)],
	["MRR@10", ({ mrr10 }) => number(mrr10)],
	["recall@10", ({ recall10 }) => number(recall10)],
	["AUC", ({ answerableAuc }) => number(answerableAuc)],
	["sentence", ({ sentence1 }) => number(sentence1)],
	["answered", ({ answeredRight }) => number(answeredRight)],
	["refused right", ({ refusedRight }) => number(refusedRight)],
	["fooled near", ({ fooledNear }) => number(fooledNear)],
	["far", ({ fooledFar }) => number(fooledFar)],
	["strong right", ({ strongRight }) => number(strongRight)],
	["of right", ({ strongOfRight }) => number(strongOfRight)],
	["strong (right)", ({ strong }) => verdict(strong)],
	["fair (right)", ({ fair }) => verdict(fair)],
	["refused (right)", ({ refused }) => verdict(refused)],
];

/** The figures of each set as an aligned table of plain text, one line each under a line of headings. */
export function renderFigures(sets: ReadonlyMap<string, Figures>): string {
	const lines = [
		["", ...columns.map(([head]) => head)],
		...[...sets].map(([name, figures]) => [name, ...columns.map(([, cell]) => cell(figures))]),
	];
	const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	const align = (cell: string, column: number) =>
		column === 0 ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0);
	return lines.map((line) => `${line.map(align).join("  ").trimEnd()}\n`).join("");
}

function percent(share: number): string {
	return `${Math.round(share * 100)}%`;
}
