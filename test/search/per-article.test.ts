import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/errors.ts";
import type { ArticlesAnswer } from "../../src/search/index.ts";
import { useEngine } from "../support/shared-engine.ts";
import { useSmallEngine } from "../support/small-engine.ts";

const written = (published: string, prose: string) =>
	`---\ntitle: Notes\npublished: ${published}\n---\n${prose}`;
const engine = useEngine();
const dated = useSmallEngine({
	"a.md": written("2021-03-04", "The ferry to the island was cancelled because of thick ice in the harbour."),
	"b.md": "The ferry stopped because ice had closed the harbour.",
	"c.md": written("2019", "Ice in the harbour kept the ferry from sailing for a week."),
	"d.md": written("2019-05", "The ferry sailed again when the ice in the harbour broke."),
	"e.md": written("2020", "Butter, flour and sugar are stirred until the dough is smooth."),
	"f.md": written(
		"1999",
		Array(60).fill("The ferry lay in the harbour, in ice, for weeks. ".repeat(9)).join("\n\n"),
	),
	...Object.fromEntries(
		Array.from({ length: 12 }, (_, at) => [
			`g${at}.md`,
			written("2001", `Recipe ${at}: bake the bread slowly.`),
		]),
	),
});
const idsOf = ({ findings }: ArticlesAnswer) => findings.map(({ hit }) => hit.article.id);

describe("compare", () => {
	it("gives the best passage of each article, the likeliest answer first", async () => {
		const answer = await engine().compare("gas");
		expect(idsOf(answer)).toEqual(["putin-beijing-2012", "xi-russia-2019"]);
		const [first, second] = answer.findings;
		expect(first?.hit.text).toContain("gas");
		expect(first?.confidence).toBeGreaterThanOrEqual(second?.confidence ?? 1);
		expect(answer).toMatchObject({ topic: "gas", answered: true, silent: [], looked: 2, of: 2 });
	});

	it("judges each as ask does", async () => {
		const { findings } = await engine().compare("gas");
		for (const { hit, strength, confidence } of findings) {
			const asked = await engine().ask({ question: "gas", source: hit.article.id });
			expect({ strength, confidence }).toEqual({ strength: asked.strength, confidence: asked.confidence });
			expect(hit).toEqual(asked.hits[0]);
		}
	});

	it("names the articles that answer nothing instead of showing them", async () => {
		const answer = await engine().compare("migrants");
		expect(idsOf(answer)).toEqual(["putin-beijing-2012"]);
		expect(answer.silent.map(({ id }) => id)).toEqual(["xi-russia-2019"]);
	});

	it("calls the nearest no answer where none answers", async () => {
		const answer = await engine().compare("best recipe for borscht");
		expect(answer.answered).toBe(false);
		expect(answer.findings.map(({ strength }) => strength)).toEqual(["none", "none"]);
	});

	it("finds the others though one article has most of the nearest passages", async () => {
		const answer = await dated().compare("ferry ice harbour");
		expect(idsOf(answer).toSorted()).toEqual(["a", "b", "c", "d", "f"]);
		expect(answer).toMatchObject({ looked: 8, of: 18 });
	});

	it("refuses an empty topic", async () => {
		await expect(engine().compare("  ")).rejects.toThrow(UsageError);
	});
});

describe("a timeline", () => {
	it("goes by date of publication, what has none last", async () => {
		expect(idsOf(await dated().timeline("ferry ice harbour"))).toEqual(["f", "c", "d", "a", "b"]);
	});

	it("leaves out what is about something else", async () => {
		const { silent } = await dated().timeline("ferry ice harbour");
		expect(silent.length).toBeGreaterThan(0);
	});
});
