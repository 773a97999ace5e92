import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Embedder } from "../model/embedder.ts";
import type { GeneratedArticle, Writer } from "./generated-text.ts";
import { createRandom, type Random } from "./random.ts";

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

/** How far from its article's centre a vector lies: 1.2 gives cosines of about .64, as real passages have. */
const spread = 1.2;

/**
 * A real embedder for questions, which while `building` makes vectors up instead: embedding 10,000 passages and
 * their sentences would take minutes. What is made up lies in clusters as real vectors do, around the real
 * vectors of the articles' titles.
 */
export class ClusteredEmbedder implements Embedder {
	readonly id: string;
	building = true;
	readonly #real: Embedder;
	readonly #centres = new Map<string, Float32Array>();
	readonly #random = createRandom(3);

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
	}

	embed(texts: readonly string[]): Promise<Float32Array[]> {
		if (!this.building) return this.#real.embed(texts);
		// The library embeds the passages of one article at a time; the first text starts with its title.
		const title = (texts[0] ?? "").split("\n", 1)[0] ?? "";
		const centre = this.#centres.get(title);
		if (!centre) throw new Error(`the benchmark knows no article titled "${title}"`);
		return Promise.resolve(texts.map(() => this.#near(centre)));
	}

	close(): Promise<void> {
		return this.#real.close();
	}

	#near(centre: Float32Array): Float32Array {
		// Uniform numbers of this half-width have a vector's length of `spread` on average.
		const half = spread * Math.sqrt(3 / centre.length);
		const vector = centre.map((value) => value + (2 * this.#random() - 1) * half);
		const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
		return vector.map((value) => value / length);
	}
}
