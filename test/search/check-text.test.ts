import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { friend, told, useCheck } from "./checking.ts";

const { engine, check } = useCheck();

describe("a text that holds quotations", () => {
	it("has what stands in marks checked", async () => {
		const { asked, status } = await check(`Did Xi really say "one of my closest friends", as they write?`);
		expect({ asked, status }).toEqual({ asked: "one of my closest friends", status: "exact" });
	});

	it("has each of them checked, up to 5", async () => {
		const quotations = ["one of my closest friends", "one of my oldest enemies in town", ..."abcdef"].map(
			(words) => (words.length > 1 ? `“${words}”` : `“beetroot ${words} soup is red”`),
		);
		const { checked, unchecked } = await engine().check({ words: quotations.join(" and then ") });
		expect(checked.map(({ status }) => status)).toEqual(["exact", "none", "none", "none", "none"]);
		expect(unchecked).toBe(3);
	});

	it("has its block quotes checked and not what is said about them", async () => {
		const { asked, status } = await check(`Look at this:\n> ${friend}\nDid he really say that?`);
		expect({ asked, status }).toEqual({ asked: friend, status: "exact" });
	});

	it("is one quotation if the marks are the article's own", async () => {
		const words =
			"It aims to promote regional security cooperation, in particular to counter “terrorism, separatism and extremism.”";
		expect(await check(words)).toMatchObject({ status: "exact" });
		const changed = await check(words.replace("regional", "global"));
		expect(told(changed.match)).toEqual(["changed: global > regional"]);
	});

	it("is taken whole where only one or two words stand in marks", async () => {
		expect(await check('President "Putin" is one of my closest friends')).toMatchObject({ status: "exact" });
	});
});

describe("what cannot be checked", () => {
	it.each(["", " \n", "“”", "…", "🙂", "https://example.org/a"])(
		"%j is refused in a sentence",
		async (words) => {
			const fault = engine().check({ words });
			await expect(fault).rejects.toThrow(UsageError);
			await expect(fault).rejects.toThrow("There is nothing to check: give the words of a quotation.");
		},
	);

	it("is more than 12,000 characters", async () => {
		await expect(engine().check({ words: "ab ".repeat(4001) })).rejects.toThrow("12,003 characters");
	});

	it.each([
		["words that are all there", "China Russia and the ".repeat(480)],
		["words that are not", "beetroot soup with cream ".repeat(400)],
		["opening marks", `${"“".repeat(9990)} a b c`],
		["dots", ". ".repeat(5000)],
		["brackets", `${"[".repeat(5000)}a${"]".repeat(4999)}`],
	])("is not 10,000 characters of %s", async (_, words) => {
		const { checked } = await engine()
			.check({ words: `${words} gas` })
			.catch(() => ({ checked: [] }));
		expect(checked.map(({ status }) => status)).not.toContain("near");
	});
});

describe("words that are no quotation", () => {
	it("are a question in the text's own words", async () => {
		const words = "The proposed deal has been stalled since 2006 in a dispute";
		expect((await check(words)).status).toBe("near");
		expect(
			(await check("Has the deal been stalled since 2006 in a dispute over pricing with Gazprom?")).status,
		).toBe("none");
	});

	it("are words picked from all over a paragraph", async () => {
		const { status } = await check("trade between Russia and China reached a goal of $200 billion in 2015");
		expect(status).toBe("none");
	});
});

describe("a statement that the article reports", () => {
	it("is told in the article's own words", async () => {
		const { match } = await check("Beijing sought to lean on Russia economically");
		expect(match).toMatchObject({ quoted: false, speaker: null });
	});

	it("is the speaker's only as far as it stands in marks", async () => {
		const said = await check("maintain close contact");
		expect(said.match).toMatchObject({ quoted: true, speaker: "Vladimir Putin" });
		const reported = await check(
			"Xi gave a “tacit admission” that China’s relationship with Russia is weakest",
		);
		expect(reported.match).toMatchObject({ quoted: false, speaker: null });
	});
});
