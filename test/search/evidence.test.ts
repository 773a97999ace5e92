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

describe("what the sentence lacks of a question", () => {
	it("is nothing where it has all its words", async () => {
		const found = await evidence("Which harbour exported cork from Lisbon?", passage);
		expect(found).toMatchObject({ lackingInSentence: 0 });
	});

	it("is more the more words it lacks, and the same in capitals", async () => {
		const one = await evidence("Which harbour exported cork from Porto?", passage);
		const two = await evidence("Which harbour exported zinc from Porto?", passage);
		expect(one.lackingInSentence).toBeGreaterThan(0);
		expect(two.lackingInSentence).toBeGreaterThan(one.lackingInSentence);
		expect(await evidence("WHICH HARBOUR EXPORTED CORK FROM PORTO", passage)).toMatchObject({
			lackingInSentence: one.lackingInSentence,
		});
	});

	it("is not what an abbreviation of it stands for", async () => {
		const text = "The Port Workers Union (PWU) met. The PWU will march for a week.";
		const [short, long] = [
			await evidence("How does the PWU march?", text),
			await evidence("How does the Port Workers Union march?", text),
		];
		expect(long.lackingInSentence).toBe(0);
		expect(short.lackingInSentence).toBe(0);
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
		["is another unit of time", "What did it cost for three months?", "It cost a crown for three days.", 1],
		["is another month", "What did it export in July?", "It exported cork in June.", 1],
		["is not what is asked for", "Which month did it export cork?", "It exported cork all the year.", 0],
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
