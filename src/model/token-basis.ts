import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf, ModelError, sentenceOf } from "../errors.ts";
import { scaleRows } from "./pooling.ts";

/**
 * A model's token vectors are kept in so many dimensions instead of all (384 for the bundled one): 96 rank a
 * little worse, 192 and all 384 no better (docs/retrieval.md), and every passage stores some 150 of them.
 */
export const tokenDimensions = 128;

/** Changes whenever the same text would give other token vectors. */
export const tokenPolicy = `tokens-${tokenDimensions}:1`;

/** So many made-up texts of so many words show the model's token vectors well enough. */
const texts = 150;
const wordsEach = 32;

/**
 * Texts of words drawn from a tokenizer's vocabulary. The directions in which tokens differ hardly depend on what
 * the texts say: those found on such texts rank as well as those found on the passages themselves, and no
 * library has to wait for its passages to have them.
 */
export function vocabularyTexts(vocabulary: Iterable<string>): string[] {
	const words = [...vocabulary]
		.map((token) => token.replace(/^[▁Ġ]/u, ""))
		.filter((w) => /^\p{L}{2,}$/u.test(w));
	let seed = 7;
	// Numerical Recipes' linear congruential generator: the same texts at every build.
	const random = () => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return seed / 2 ** 32;
	};
	// The product prefers the beginning of a vocabulary, where the frequent words stand.
	const word = () => words[Math.floor(random() * random() * words.length)] ?? "word";
	return Array.from({ length: texts }, () => Array.from({ length: wordsEach }, word).join(" "));
}

/**
 * The directions that vectors vary in most: eigenvectors of their second moments with the largest eigenvalues
 * (principal components without centring; Pearson 1901).
 * @param vectors rows of `width` numbers each; the rows' lengths do not matter.
 * @returns `width` rows of `count` numbers: a row vector times this matrix is the vector in those directions.
 */
export async function principalDirections(
	vectors: readonly Float32Array[],
	width: number,
	count: number,
): Promise<Float32Array> {
	// Needed once in a model's life, so not at every start.
	const { EigenvalueDecomposition, Matrix } = await import("ml-matrix");
	const rows = vectors.flatMap((each) => {
		const unit = scaleRows(each.slice(), width);
		return Array.from({ length: unit.length / width }, (_, row) => [
			...unit.subarray(row * width, (row + 1) * width),
		]);
	});
	const unit = new Matrix(rows);
	const moments = unit.transpose().mmul(unit);
	const { eigenvectorMatrix } = new EigenvalueDecomposition(moments, { assumeSymmetric: true });
	// ml-matrix gives the eigenvalues of a symmetric matrix in ascending order.
	const best = eigenvectorMatrix.subMatrix(0, width - 1, width - count, width - 1);
	return Float32Array.from(best.to1DArray());
}

/** What token vectors are multiplied with. */
export interface TokenBasis {
	/** `tokenDimensions`, or all of a model that has fewer. */
	readonly dimensions: number;
	/** As many rows as the model's vectors have numbers, of `dimensions` numbers each. */
	readonly values: Float32Array;
}

/**
 * Reads the basis kept in a file, or makes it and keeps it there.
 * @param width how many numbers the model's vectors have.
 * @param statesOf gives the token vectors of `vocabularyTexts`, called where the file is missing or cut short.
 * @throws ModelError when it cannot be written.
 */
export async function keptBasis(
	file: string,
	width: number,
	statesOf: () => Promise<Float32Array[]>,
): Promise<TokenBasis> {
	const dimensions = Math.min(tokenDimensions, width);
	const bytes = await readFile(file).catch(() => undefined);
	if (bytes?.length === width * dimensions * Float32Array.BYTES_PER_ELEMENT) {
		return { dimensions, values: new Float32Array(Uint8Array.from(bytes).buffer) };
	}
	const values = await principalDirections(await statesOf(), width, dimensions);
	const partial = `${file}.${randomUUID()}.tmp`;
	try {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(partial, new Uint8Array(values.buffer));
		await rename(partial, file);
	} catch (fault) {
		await rm(partial, { force: true }).catch(() => undefined);
		const why = codeOf(fault) ?? sentenceOf(fault);
		throw new ModelError(`"${file}" cannot be written (${why}): is the disk full, or the folder not yours?`);
	}
	return { dimensions, values };
}
