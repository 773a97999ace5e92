import { describe, expect, it } from "vitest";
import { search } from "../../src/search/ask.ts";
import { fakeEmbedder } from "../support/fake-embedder.ts";
import { testLibrary } from "../support/test-library.ts";

/** What speaks for the only passage of a library being the answer to a question. */
async function evidence(question: string, passage: string, title = "Port notes") {
	const library = await testLibrary({ "a.md": `# ${title}\n\n${passage}` }).open();
	const { evidence: found } = await search(library, fakeEmbedder(), { question, limit: 1 });
	if (!found) throw new Error("nothing was found");
	return found;
}

const passage = "The harbour of Lisbon exported cork in 1950. Exports went on growing.";

describe("numbers of a question", () => {
	it.each([
		["that the passage has are not missed", "How much cork left the harbour in 1950?", 0],
		["that the passage lacks are missed", "How much cork left the harbour in 1951?", 1],
		["are missed by their share", "How much cork left the harbour in 1950 and 1951?", 0.5],
		["that are not there are not missed", "How much cork left the harbour?", 0],
	])("%s", async (_, question, missingNumbers) => {
		expect(await evidence(question, passage)).toMatchObject({ missingNumbers });
	});

	it("that the title has are not missed", async () => {
		expect(await evidence("Which harbour exported cork in 1951?", passage, "Ports in 1951")).toMatchObject({
			missingNumbers: 0,
		});
	});
});

describe("names in a question", () => {
	it.each([
		["that the sentence has are not missed", "Which harbour exported cork from Lisbon?", 0],
		["that the sentence lacks are missed", "Which harbour exported cork from Porto?", 1],
		["are missed by their share", "Which harbour exported cork from Lisbon to Porto?", 0.5],
	])("%s", async (_, question, missingNames) => {
		expect(await evidence(question, passage)).toMatchObject({ missingNames });
	});

	it("that only another sentence has are missed", async () => {
		const text = "The harbour of Lisbon exported cork. Bread is baked in Porto.";
		expect(await evidence("Which harbour exported cork from Porto?", text)).toMatchObject({
			missingNames: 1,
		});
	});

	it("are not its first word", async () => {
		expect(await evidence("Zinc exported from the harbour?", passage)).toMatchObject({ missingNames: 0 });
	});
});

describe("a denial", () => {
	const plain = "The harbour exported cork.";

	it.each([
		["in the question alone stands alone", "What did the harbour never export?", plain, 1],
		["written n't is one", "What didn’t the harbour export?", plain, 1],
		["in both does not", "What did the harbour never export?", "The harbour did not export cork.", 0],
		["in the sentence alone does not", "What did the harbour export?", "The harbour did not export cork.", 0],
		["is no part of a word", "What did the notable harbour export?", plain, 0],
	])("%s", async (_, question, text, deniesAlone) => {
		expect(await evidence(question, text)).toMatchObject({ deniesAlone });
	});
});

describe("an opposite", () => {
	it.each([
		["of a word of the question is seen", "Why did exports rise?", "The exports fell, and will fall.", 1],
		["is seen the other way round", "Why did exports fall?", "The exports rise.", 1],
		["is seen in another form of the word", "Who was buying cork?", "The harbour sells cork.", 1],
		["is none beside the word itself", "Why did exports rise?", "The exports rise and fall.", 0],
		["that the question has too is none", "Did exports rise or fall?", "The exports fall.", 0],
		["is none where the words are others", "Why did exports rise?", "The exports of cork.", 0],
	])("%s", async (_, question, text, opposite) => {
		expect(await evidence(question, text)).toMatchObject({ opposite });
	});
});

describe("words of a question", () => {
	it("that no article has are a share of what it tells", async () => {
		const { unknownWords } = await evidence("zeppelin harbour", passage);
		expect(unknownWords).toBeGreaterThan(0.3);
		expect(unknownWords).toBeLessThanOrEqual(1);
	});

	it("that the passage has are not unknown", async () => {
		expect(await evidence("harbour cork", passage)).toMatchObject({ unknownWords: 0 });
	});

	it("match the sentence worst where it lacks one of them", async () => {
		const [there, lacking] = [
			await evidence("harbour cork", passage),
			await evidence("harbour zeppelin", passage),
		];
		expect(lacking.worstWordMatch).toBeLessThan(there.worstWordMatch);
	});
});

describe("a question in the words of the passage", () => {
	it("is matched better by sentence than one in others", async () => {
		const [same, other] = [
			await evidence("the harbour exported cork", passage),
			await evidence("a zeppelin crossed mountains", passage),
		];
		expect(same.sentenceMatch).toBeGreaterThan(other.sentenceMatch);
		expect(same.passageSimilarity).toBeGreaterThan(other.passageSimilarity);
	});
});

describe("without a passage", () => {
	it("there is no hit and no evidence", async () => {
		const library = await testLibrary({ "a.md": passage }).open();
		const request = { question: "harbour", limit: 1 };
		expect(await search(library, fakeEmbedder(), request, new Set())).toEqual({
			hits: [],
			evidence: undefined,
		});
	});
});
