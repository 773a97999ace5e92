import { describe, expect, it } from "vitest";
import { Writer } from "../../src/bench/generated-text.ts";
import { createRandom, zipfRanks } from "../../src/bench/random.ts";

/** 2,000 made-up words, commonest first. */
const vocabulary = Array.from({ length: 2000 }, (_, rank) => `w${rank.toString(36).replace(/\d/g, "x")}`);
const writerOf = (seed: number) => new Writer(vocabulary, createRandom(seed));

describe("generated text", () => {
	it("is the same for the same seed and another for another", () => {
		const article = writerOf(1).article(5);
		expect(writerOf(1).article(5)).toEqual(article);
		expect(writerOf(2).article(5)).not.toEqual(article);
	});

	it("has paragraphs of exactly the words wanted, in sentences of 8 words or more", () => {
		const paragraph = writerOf(3).paragraph(131);
		expect(paragraph.split(" ")).toHaveLength(131);
		for (const sentence of paragraph.split(/(?<=\.) /)) {
			expect(sentence).toMatch(/^W.*\.$/);
			expect(sentence.split(" ").length).toBeGreaterThanOrEqual(8);
		}
	});

	it("asks about the words of a topic", () => {
		const question = writerOf(4).question(["gas"]);
		expect(question).toContain("gas");
		expect(question).not.toContain("_");
	});

	it("takes words as often as their rank says", () => {
		const rank = zipfRanks(createRandom(5), 1000);
		const counts = new Map<number, number>();
		for (let i = 0; i < 100_000; i++) {
			const drawn = rank();
			counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
		}
		expect(Math.min(...counts.keys())).toBe(0);
		expect(Math.max(...counts.keys())).toBeLessThan(1000);
		// (10 + 2.7) / (0 + 2.7) = 4.7
		expect((counts.get(0) ?? 0) / (counts.get(10) ?? 1)).toBeCloseTo(4.7, 0);
	});
});
