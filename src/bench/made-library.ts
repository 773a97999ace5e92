import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Embedder, PieceRange, Reading, TokenVectors } from "../model/embedder.ts";
import { scaleRows } from "../model/pooling.ts";
import { tokenDimensions } from "../model/token-basis.ts";
import type { GeneratedArticle, Writer } from "./generated-text.ts";
import { createRandom, pick, type Random } from "./random.ts";

/** Writes a corpus of generated articles, from 4 to 250 passages long, that together have `passages`. */
export async function writeCorpus(
	folder: string,
	writer: Writer,
	random: Random,
	passages: number,
): Promise<GeneratedArticle[]> {
	await mkdir(folder, { recursive: true });
	const articles: GeneratedArticle[] = [];
	for (let left = passages; left > 0; ) {
		// Most works are short and a few are long.
		const length = Math.min(left, Math.round(4 * (250 / 4) ** (random() ** 1.5)));
		const article = writer.article(length);
		const name = `article-${String(articles.length + 1).padStart(4, "0")}`;
		// A number makes the title unique: it is by titles that `ClusteredEmbedder` tells articles apart.
		const titled = { ...article, title: `${article.title} ${articles.length + 1}` };
		const text = `---\ntitle: ${titled.title}\n---\n\n${article.paragraphs.join("\n\n")}\n`;
		await writeFile(path.join(folder, `${name}.md`), text);
		articles.push(titled);
		left -= length;
	}
	return articles;
}

/**
 * What is added to an article's vector to make one of a passage: so many of the other articles' vectors, each times
 * −1 to 1, and random numbers of this length. In a graph of such vectors a search takes as long and finds as many
 * of the true neighbours (97 of 100) as in one of real vectors of abstracts; among purely random ones it takes twice
 * as long and finds fewer.
 */
const othersAdded = 4;
const noise = 0.3;

/** Token vectors are made up once; each passage gets a run of them. Matching them takes the same time whatever they are. */
const pooledTokens = 4096;

/**
 * A real embedder for questions, which while `building` makes vectors up instead: embedding 10,000 passages
 * would take minutes. What is made up lies in clusters as real vectors do, around and between the
 * real vectors of the articles' titles.
 */
export class ClusteredEmbedder implements Embedder {
	readonly id: string;
	building = true;
	readonly #real: Embedder;
	readonly #centres = new Map<string, Float32Array>();
	#all: readonly Float32Array[] = [];
	readonly #random = createRandom(3);
	readonly #tokens = scaleRows(
		Float32Array.from({ length: pooledTokens * tokenDimensions }, () => this.#upTo(1)),
		tokenDimensions,
	);

	constructor(real: Embedder) {
		this.id = real.id;
		this.#real = real;
	}

	/** Embeds the titles; to be done before the library is built. */
	async learnCentres(titles: readonly string[]): Promise<void> {
		const vectors = await this.#real.embed(titles);
		titles.forEach((title, index) => {
			this.#centres.set(title, vectors[index] as Float32Array);
		});
		this.#all = vectors;
	}

	embed(texts: readonly string[]): Promise<Float32Array[]> {
		return this.#real.embed(texts);
	}

	read(pieces: readonly string[], own?: PieceRange): Promise<Reading> {
		if (!this.building) return this.#real.read(pieces, own);
		const meant = pieces.slice(own?.from, own?.to);
		const [title = ""] = meant;
		const centre = this.#centres.get(title);
		if (!centre) throw new Error(`the benchmark knows no article titled "${title}"`);
		let count = 0;
		const ends = meant.map((piece) => {
			// Words with their commas and full stops make about this many tokens.
			count += Math.ceil(1.13 * piece.split(" ").length);
			return count;
		});
		const first = Math.floor(this.#random() * (pooledTokens - count)) * tokenDimensions;
		const values = this.#tokens.subarray(first, first + count * tokenDimensions);
		return Promise.resolve({ vector: this.#near(centre), tokens: { count, values }, ends });
	}

	tokenSimilarities(a: TokenVectors, b: TokenVectors): Promise<Float32Array> {
		return this.#real.tokenSimilarities(a, b);
	}

	close(): Promise<void> {
		return this.#real.close();
	}

	#near(centre: Float32Array): Float32Array {
		const vector = centre.slice();
		for (let i = 0; i < othersAdded; i++) add(vector, pick(this.#random, this.#all), this.#upTo(1));
		// Uniform numbers of this half-width have a vector's length of `noise` on average.
		const half = noise * Math.sqrt(3 / centre.length);
		for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) + this.#upTo(half);
		return scaleRows(vector, vector.length);
	}

	/** A random number between −most and most. */
	#upTo(most: number): number {
		return (2 * this.#random() - 1) * most;
	}
}

/** Adds `other` times `factor` to a vector, in place. */
function add(vector: Float32Array, other: Float32Array, factor: number): void {
	for (let i = 0; i < vector.length; i++) {
		vector[i] = (vector[i] as number) + factor * (other[i] as number);
	}
}
