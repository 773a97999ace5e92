import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { useEngine } from "../support/shared-engine.ts";
import { useSmallEngine } from "../support/small-engine.ts";

const long = "The harbour froze early that year, and nobody could say when the ice would go again. ".repeat(
	9,
);
const engine = useEngine();
const small = useSmallEngine({
	"ice.md": `---\ntitle: Été on the ice\nauthors: [Ána Berg]\npublisher: The Quay\npublished: 2019-05\n---\n${long}`,
	"ice-age.md":
		"# The age of ice\n\n“Ice melts,” Ida Lee said. “Ice floats,” Ida Lee said. “No,” Bo Kahn said.",
	"wall.md": `# Wall\n\n${"brick".repeat(200)}`,
});
const ids = (search?: string) =>
	small()
		.sources(search)
		.map(({ id }) => id);

describe("sources", () => {
	it.each([
		[undefined, ["ice", "ice-age", "wall"]],
		["  ", ["ice", "ice-age", "wall"]],
		["ICE", ["ice", "ice-age"]],
		["ana berg", ["ice"]],
		["quay", ["ice"]],
		["ete 2019 ana", ["ice"]],
		["borscht", []],
		["!?", []],
	])("of %j are %j", (search, expected) => {
		expect(ids(search)).toEqual(expected);
	});
});

describe("a source", () => {
	it("has what is known of the article and how much there is in it", () => {
		const { article, paragraphs, passages, quotations, speakers } = engine().source("xi-russia");
		expect(article).toMatchObject({ id: "xi-russia-2019", authors: ["Frank Fang"], url: null });
		expect({ paragraphs, passages }).toEqual({ paragraphs: 24, passages: 24 });
		expect(quotations).toBeGreaterThanOrEqual(speakers.reduce((sum, one) => sum + one.quotations, 0));
		expect(speakers.map(({ name }) => name)).toContain("Shannon Tiezzi");
	});

	it("counts whom it quotes, most quoted first", () => {
		expect(small().source("ice-age").speakers).toEqual([
			{ name: "Ida Lee", quotations: 2 },
			{ name: "Bo Kahn", quotations: 1 },
		]);
	});

	it("opens with its first paragraph", () => {
		const { opening } = small().source("age of ice");
		expect(opening).toMatchObject({ ref: "ice-age#1", cut: false });
		expect(opening?.text).toMatch(/^“Ice melts,” .* said\.$/);
	});

	it("opens with whole sentences of a long one, and says that it was cut", () => {
		const { opening } = small().source("ice");
		expect(opening).toMatchObject({ cut: true, start: 0 });
		expect(opening?.text).toBe(long.slice(0, opening?.text.length));
		expect(opening?.text).toMatch(/^The harbour .* go again\.$/);
	});

	it("opens with a part of what has no sentences", () => {
		expect(small().source("wall").opening).toMatchObject({ cut: true, text: "brick".repeat(80) });
	});

	it("is the one called just so, though others are called so in part", () => {
		expect(small().source("ice").article.id).toBe("ice");
	});

	it("that may be several is refused with their ids", () => {
		expect(() => small().source("ic")).toThrow(new UsageError('"ic" fits several articles: ice, ice-age.'));
	});

	it("that is none is refused with what there is", () => {
		expect(() => small().source("?!")).toThrow(/^No article's id or title holds "\?!"\. There are: ice \(/);
	});
});

describe("what is offered for a ref", () => {
	const refs = (typed: string, most = 25) => small().refs(typed, most);

	it("is articles while several fit", () => {
		expect(refs("ic")).toEqual([
			{ ref: "ice#", words: "Été on the ice" },
			{ ref: "ice-age#", words: "The age of ice" },
		]);
	});

	it("is the paragraphs of the one that fits, with their first words", () => {
		expect(refs("age")).toEqual([
			{
				ref: "ice-age#1",
				words: expect.stringMatching(/^“Ice melts,” Ida Lee said\. .*$/),
			},
		]);
	});

	it("is paragraphs whose number begins as typed", () => {
		const found = engine().refs("xi-russia-2019#2", 25);
		expect(found.map(({ ref }) => ref.split("#")[1])).toEqual(["2", "20", "21", "22", "23", "24"]);
	});

	it("is where a range may end", () => {
		const found = engine().refs("putin-beijing-2012#4-", 25);
		expect(found.map(({ ref }) => ref)).toEqual(["putin-beijing-2012#4-5", "putin-beijing-2012#4-6"]);
	});

	it("is no more than wanted", () => {
		expect(engine().refs("xi-russia-2019#", 3)).toHaveLength(3);
		expect(refs("", 2)).toHaveLength(2);
	});
});

describe("what is offered for an author", () => {
	it("is everybody whom articles name, with how many do", () => {
		expect(small().authors("")).toEqual([
			{ name: "Ána Berg", articles: 1 },
			{ name: "The Quay", articles: 1 },
		]);
	});

	it("is who has what was typed in their name", () => {
		expect(small().authors("ANA")).toEqual([{ name: "Ána Berg", articles: 1 }]);
	});
});
