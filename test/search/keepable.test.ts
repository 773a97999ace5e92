import { describe, expect, it } from "vitest";
import type { Keepable } from "../../src/search/index.ts";
import { findingToKeep, matchToKeep, quotationToKeep } from "../../src/search/keepable.ts";
import { keepHit } from "../../src/search/recall.ts";
import { useEngine } from "../support/shared-engine.ts";

const engine = useEngine();

/** Kept, put through a JSON column, and cited anew. */
const recalled = (one: Keepable) => engine().recall(JSON.parse(JSON.stringify(keepHit(one))));

describe("what is kept is cited anew as it was", () => {
	it("every quotation of every speaker: its sentences, its words marked, and who said it", async () => {
		const speakers = engine().speakers("");
		expect(speakers.length).toBeGreaterThan(5);
		for (const { name } of speakers) {
			const { quotations } = await engine().quote({ who: name, limit: 20 });
			for (const found of quotations) {
				const hit = recalled(quotationToKeep(found));
				const { text, context, speaker, cue, kind, ref } = found;
				expect(hit).toMatchObject({ text: text.slice(context.start, context.end), ref });
				expect(hit?.attribution).toEqual({ speaker, cue, kind });
				const marked = hit?.highlights.map(({ start, end }) => hit.text.slice(start, end));
				const words = found.highlights.map(({ start, end }) => text.slice(start, end));
				expect(marked).toEqual(kind === "indirect" ? [] : words);
			}
		}
	});

	it("mentions, and whether they hold the words as they stand", async () => {
		const { mentions } = await engine().quote({ who: "gas deal" });
		expect(mentions.length).toBeGreaterThan(0);
		for (const mention of mentions) {
			expect(recalled(mention)).toMatchObject({ ref: mention.ref, text: mention.text, exact: mention.exact });
		}
	});

	it.each([
		"one of my closest friends and a great colleague",
		"President Putin is one of my dearest friends and a great colleague",
	])("where %j was found", async (words) => {
		const [match] = (await engine().check({ words })).checked[0]?.matches ?? [];
		if (!match) throw new Error("not found");
		const hit = recalled(matchToKeep(match));
		const [{ start, end } = { start: 0, end: 0 }] = hit?.highlights ?? [];
		expect(hit?.text.slice(start, end)).toBe(match.text);
		expect(hit?.text).toBe(match.passage.text);
		expect(hit?.said?.[0]?.speaker).toBe("Xi Jinping");
	});

	it("what articles have on a topic, marked only where it answers", async () => {
		for (const topic of ["why was the gas deal stalled", "a recipe for borscht"]) {
			const { answered, findings } = await engine().compare(topic);
			const hits = findings.map((finding) => recalled(findingToKeep(finding)));
			expect(hits.map((hit) => hit?.text)).toEqual(findings.map(({ hit }) => hit.text));
			expect(hits.some((hit) => hit && hit.highlights.length > 0)).toBe(answered);
		}
	});
});
