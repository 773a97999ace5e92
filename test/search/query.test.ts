import { describe, expect, it } from "vitest";
import { similarityOf } from "../../src/library/similarity.ts";
import { makeQuery, type Query } from "../../src/search/query.ts";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { testLibrary } from "../support/test-library.ts";

const files = { "a.md": "# Boats\n\nThe ferry leaves the quay at noon, and the harbour sleeps." };

/** A query put to a library of one passage. */
async function queryOf(question: string, conversation: readonly string[] = [], embedder = fakeEmbedder()) {
	const library = await testLibrary(files).open();
	return makeQuery(library, embedder, question, conversation);
}

describe("a question asked first", () => {
	it("has the vector of its words", async () => {
		const { vector } = await queryOf("When does the ferry leave?");
		expect(similarityOf(vector, fakeEmbedder().vectorOf("When does the ferry leave?"))).toBeCloseTo(1, 5);
	});

	it("has its telling terms, each in full", async () => {
		const { terms } = await queryOf("When does the ferry leave the quay?");
		expect([...terms]).toEqual([
			["ferri", 1],
			["leav", 1],
			["quai", 1],
		]);
	});

	it("is read in one go", async () => {
		const embedder = fakeEmbedder();
		await queryOf("When does the ferry leave?", [], embedder);
		expect(embedder.texts).toEqual(["When does the ferry leave ?"]);
	});
});

describe("a question asked after others", () => {
	const question = "and the heron?";
	const earlier = "when does the ferry leave?";

	it("has the terms of the ones before at less weight, the last of them at most", async () => {
		const { terms } = await queryOf(question, ["is the baker awake?", earlier]);
		const [heron = 0, ferry = 0, baker = 0] = ["heron", "ferri", "baker"].map((term) => terms.get(term));
		expect(heron).toBe(1);
		expect(ferry).toBeLessThan(heron / 2);
		expect(baker).toBeLessThan(ferry);
		expect(baker).toBeGreaterThan(0);
	});

	it("has a term in full that it shares with one before", async () => {
		const { terms } = await queryOf("does the ferry float?", [earlier]);
		expect(terms.get("ferri")).toBe(1);
	});

	it("is nearer to the one before than it is alone, and nearest to itself", async () => {
		const [alone, after] = [await queryOf(question), await queryOf(question, [earlier])];
		const [own, other] = [question, earlier].map(fakeEmbedder().vectorOf) as [Float32Array, Float32Array];
		expect(similarityOf(after.vector, other)).toBeGreaterThan(similarityOf(alone.vector, other));
		expect(similarityOf(after.vector, own)).toBeGreaterThan(similarityOf(after.vector, other));
	});

	it("has a vector of length 1", async () => {
		const { vector } = await queryOf(question, [earlier, earlier, earlier]);
		expect(similarityOf(vector, vector)).toBeCloseTo(1, 5);
	});

	it("takes nothing from the fourth one back", async () => {
		const three = ["is the baker awake?", "where is the quay?", earlier];
		expect(await queryOf(question, ["what of the zeppelin?", ...three])).toEqual(
			await queryOf(question, three),
		);
	});

	it("is itself read without the ones before", async () => {
		const [alone, after] = [await queryOf(question), await queryOf(question, [earlier])];
		expect([after.words, after.tokens]).toEqual([alone.words, alone.tokens]);
	});
});

describe("a misspelt word", () => {
	// To this model "harbou" is a word, "fery" is none.
	const embedder = () =>
		fakeEmbedder({ vocabulary: ["When", "does", "the", "leave", "ferry", "harbour", "harbou"] });

	it("is read as the corpus spells it", async () => {
		const query = await queryOf("When does the fery leave?", [], embedder());
		expect(wordsOf(query)).toEqual(["When", "does", "the", "ferry", "leave"]);
		expect([...query.terms.keys()]).toEqual(["ferri", "leav"]);
		expect(query).toEqual(await queryOf("When does the ferry leave?", [], embedder()));
	});

	it("stays where the model knows it", async () => {
		const query = await queryOf("the harbou", [], embedder());
		expect(wordsOf(query)).toEqual(["the", "harbou"]);
	});

	it("stays where the corpus has nothing like it", async () => {
		const query = await queryOf("the zepelin", [], embedder());
		expect(wordsOf(query)).toEqual(["the", "zepelin"]);
	});
});

describe("what is asked", () => {
	const asked = async (text: string, conversation: readonly string[] = []) =>
		wordsOf(await queryOf(text, conversation));

	it("leaves out what only ties a question to the one before", async () => {
		expect(await asked("And what about the ferry?")).toEqual(["the", "ferry"]);
	});

	it("is asked of the question before where it says nothing of its own", async () => {
		expect(await asked("why?", ["the ferry leaves"])).toEqual(["the", "ferry", "leaves", "why"]);
	});

	it("stays as it is where nothing else is left", async () => {
		expect(await asked("what about")).toEqual(["what", "about"]);
	});

	it("keeps acronyms and numbers whole", async () => {
		const { terms } = await queryOf("Did the U.S. buy 12,000 herons?");
		expect([...terms.keys()]).toEqual(["us", "bui", "12000", "heron"]);
	});

	it("has tokens for its words alone, not for its signs", async () => {
		const { words, tokens } = await queryOf("the ferry, the quay?");
		expect(words.at(-1)?.end).toBe(tokens.count);
		expect(tokens.count).toBe(4);
	});
});

function wordsOf({ words }: Query): string[] {
	return words.map(({ text }) => text);
}
