import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { parseCalibration } from "../../src/search/calibration.ts";
import { folderWith } from "../support/temporary-folder.ts";

const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");
const collection = {
	"corpus.jsonl": lines(
		{ id: "a", title: "", text: "The ship Aurora carried the cork to Lisbon." },
		{ id: "b", title: "", text: "The mayor promised the bakers cheaper flour." },
	),
	"queries.jsonl": lines(
		{ id: "1", text: "Which ship carried the cork?" },
		{ id: "2", text: "What did the mayor promise the bakers?" },
		{ id: "3", text: "Who is the king of Norway?", unanswerable: true },
	),
	"qrels.tsv": "1\ta\t1\n2\tb\t1\n",
};

async function calibrate(...args: readonly string[]): Promise<{ code: number; stderr: string }> {
	const env = { PATH: process.env.PATH, INDEX_DIR: inject("indexDir") };
	const command = ["--import", "tsx", "src/eval/calibrate-command.ts", ...args];
	return promisify(execFile)(process.execPath, command, { env }).then(
		({ stderr }) => ({ code: 0, stderr }),
		({ code, stderr }) => ({ code, stderr }),
	);
}

describe("npm run calibrate", () => {
	it("writes what an engine takes, made on collections and on questions of one's own", async () => {
		const folder = folderWith({
			...collection,
			"own.json": JSON.stringify([
				{ question: "why was the gas deal stalled", answers: ["dispute over pricing"] },
				{ question: "who won the chess championship", answers: [], far: true },
			]),
		});
		const [out, own] = [path.join(folder, "made", "calibration.json"), path.join(folder, "own.json")];
		expect((await calibrate("--out", out, "--own", own, folder)).code).toBe(0);
		const { made } = parseCalibration(JSON.parse(readFileSync(out, "utf8")), out);
		expect(made).toContain("own.json (2 questions)");
		expect(made).toContain(`${path.basename(folder)} (3 questions)`);
	});

	it.each([
		["no folder", [], /Give the folders of test collections/],
		["an option that there is not", ["--nonsense"], /--nonsense/],
		["a list that is none", ["--own", "package.json", "test"], /package\.json: is no JSON object/],
		["a list that is not there", ["--own", "nowhere.json", "test"], /nowhere\.json cannot be read/],
	])("says in a sentence what is wrong with %s", async (_, args, sentence) => {
		const { code, stderr } = await calibrate("--out", path.join(folderWith({}), "x.json"), ...args);
		expect(code).toBe(2);
		expect(stderr).toMatch(sentence);
		expect(stderr).not.toContain("    at ");
	});
});
