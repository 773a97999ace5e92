import { describe, expect, it } from "vitest";
import type { Hit } from "../../src/search/index.ts";
import { type KeptHit, keepHit, recallHit, surroundingsOf } from "../../src/search/recall.ts";
import { type OpenedLibrary, testLibrary } from "../support/test-library.ts";

const paragraphs = ["one", "two", "three", "four", "five"].map((word) =>
	`The ${word} ship waited at the quay while the ice held. `.repeat(8).trim(),
);

const article = (parts: readonly string[]) => ({
	"harbour.md": `---\ntitle: Harbour\n---\n${parts.join("\n\n")}`,
});

/** The passage that holds a word, kept, and its words. */
async function kept(parts: readonly string[], word: string) {
	const library = await testLibrary(article(parts)).open();
	const passage = library.passagesOf("harbour").find((one) => one.text.includes(word));
	const card = library.card("harbour");
	if (!passage || !card) throw new Error("no such passage");
	const { text, start, end, paragraph } = passage;
	const hit: Hit = {
		...{ ref: `harbour#${paragraph}`, text, start, end, article: card, link: null },
		highlights: [{ start: 0, end: 10 }],
	};
	return { library, hit, kept: keepHit(hit) };
}

const reopened = (files: Record<string, string>): Promise<OpenedLibrary> => testLibrary(files).open();

describe("a kept hit", () => {
	it("is cited as it was", async () => {
		const { library, hit, kept: one } = await kept(paragraphs, "three");
		expect(recallHit(library, one)).toEqual(hit);
	});

	it("does not hold the words themselves", async () => {
		const { kept: one } = await kept(paragraphs, "three");
		expect(JSON.stringify(one)).not.toContain("ship");
	});

	it("survives a JSON column", async () => {
		const { library, hit, kept: one } = await kept(paragraphs, "three");
		expect(recallHit(library, JSON.parse(JSON.stringify(one)) as KeptHit)).toEqual(hit);
	});

	it("is gone with its article", async () => {
		const { kept: one } = await kept(paragraphs, "three");
		const library = await reopened({ "other.md": "Something else was written here." });
		expect(recallHit(library, one)).toBeUndefined();
		expect(surroundingsOf(library, one)).toBeUndefined();
	});

	it("is gone when a letter of it has changed", async () => {
		const { kept: one } = await kept(paragraphs, "three");
		const changed = paragraphs.map((text) => text.replace("three ship", "three shop"));
		expect(recallHit(await reopened(article(changed)), one)).toBeUndefined();
	});

	it("that is a sentence of a passage is found in its new place, with its new number", async () => {
		const { library, hit } = await kept(paragraphs, "three");
		const sentence = "The three ship waited at the quay while the ice held.";
		const start = (library.body("harbour") ?? "").indexOf(sentence);
		const place = { start, end: start + sentence.length, highlights: [{ start: 4, end: 9 }] };
		const attribution = { speaker: "Ida Berg", cue: "said", kind: "mixed" } as const;
		const one = keepHit({ ...hit, text: sentence, ...place, attribution });
		expect(recallHit(library, one)).toMatchObject({ text: sentence, attribution });
		const longer = await reopened(article(["Something new stands before all the others.", ...paragraphs]));
		const again = recallHit(longer, one);
		expect(again).toMatchObject({ text: sentence, highlights: place.highlights, attribution });
		expect(longer.body("harbour")?.slice(again?.start, again?.end)).toBe(sentence);
		expect(again?.ref).toBe("harbour#4");
		const changed = paragraphs.map((text) => text.replaceAll("three ship", "three shop"));
		expect(recallHit(await reopened(article(changed)), one)).toBeUndefined();
	});

	it("is found in its new place when the article changed elsewhere", async () => {
		const { hit, kept: one } = await kept(paragraphs, "three");
		const library = await reopened(article([`A note. ${"It is long. ".repeat(60)}`, ...paragraphs]));
		const found = recallHit(library, one);
		expect(found?.text).toBe(hit.text);
		expect(found?.ref).toBe(`harbour#${Number(hit.ref.slice(-1)) + 1}`);
	});
});

describe("the surroundings of a kept hit", () => {
	it("are whole paragraphs before and after, the passage in its place among them", async () => {
		const { library, hit, kept: one } = await kept(paragraphs, "three");
		const around = surroundingsOf(library, one);
		expect(around?.text.slice(around.passage.start, around.passage.end)).toBe(hit.text);
		expect(around?.text.startsWith("The two ship")).toBe(true);
		expect(around?.text.endsWith(paragraphs[3] ?? "")).toBe(true);
		expect(around?.ref).toBe("harbour#2");
	});

	it("end where the article does", async () => {
		const { library, kept: one } = await kept(paragraphs, "five");
		expect(surroundingsOf(library, one)?.text.endsWith(paragraphs[4] ?? "")).toBe(true);
	});

	it("begin where the article does", async () => {
		const { library, kept: one } = await kept(paragraphs, "one ship");
		expect(surroundingsOf(library, one)?.ref).toBe("harbour#1");
	});
});
