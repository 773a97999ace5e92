import { describe, expect, it } from "vitest";
import { useSmallEngine } from "../support/small-engine.ts";

const engine = useSmallEngine({
	"hi.md": "# Hindi\n\nनाविक ने कहा कि किताब जहाज़ पर खो गई थी।",
	"ja.md": "# Japanese\n\n船長は港で新しいペンをなくした。ありがとうございますとみんながいった。",
	"de.md": "# German\n\nDie Straße zum Hafen war gesperrt, und das Café blieb zu.",
	"ru.md": "# Russian\n\nКапитан пил чай у большого моста.",
});

async function statusOf(words: string) {
	const { checked } = await engine().check({ words });
	return { status: checked[0]?.status, butFor: checked[0]?.matches[0]?.butFor };
}

describe("words in another script", () => {
	it.each([
		"नाविक ने कहा कि किताब जहाज़ पर खो गई",
		"船長は港で新しいペンをなくした",
		"Die Strasse zum Hafen war gesperrt",
		"Die Stra\u00ADße zum Hafen war gesperrt",
		"Капитан пил чай у большого моста",
	])("are exact where they stand so: %s", async (words) => {
		expect(await statusOf(words)).toEqual({ status: "exact", butFor: [] });
	});

	it.each([
		"नाविक ने कहा की कतब जहाज़ पर खो गई",
		"船長は港で新しいベンをなくした",
		"Капитан пил чаи у большого моста",
	])("are not where a mark makes another letter: %s", async (words) => {
		expect((await statusOf(words)).status).not.toBe("exact");
	});

	it("are exact but for accents where those were left out", async () => {
		const words = "und das Cafe blieb zu";
		expect(await statusOf(words)).toEqual({ status: "exact", butFor: ["accents"] });
	});

	it("are found as a phrase, also in kana alone", async () => {
		const { mentions } = await engine().quote({ who: "ありがとうございます" });
		expect(mentions).toMatchObject([{ ref: "ja#1", exact: true }]);
	});

	it("are no exact phrase where a mark makes another letter", async () => {
		const { mentions } = await engine().quote({ who: "新しいベン" });
		expect(mentions.filter(({ exact }) => exact)).toEqual([]);
	});
});
