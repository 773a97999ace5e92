import { describe, expect, it } from "vitest";
import { useEngine } from "../support/shared-engine.ts";

const engine = useEngine();

describe("a speaker's name", () => {
	it.each(["Tiezzi", "tiezzi", "Shannon Tiezzi", "SHANNON TIEZZI"])("%s finds what she said", async (who) => {
		const { speaker, quotations } = await engine().quote({ who });
		expect(speaker).toBe("Shannon Tiezzi");
		expect(quotations.map(({ cue, kind }) => [cue, kind])).toEqual([
			["according to", "mixed"],
			["According to", "mixed"],
			["concluded", "direct"],
		]);
	});

	it("with a title before it finds the same", async () => {
		const { speaker, quotations } = await engine().quote({ who: "President Xi" });
		expect(speaker).toBe("Xi Jinping");
		expect(quotations.length).toBeGreaterThan(1);
	});

	it("does not take the words that another speaker's cue is nearer to", async () => {
		const { quotations } = await engine().quote({ who: "Tiezzi" });
		expect(quotations.map(({ quotation }) => quotation).join()).not.toContain("need to work closely");
	});

	it("that is only mentioned finds the mentions", async () => {
		const { speaker, quotations, mentions } = await engine().quote({ who: "Kofi Annan" });
		expect({ speaker, quotations }).toEqual({ speaker: null, quotations: [] });
		expect(mentions.map(({ ref }) => ref)).toEqual(["putin-beijing-2012#3"]);
	});
});

describe("a phrase", () => {
	it.each([
		"public bromance between Putin and Xi",
		"“Public  bromance between putin and xi”",
		"PUBLIC BROMANCE",
	])("%s finds the passage that holds it", async (who) => {
		const { mentions } = await engine().quote({ who });
		expect(mentions).toHaveLength(1);
		const [{ text, highlights } = { text: "", highlights: [] }] = mentions;
		const [span] = highlights;
		expect(text.slice(span?.start, span?.end)).toMatch(/^public bromance/);
	});

	it("is no part of a longer word", async () => {
		expect((await engine().quote({ who: "bro" })).mentions).toEqual([]);
	});

	it("that is nowhere finds nothing", async () => {
		const { speaker, quotations, mentions } = await engine().quote({ who: "Napoleon" });
		expect({ speaker, quotations, mentions }).toEqual({ speaker: null, quotations: [], mentions: [] });
	});

	it.each(["", " ", "“”", "🙂"])("%j is refused in a sentence", async (who) => {
		await expect(engine().quote({ who })).rejects.toThrow("Say whom or which words to quote");
	});
});
