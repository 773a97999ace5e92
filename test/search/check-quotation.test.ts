import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { friend, told, useCheck } from "./checking.ts";

const { check } = useCheck();

describe("words that stand there", () => {
	it("are exact, with place and speaker", async () => {
		const { status, match } = await check(friend);
		expect(status).toBe("exact");
		expect(match).toMatchObject({
			ref: "xi-russia-2019#4",
			text: friend,
			speaker: "Xi Jinping",
			quoted: true,
			butFor: [],
			differences: [],
			article: { authors: ["Frank Fang"] },
		});
	});

	it("are the article's own at the offsets, in the passage", async () => {
		const { match } = await check("It aims to promote regional security cooperation");
		const body =
			readFileSync("corpus/putin-beijing-2012.md", "utf8")
				.split(/^---\n/m)[2]
				?.trimStart() ?? "";
		expect(body.slice(match?.start, match?.end)).toBe(match?.text);
		const { start = 0, end = 0, text } = match?.passage ?? {};
		expect(body.slice(start, end)).toBe(text);
		expect(text).toContain(match?.text);
	});

	it("have no speaker where they are the article's own", async () => {
		const { match } = await check("Russia is also concerned about Chinese migrants");
		expect(match).toMatchObject({ speaker: null, quoted: false });
	});

	it.each([
		["quotation marks around them", `"${friend}"`],
		["other quotation marks", `«${friend}»`],
		["a Markdown block quote", `> ${friend}`],
		[
			"a block quote of two lines",
			"> President Putin is one of my\n> closest friends and a great colleague.",
		],
		["line breaks and tabs", friend.replaceAll(" ", "\n\t ")],
		["soft hyphens", friend.replace("colleague", "col\u00ADleague")],
		["ellipses at both ends", "…one of my closest friends and a great colleague…"],
	])("are the same with %s", async (_, words) => {
		expect(await check(words)).toMatchObject({ status: "exact", match: { butFor: [] } });
	});

	it.each([
		["accents", friend.replace("Putin", "Pútin"), ["accents"]],
		["an accent as a sign of its own", friend.replace("Putin", "Puti\u0301n"), ["accents"]],
		["capitals", friend.toUpperCase(), ["capitals"]],
		["punctuation", "The Russia-China relationship, is more of strategic solidarity", ["punctuation"]],
		["an acronym's dots", "the US is the predominant power", ["punctuation"]],
		["brackets on what is there", "[I]t aims to promote regional security", ["punctuation"]],
	])("are exact but for %s", async (_, words, butFor) => {
		expect(await check(words)).toMatchObject({ status: "exact", match: { butFor } });
	});

	it("are the same with another kind of apostrophe and dash", async () => {
		const words = "Russia and China--the world's largest producer of oil and gas".replace("--", " – ");
		expect(await check(words)).toMatchObject({ status: "exact", match: { butFor: [] } });
	});

	it("keep the ellipsis that the article has", async () => {
		const { status, match } = await check("public bromance between Putin and Xi... tangible results remain");
		expect(status).toBe("exact");
		expect(match?.text).toBe("public bromance between Putin and Xi…tangible results remain");
	});

	it("can be two words, or stand in several places", async () => {
		expect(await check("public bromance")).toMatchObject({ status: "exact" });
		const { matches } = await check("China and Russia");
		expect(matches.length).toBeGreaterThan(1);
		expect(new Set(matches.map(({ article, start }) => `${article.id} ${start}`)).size).toBe(matches.length);
	});

	it("can run over paragraphs and passages", async () => {
		const { status, match } = await check(
			"an agency under the State Council. He added that Chinese goods produced in Russia",
		);
		expect(status).toBe("exact");
		expect(match?.text).toContain("State Council.\n\nHe added");
		expect(match?.ref).toBe("xi-russia-2019#22");
	});

	it("can be a whole article", async () => {
		const body = readFileSync("corpus/putin-beijing-2012.md", "utf8").split(/^---\n/m)[2] ?? "";
		const { status, match } = await check(body);
		expect(status).toBe("exact");
		expect(match?.ref).toBe("putin-beijing-2012#1");
		expect(match?.text).toBe(body.trim());
	});
});

