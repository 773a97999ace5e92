import { parseArgs } from "node:util";
import { readArticlesAt } from "../corpus/articles-at.ts";
import { quotationsOf } from "../corpus/quotations.ts";
import { sentenceOf, UsageError, UserError } from "../errors.ts";
import { readAttributions } from "./attributions.ts";
import {
	type QuotationFigures,
	quotationFigures,
	type ReadDocument,
	type Share,
} from "./quotation-figures.ts";

const labels: Readonly<Record<keyof QuotationFigures, string>> = {
	direct: "direct quotations found",
	precision: "of quotations in marks found, are somebody's",
	mixed: "mixed quotations found whole",
	speakerRight: "speakers right, where both give one",
	speakerGiven: "speakers given",
	indirect: "indirect statements found",
	indirectPrecision: "of indirect statements found, are somebody's",
};

/** `npm run quotation-figures -- DIR [--json]`: how well quotations and speakers are found in a collection with quotes.jsonl. */
async function main(): Promise<void> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { json: { type: "boolean" } },
	});
	const [folder] = positionals;
	if (!folder || positionals.length > 1) {
		throw new UsageError("Give one folder, with corpus.jsonl and quotes.jsonl.");
	}
	const marked = await readAttributions(folder);
	const { files } = await readArticlesAt(folder);
	const documents = files.map((file): ReadDocument => {
		const article = file.parse();
		return { found: quotationsOf(article), marked: marked.get(article.id) ?? [] };
	});
	const figures = quotationFigures(documents);
	process.stdout.write(values.json ? `${JSON.stringify(shares(figures), null, 2)}\n` : table(figures));
}

function shares(figures: QuotationFigures): Record<string, number> {
	return Object.fromEntries(Object.entries(figures).map(([name, share]) => [name, ratioOf(share)]));
}

function ratioOf({ hits, of }: Share): number {
	return of === 0 ? 0 : Math.round((hits / of) * 1000) / 1000;
}

function table(figures: QuotationFigures): string {
	const lines = Object.entries(figures).map(([name, share]: [string, Share]) => {
		const label = labels[name as keyof QuotationFigures];
		return `${label.padEnd(48)}${ratioOf(share).toFixed(3)}  ${share.hits} of ${share.of}\n`;
	});
	return lines.join("");
}

await main().catch((fault: unknown) => {
	if (!(fault instanceof UserError)) throw fault;
	process.stderr.write(`${sentenceOf(fault)}\n`);
	process.exitCode = fault.exitCode;
});
