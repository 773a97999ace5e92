import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { type Language, languageOf } from "../../src/languages/index.ts";
import { findArticle } from "../../src/search/articles/find-article.ts";
import { silentLine } from "../../src/search/articles/silent.ts";
import { attributionLine, authorLine, saidLine } from "../../src/search/attributed.ts";
import { verdictOn } from "../../src/search/check/verdict.ts";
import { citationParts, readableDate } from "../../src/search/citation.ts";
import { filterArticles } from "../../src/search/filters.ts";
import type { ArticleCard, CheckedQuotation } from "../../src/search/index.ts";
import { cleanQuestion } from "../../src/search/question.ts";
import { nothingPasses } from "../../src/search/searched.ts";

const [german, spanish, russian, chinese] = ["de", "es", "ru", "zh"].map(languageOf) as [
	Language,
	Language,
	Language,
	Language,
];

const card: ArticleCard = {
	id: "harbour-2020",
	title: "The harbour",
	authors: ["Ida Berg", "Bo Lee"],
	compilers: [],
	publisher: "The Quay",
	published: "2020-03-01",
	updated: "2020-04",
	url: null,
};

describe("a citation", () => {
	it.each([
		[german, "Ida Berg und Bo Lee · The Quay · 1. März 2020, Stand: April 2020"],
		[spanish, "Ida Berg y Bo Lee · The Quay · 1 de marzo de 2020, actualizado: abril de 2020"],
		[russian, "Ida Berg и Bo Lee · The Quay · 1 марта 2020 г., обновлено: апрель 2020 г."],
		[chinese, "Ida Berg和Bo Lee · The Quay · 2020年3月1日, 更新于 2020年4月"],
	])("is in $code", (language, line) => {
		expect(citationParts(card, language).join(" · ")).toBe(line);
	});

	it("of a year alone is that year", () => {
		expect(readableDate("2020", russian)).toBe("2020");
	});
});

describe("whose words they are", () => {
	const said = [
		{ speaker: "Ida Berg", cue: "said", kind: "direct", start: 0, end: 1 },
		{ speaker: "Bo Lee", cue: "told", kind: "indirect", start: 0, end: 1 },
	] as const;

	it("is told in the reader's language, the cue as the article has it", () => {
		expect(saidLine({ said }, german)).toBe("gesagt von Ida Berg; sinngemäß: Bo Lee");
		expect(attributionLine({ speaker: "Ida Berg", cue: "According to", kind: "mixed" }, russian)).toBe(
			"Ida Berg, according to (частично)",
		);
		expect(attributionLine({ speaker: null, cue: null, kind: "indirect" }, chinese)).toBe(
			"转述：未注明说话人",
		);
		expect(authorLine("Ida Berg", [card], spanish)).toBe("Escrito por Ida Berg");
	});
});

describe("a verdict", () => {
	const match = { butFor: ["capitals", "punctuation"], differences: [] };
	const exact = { status: "exact", matches: [match, match] } as unknown as CheckedQuotation;

	it.each([
		[german, "Wort für Wort, bis auf Groß- und Kleinschreibung und Zeichensetzung, an mehreren Stellen"],
		[spanish, "Palabra por palabra, salvo las mayúsculas y la puntuación, en varios lugares"],
		[russian, "Слово в слово, не считая заглавных букв и знаков препинания, в нескольких местах"],
		[chinese, "除大小写和标点外逐字相同，见于多处"],
	])("is in $code", (language, verdict) => {
		expect(verdictOn(exact, language)).toBe(verdict);
	});
});

it("what passes no filter is told with the filters' names in that language", () => {
	expect(nothingPasses([card], { author: "Fang" }, german)).toBe(
		"Kein Artikel nennt „Fang“ als Autor, Bearbeiter oder Herausgeber. Es gibt: Bo Lee; Ida Berg; The Quay.",
	);
	expect(nothingPasses([card], { after: "2021" }, russian)).toBe(
		"За это время статей нет: 2021 и позже. Единственная дата: 2020-03-01.",
	);
	const both = [card, { ...card, id: "b", authors: ["Al"], published: null }];
	expect(nothingPasses(both, { author: "Al", after: "2019" }, spanish)).toBe(
		'Ningún artículo cumple todo esto a la vez: autor "Al", desde 2019. ' +
			"Hay: Al; Bo Lee; Ida Berg; The Quay. La única fecha que hay: 2020-03-01; 1 artículo sin fecha.",
	);
});

it("articles that are silent are named, with how many others there are", () => {
	const silent = [1, 2, 3, 4, 5].map((number) => ({ id: `${number}`, title: `T${number}` }));
	const answer = { topic: "ice", answered: true, findings: [], silent, looked: 8, of: 40 };
	expect(silentLine(answer, german)).toBe(
		"Keine Antwort in: T1; T2; T3 und 2 weitere · Angesehen: die 8 nächstliegenden von 40 Artikeln",
	);
});

describe("a fault of the asker's", () => {
	function faultOf(work: () => unknown): UsageError {
		try {
			work();
		} catch (fault) {
			if (fault instanceof UsageError) return fault;
		}
		throw new Error("it is none");
	}

	it("is told in any language, and in English as its message", () => {
		const long = faultOf(() => cleanQuestion("x".repeat(7000)));
		expect(long.message).toBe(
			"The question has 7,000 characters, Passim takes up to 6,000: ask a shorter one.",
		);
		expect(long.in(german)).toBe("Die Frage hat 7.000 Zeichen, ich nehme höchstens 6.000: Frag kürzer.");
		expect(faultOf(() => filterArticles([], { before: "x" })).in(spanish)).toBe(
			"«x» no es una fecha para «hasta»: escribe AAAA, AAAA-MM o AAAA-MM-DD.",
		);
		expect(faultOf(() => findArticle([card], "ice")).in(chinese)).toBe(
			"没有文章的编号或标题包含“ice”。 现有：harbour-2020 (The harbour)。",
		);
	});
});
