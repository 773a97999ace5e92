import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { runPassim } from "../support/passim-process.ts";
import { folderWith } from "../support/temporary-folder.ts";

const text = "“The quay is full of boats,” Ann Lee said.\n\nLee added that nobody could land there.\n";

describe("quotations", () => {
	it("--json is an object a line, with offsets into the article's body", async () => {
		const folder = folderWith({ "quay.md": text });
		const { code, stdout } = await runPassim(["quotations", path.join(folder, "quay.md"), "--json"]);
		expect(code).toBe(0);
		const lines = stdout
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(lines).toEqual([
			{
				article: "quay",
				quotation: "“The quay is full of boats,”",
				start: 0,
				end: 28,
				speaker: "Ann Lee",
				speakerText: "Ann Lee",
				cue: "said",
				kind: "direct",
			},
			{
				article: "quay",
				quotation: "that nobody could land there",
				start: 54,
				end: 82,
				speaker: "Ann Lee",
				speakerText: "Lee",
				cue: "added",
				kind: "indirect",
			},
		]);
		const { body } = parseArticle("quay.md", Buffer.from(text));
		for (const { quotation, start, end } of lines) expect(body.slice(start, end)).toBe(quotation);
	});

	it("reads folders, and a collection's corpus.jsonl", async () => {
		const line = JSON.stringify({ id: "one", text: "“We sail at noon today,” Bo Ray said." });
		const articles = folderWith({ "quay.md": text, "empty.md": "" });
		const collection = folderWith({ "corpus.jsonl": line });
		const { stdout, stderr } = await runPassim([
			"quotations",
			articles,
			path.join(collection, "corpus.jsonl"),
			"--json",
		]);
		const found = stdout
			.trimEnd()
			.split("\n")
			.map((one) => JSON.parse(one));
		expect(found.map(({ article, speaker }) => [article, speaker])).toEqual([
			["quay", "Ann Lee"],
			["quay", "Ann Lee"],
			["one", "Bo Ray"],
		]);
		expect(stderr).toMatch(/^empty\.md: is empty/);
	});

	it("without --json says whose words they are, and that reported words are", async () => {
		const folder = folderWith({ "quay.md": text });
		const { stdout } = await runPassim(["quotations", folder]);
		expect(stdout).toContain("> “The quay is full of boats,”\n  Ann Lee · said · direct · paragraph 1\n");
		expect(stdout).toContain("  Ann Lee · added · indirect · paragraph 2\n");
	});

	it("says what does not exist", async () => {
		const { code, stderr } = await runPassim(["quotations", "nowhere.md"]);
		expect({ code, stderr }).toEqual({
			code: 2,
			stderr: '"nowhere.md" does not exist: give files or folders with articles.\n',
		});
	});
});