describe("words that stand there with differences", () => {
	it.each([
		["a word changed", friend.replace("closest", "dearest"), ["changed: dearest > closest"]],
		[
			"two words changed",
			friend.replace("closest", "dearest").replace("great", "wise"),
			["changed: dearest > closest", "changed: wise > great"],
		],
		["a word put in", friend.replace("closest", "very closest"), ["added: very > null"]],
		["a word left out", friend.replace("great ", ""), ["missing: null > great"]],
		["a word misspelt", friend.replace("friends", "freinds"), ["changed: freinds > friends"]],
		[
			"a clause dropped",
			"The SCO is a regional security organization that includes China, Russia, and the Central Asian states",
			["missing: null > whose summit Putin attended during his visit"],
		],
		[
			"a number changed",
			"set a goal to increase bilateral trade to $200 billion in 2015",
			["changed: 200 > 100"],
		],
		[
			"a currency changed",
			"set a goal to increase bilateral trade to €100 billion in 2015",
			["changed: € > $"],
		],
		[
			"a denial dropped",
			"Russia and China are allies, while speaking at a panel held",
			["missing: null > not"],
		],
		[
			"a denial put in",
			"China and Russia do not tend to vote together in the UN Security Council",
			["added: do not > null"],
		],
		[
			"a name changed",
			"Presidents Medvedev and Hu reaffirmed their opposition",
			["changed: Medvedev > Putin"],
		],
		[
			"a name put in front",
			"Obama: Presidents Putin and Hu reaffirmed their opposition",
			["added: Obama > null"],
		],
	])("are near: %s", async (_, words, differences) => {
		const { status, match } = await check(words);
		expect(status).toBe("near");
		expect(told(match)).toEqual(differences);
	});

	it.each(["…", "...", ". . .", "[...]", "[…]", "(...)"])(
		"are near where %s leaves some out",
		async (sign) => {
			const { status, match } = await check(
				`The proposed deal ${sign} has been stalled since 2006 in a dispute`,
			);
			expect(status).toBe("near");
			expect(told(match)).toEqual([
				"omitted: … > between the China National Petroleum Corporation and Russia’s Gazprom",
			]);
		},
	);

	it("are near where an ellipsis leaves out sentences", async () => {
		const { match } = await check(
			"Presidents Putin and Hu reaffirmed their opposition to foreign intervention in Syria … The leaders also discussed Iran",
		);
		expect(match?.differences).toHaveLength(1);
		expect(match?.differences[0]).toMatchObject({ kind: "omitted" });
		expect(match?.differences[0]?.text?.length).toBeGreaterThan(300);
	});

	it("show what an editor put in brackets as the editor's", async () => {
		const { status, match } = await check("[The SCO] aims to promote regional security cooperation");
		expect(status).toBe("near");
		expect(told(match)).toEqual(["bracketed: [The SCO] > It"]);
	});

	it("have each difference at its offsets in the article's words", async () => {
		const { match } = await check(friend.replace("closest", "dearest").replace("great ", ""));
		for (const { start, end, text } of match?.differences ?? []) {
			expect(match?.text.slice(start, end)).toBe(text ?? "");
		}
	});
});

describe("words that do not stand there", () => {
	it.each([
		"Moscow worries that many people from China are settling in Siberia",
		"The gas agreement has been blocked for years because the two companies cannot agree on a price",
		"Xi called Putin a close friend and an excellent colleague",
		"Trade between the two countries is held back by political meddling from both governments",
		"China and Russia are not allies, but they share interests",
		"The two presidents want trade to reach 100 billion dollars by 2015",
	])("are none, a paraphrase too: %s", async (words) => {
		expect(await check(words)).toMatchObject({ status: "none", matches: [] });
	});

	it.each([
		"relations of Russia with the European Union in the energy sector",
		"why was the gas deal stalled",
		"public romance",
		"bromances",
		"best recipe for borscht",
	])("are none if they share a topic or some words: %s", async (words) => {
		expect(await check(words)).toMatchObject({ status: "none", matches: [] });
	});

	it("come with the passage that says the like, if there is one", async () => {
		const { nearest } = await check(
			"Sales of weapons are slowed by Russian complaints that China copies its planes",
		);
		expect(nearest?.ref).toBe("putin-beijing-2012#6");
		expect((await check("the best recipe for borscht needs beetroot")).nearest).toBeNull();
	});
});
