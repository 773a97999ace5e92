/** One line of the benchmark's result. */
export interface Row {
	readonly what: string;
	readonly value: number;
	readonly unit: string;
	/** What the value is compared with, and how much that came to in the same run, in the same unit. */
	readonly comparedWith?: { readonly what: string; readonly value: number };
	/** Holds for the ratio where there is a comparison, else for the value. */
	readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

/** A row with what follows from it: what `--json` prints. */
export interface JudgedRow extends Row {
	/** Value over the value compared with. */
	readonly ratio?: number;
	readonly met?: boolean;
}

/** Works out ratio and verdict. */
export function judge(row: Row): JudgedRow {
	const { value, comparedWith, goal } = row;
	const ratio = comparedWith && value / comparedWith.value;
	const judged = ratio ?? value;
	const met = goal && ("atLeast" in goal ? judged >= goal.atLeast : judged <= goal.atMost);
	return { ...row, ...(ratio === undefined ? {} : { ratio }), ...(met === undefined ? {} : { met }) };
}

const head = ["", "measured", "compared with", "", "ratio", "goal", ""] as const;
/** Columns of numbers, set to the right. */
const numeric = new Set([1, 3, 4]);

/** The rows as an aligned table of plain text, one line each under a line of headings. */
export function renderTable(rows: readonly JudgedRow[]): string {
	const lines = [[...head], ...rows.map(cellsOf)];
	const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	const aligned = lines.map((line) =>
		line.map((cell, column) =>
			numeric.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
		),
	);
	return aligned.map((cells) => `${cells.join("  ").trimEnd()}\n`).join("");
}

function cellsOf({ what, value, unit, comparedWith, ratio, goal, met }: JudgedRow): string[] {
	return [
		what,
		amount(value, unit),
		comparedWith?.what ?? "",
		comparedWith ? amount(comparedWith.value, unit) : "",
		ratio === undefined ? "" : ratio.toFixed(2),
		goal ? goalOf(goal, ratio === undefined ? ` ${unit}` : "") : "",
		met === undefined ? "" : met ? "met" : "MISSED",
	];
}

function goalOf(goal: NonNullable<Row["goal"]>, unit: string): string {
	return "atLeast" in goal ? `≥ ${goal.atLeast}${unit}` : `≤ ${goal.atMost}${unit}`;
}

/** Three significant digits, as many as repeat from run to run at best. */
function amount(value: number, unit: string): string {
	const digits = value >= 99.95 ? value.toFixed(0) : value.toPrecision(3);
	return `${digits} ${unit}`;
}
