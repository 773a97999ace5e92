import path from "node:path";
import { describe, expect, test } from "vitest";
import { connect } from "../../src/library/database.ts";
import { termsOf } from "../../src/library/terms.ts";
import { generatedCorpus } from "../support/generated-corpus.ts";
import {
	allPassages,
	copyOf,
	evenly,
	type OpenedLibrary,
	placeOf,
	testLibrary,
} from "../support/test-library.ts";

/** BM25 as the textbook has it (k1 1.2, b 0.5), of every passage with its article's title. */
function bm25(library: OpenedLibrary, terms: readonly string[]): Map<number, number> {
	const title = (id: string) => library.cards().find((card) => card.id === id)?.title ?? "";
	const bags = allPassages(library).map((passage) => ({
		id: passage.id,
		terms: [...termsOf(passage.text), ...termsOf(title(passage.articleId))],
	}));
	const mean = bags.reduce((sum, bag) => sum + bag.terms.length, 0) / bags.length;
	const scores = new Map<number, number>();
	for (const term of terms) {
		const holding = bags.filter((bag) => bag.terms.includes(term)).length;
		const idf = Math.log(1 + (bags.length - holding + 0.5) / (holding + 0.5));
		for (const bag of bags) {
			const often = bag.terms.filter((one) => one === term).length;
			const norm = 1.2 * (1 - 0.5 + (0.5 * bag.terms.length) / mean);
			const score = (idf * often * 2.2) / (often + norm);
			if (often > 0) scores.set(bag.id, (scores.get(bag.id) ?? 0) + score);
		}
	}
	return scores;
}

describe("matches by words", () => {
	test.each([["lantern"], ["lantern harbour"], ["the copper kettle of the river"], ["violin zeppelin"]])(
		"have the scores of BM25: %s",
		async (question) => {
			const library = await testLibrary(generatedCorpus(12, 6)).open();
			const wanted = bm25(library, [...new Set(termsOf(question))]);
			const { best, scoreOf } = library.matchWords(evenly(termsOf(question)), library.size);
			expect(best.map(({ passage }) => passage).toSorted()).toEqual([...wanted.keys()].toSorted());
			for (const [passage, score] of wanted) expect(scoreOf(passage)).toBeCloseTo(score, 4);
			for (const { passage, lexicalScore } of best) expect(lexicalScore).toBe(scoreOf(passage));
		},
	);

	test("are found anew where other rules made the terms, and nothing is embedded for it", async () => {
		const library = testLibrary(generatedCorpus(3, 3));
		const opened = await library.open();
		const before = opened.matchWords(evenly(termsOf("lantern harbour")), 20).best;
		opened.close();
		const indexDir = copyOf(library.indexDir);
		const database = connect(path.join(indexDir, "library.db"), 0);
		database.exec(
			`UPDATE words SET term = 'x' || term; UPDATE meta SET value = '"older"' WHERE key = 'terms'`,
		);
		database.close();
		const later = await library.open({ indexDir });
		expect(later.matchWords(evenly(termsOf("lantern harbour")), 20).best).toEqual(before);
		expect([before.length > 0, later.embedded]).toEqual([true, 0]);
	});

	test("are given best first, and the best of them when there are more", async () => {
		const library = await testLibrary(generatedCorpus(12, 6)).open();
		const all = library.matchWords(
			evenly(["lantern", "harbour"].flatMap((word) => termsOf(word))),
			library.size,
		).best;
		const few = library.matchWords(evenly(["lantern", "harbour"].flatMap((word) => termsOf(word))), 5).best;
		const scores = all.map(({ lexicalScore }) => lexicalScore);
		expect(scores).toEqual(scores.toSorted((a, b) => b - a));
		expect(few).toEqual(all.slice(0, 5));
		expect(all.length).toBeGreaterThan(5);
	});

	test("stay within the passages asked for", async () => {
		const library = await testLibrary(generatedCorpus(12, 6)).open();
		const within = library.idsOfArticles(["article-4"]);
		const { best } = library.matchWords(evenly(termsOf("lantern harbour river")), library.size, within);
		expect(best.length).toBeGreaterThan(0);
		expect(best.every(({ passage }) => within.has(passage))).toBe(true);
	});

	test("count a term once however often it is asked for", async () => {
		const library = await testLibrary(generatedCorpus(3, 3)).open();
		expect(library.matchWords(evenly(["river", "river"]), 20).best).toEqual(
			library.matchWords(evenly(["river"]), 20).best,
		);
	});

	test("are none for words that no passage has, which tell most", async () => {
		const library = await testLibrary(generatedCorpus(3, 3)).open();
		const { best, weights, scoreOf } = library.matchWords(evenly(["zeppelin", "river"]), 20);
		expect(library.matchWords(evenly(["zeppelin"]), 20).best).toEqual([]);
		expect(weights.get("zeppelin")).toBeGreaterThan(weights.get("river") ?? 9);
		expect(scoreOf(1_000_000)).toBe(0);
		expect(best.every(({ lexicalScore }) => lexicalScore > 0)).toBe(true);
	});

	test("find a passage by the title of its article", async () => {
		const library = await testLibrary({
			"a.md": "# Herons\n\nThey stand.",
			"b.md": "# Boats\n\nThey float.",
		}).open();
		const { best } = library.matchWords(evenly(termsOf("heron")), 10);
		expect(best.map(({ passage }) => placeOf(library, passage))).toEqual(["a 10-21"]);
	});

	test("are not led astray by words that JavaScript knows", async () => {
		const library = await testLibrary({ "a.md": "The constructor has a prototype.", "b.md": "None." }).open();
		expect(library.matchWords(evenly(termsOf("constructor")), 10).best).toHaveLength(1);
		expect(library.matchWords(evenly(termsOf("__proto__ toString")), 10).best).toEqual([]);
	});
});

