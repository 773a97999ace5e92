import { readFile } from "node:fs/promises";
import { z } from "zod";
import { codeOf, LibraryError, sentenceOf } from "../errors.ts";
import bundled from "./calibration.json" with { type: "json" };
import type { Evidence } from "./evidence.ts";

/** What every first hit has evidence of. */
export type Signal = Exclude<keyof Evidence, "relevance">;

/** All of them: a signal that is not listed here, or one that is no signal, does not compile. */
const everySignal: Readonly<Record<Signal, true>> = {
	passageSimilarity: true,
	sentenceMatch: true,
	missingWordsMatch: true,
	worstWordMatch: true,
	unknownWords: true,
	missingNumbers: true,
	lackingInSentence: true,
	holdsKind: true,
	lacksKind: true,
	unknownInFew: true,
	dependence: true,
	deniesAlone: true,
	opposite: true,
};
export const signals = Object.keys(everySignal) as readonly Signal[];

/** How the evidence becomes a confidence, and that a strength. */
export interface Weighing {
	readonly intercept: number;
	/** By the names of the evidence, all of which is weighed. */
	readonly weights: Readonly<Partial<Record<keyof Evidence, number>>>;
	readonly fairFrom: number;
	readonly strongFrom: number;
}

/** What `npm run calibrate` writes: how to weigh the evidence without a reranker and, where there was one, with it. */
export interface Calibration extends Weighing {
	/** How and on what it was made. */
	readonly made: string;
	/** The id of the reranker that read the hits. */
	readonly reranker: string | null;
	/** The weighing that knows of that reranker's numbers. */
	readonly reranked?: Weighing | undefined;
}

const number = z.number("no finite number");
const weighing = (names: readonly (keyof Evidence)[]) => ({
	intercept: number,
	weights: z.strictObject(Object.fromEntries(names.map((name) => [name, number]))),
	fairFrom: number,
	strongFrom: number,
});
const schema = z
	.strictObject({
		made: z.string("no text"),
		reranker: z.string("neither an id nor null").nullable(),
		...weighing(signals),
		reranked: z.strictObject(weighing([...signals, "relevance"])).optional(),
	})
	.refine(({ reranker, reranked }) => (reranker === null) === (reranked === undefined), {
		path: ["reranked"],
		error: "must be there where a reranker is named, and only there",
	});

/**
 * Takes what a file holds for a calibration.
 * @param otherwise what to do with a wrong one instead of making it anew.
 * @throws {LibraryError} where it is none, or weighs other evidence than there is: a sum with a signal that nothing
 * weighs, or a weight of no signal, would be no number, and every answer "none".
 */
export function parseCalibration(value: unknown, file: string, otherwise = "remove it"): Calibration {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw damaged(file, `${issue?.path.join(".") || "the whole"}: ${issue?.message}`, otherwise);
}

/** The one that came with Passim. Checked when this is loaded: a wrong one is never asked with. */
export const bundledCalibration = parseCalibration(
	bundled,
	"src/search/calibration.json",
	"take the one that came with Passim",
);

/**
 * The calibration in a file; the one that came with Passim where there is no such file.
 * @throws {LibraryError} where the file cannot be read or used.
 */
export async function readCalibration(file: string): Promise<Calibration> {
	try {
		return parseCalibration(JSON.parse(await readFile(file, "utf8")), file);
	} catch (fault) {
		if (codeOf(fault) === "ENOENT") return bundledCalibration;
		throw fault instanceof LibraryError ? fault : damaged(file, sentenceOf(fault));
	}
}

/** The weighing that fits a reranker, or none: the numbers of another one mean nothing to it. */
export function weighingFor(
	calibration: Calibration,
	reranker: { readonly id: string } | undefined,
): Weighing {
	const { reranked } = calibration;
	return reranked && calibration.reranker === reranker?.id ? reranked : calibration;
}

/** @param otherwise what to do instead of making it anew. */
function damaged(file: string, reason: string, otherwise = "remove it"): LibraryError {
	const mend = `make it anew (npm run calibrate -- --out FILE DIR…) or ${otherwise}`;
	// The reason may quote lines of the file.
	return new LibraryError(
		`"${file}" is no calibration that can be used (${reason.replace(/\s+/g, " ")}): ${mend}.`,
	);
}