describe("British and American spelling", () => {
	const pairs = [
		["organisation", "organization"],
		["realised", "realized"],
		["labour", "labor"],
		["neighbours", "neighbors"],
		["favourite", "favorite"],
		["defence", "defense"],
	] as const;

	test.each(pairs)("are found by each other: %s, %s", async (british, american) => {
		const library = await testLibrary({
			"british.md": `They spoke of ${british}.`,
			"american.md": `They spoke of ${american}.`,
			"other.md": "They spoke of lanterns.",
		}).open();
		for (const word of [british, american]) {
			const { best } = library.matchWords(evenly(termsOf(word)), 10);
			const found = best.map(({ passage }) => library.passages([passage])[0]?.articleId);
			expect(found.toSorted()).toEqual(["american", "british"]);
		}
	});

	test.each([
		["four", "for"],
		["hour", "hor"],
		["fence", "fense"],
		["this", "thiz"],
	])("are not seen where there is none: %s, %s", (word, other) => {
		expect(termsOf(word)).not.toEqual(termsOf(other));
	});
});

describe("the spelling of a word", () => {
	const files = {
		"a.md": "The Lantern of 1950 hangs in the harbour, and a cat sleeps below.",
		"b.md": "A barn is built of bark. Straße and canyon are words too.",
	};

	test.each([
		["without one of its letters", "lantrn", "Lantern"],
		["with a letter too many", "lanttern", "Lantern"],
		["with a letter for another", "lamtern", "Lantern"],
		["with two letters that changed places", "lanetrn", "Lantern"],
		["without its last letter", "lanter", "Lantern"],
		["in capitals", "LANTRN", "Lantern"],
		["in British spelling", "harbuor", "harbour"],
		["with an ß", "straßß", "Straße"],
	])("%s is that of the corpus", async (_, word, meant) => {
		const library = await testLibrary(files).open();
		expect(library.spelling(word)).toBe(meant);
	});

	test.each([
		["with two slips", "lamtrn"],
		["with two letters that changed places over a third", "lanretn"],
		["with another first letter", "pantern"],
		["that is a number", "1951"],
		["as near to one word as to another", "bars"],
		["of three letters", "cut"],
		["that the corpus has", "lantern"],
		["that the corpus has in another form", "lanterns"],
		["that the corpus has with an accent less", "cányon"],
		["near to none", "zeppelin"],
		["of two parts", "lantrn-harbr"],
		["without letters", "…"],
		["one slip from a word's stem and further from the word", "harbr"],
	])("%s stays as it is", async (_, word) => {
		const library = await testLibrary(files).open();
		expect(library.spelling(word)).toBeUndefined();
	});
});

describe("terms", () => {
	test.each([
		["case makes no difference", "Ferry FERRY", ["ferri", "ferri"]],
		["English words are known by their stem", "sailing sailed sails", ["sail", "sail", "sail"]],
		["accents make no difference", "Café naïve Škoda", ["cafe", "naiv", "skoda"]],
		["a hyphen parts words", "trade-war", ["trade", "war"]],
		["a dotted acronym has no dots", "the U.S. and D.C.", ["the", "us", "and", "dc"]],
		["thousands' commas are no part of a number", "12,000,000", ["12000000"]],
		["a decimal point is", "3.50", ["3.50"]],
		["a number may have a letter", "5G", ["5g"]],
		["a possessive is known by its owner", "Xi’s Putin's", ["xi", "putin"]],
		["a German word is kept whole", "Straße", ["straße"]],
		["a Russian word is kept whole, without case", "Москва", ["москва"]],
		["British verbs are known by the American ending", "organised organising", ["organ", "organ"]],
		["signs are no terms", "— … ! “”", []],
	])("%s", (_, text, terms) => {
		expect(termsOf(text)).toEqual(terms);
	});

	test("of Chinese are its characters and their pairs", () => {
		expect(termsOf("俄罗斯")).toEqual(["俄", "罗", "斯", "俄罗", "罗斯"]);
	});

	test("of a Chinese question are the pairs alone", () => {
		expect(termsOf("俄罗斯", { single: false })).toEqual(["俄罗", "罗斯"]);
	});

	test("of one Chinese character are that one", () => {
		expect(termsOf("俄", { single: false })).toEqual(["俄"]);
	});

	test("of Chinese and English side by side are those of both", () => {
		expect(termsOf("与Gazprom合作")).toEqual(["与", "gazprom", "合", "作", "合作"]);
	});

	test("find a Chinese passage by a word within it, and no other", async () => {
		const library = await testLibrary({ "a.md": "普京抵达北京访问。", "b.md": "今天京都下雨。" }).open();
		const { best } = library.matchWords(evenly(termsOf("北京", { single: false })), 10);
		expect(best.map(({ passage }) => placeOf(library, passage))).toEqual(["a 0-9"]);
	});
});
