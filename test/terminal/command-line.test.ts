import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { runPassim } from "../support/passim-process.ts";

const asked = "why was the gas deal stalled";

describe("ask", () => {
	it("prints the answering sentence marked, those around it, and where it stands", async () => {
		const { code, stdout, stderr } = await runPassim(["ask", asked]);
		expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
		const lines = stdout.split("\n");
		const at = lines.findIndex((line) => line.startsWith("> "));
		expect(lines[at]).toMatch(
			/^> … However, .* \*\*The proposed deal .* in a dispute over pricing, .* visit\.\*\*$/,
		);
		expect(lines[at + 1]).toBe("  [Putin’s visit to Beijing, June 2012]");
		expect(lines[at + 2]).toBe(
			"  compiled by Amanda Watson · US-China Policy Foundation · June 7, 2012 · putin-beijing-2012#2",
		);
	});

	it("--whole prints the whole passage", async () => {
		const { stdout } = await runPassim(["ask", asked, "--whole"]);
		expect(stdout).toMatch(
			/^> During their meeting, Presidents Putin and Hu .* \*\*The proposed deal .* visit\.\*\*$/m,
		);
	});

	it("--json is one value whose text is the article's own at its offsets", async () => {
		const { code, stdout } = await runPassim(["ask", asked, "--json", "--limit", "5"]);
		expect(code).toBe(0);
		const answer = JSON.parse(stdout);
		expect(answer).toMatchObject({ question: asked, answered: true });
		expect(answer.hits).toHaveLength(5);
		expect(answer.hits[0]).toMatchObject({
			ref: "putin-beijing-2012#2",
			link: expect.stringMatching(/^https:\/\/uscpf\.org\/.*#:~:text=During%20their%20meeting%2C.*visit\.$/),
			article: { id: "putin-beijing-2012", authors: [], published: "2012-06-07" },
		});
		for (const hit of answer.hits) {
			const file = `${hit.article.id}.md`;
			const { body } = parseArticle(file, await readFile(path.join("corpus", file)));
			expect(body.slice(hit.start, hit.end)).toBe(hit.text);
			for (const { start, end } of hit.highlights) {
				expect(start).toBeLessThan(end);
				expect(end).toBeLessThanOrEqual(hit.text.length);
			}
		}
	});

	it("--why prints why, below the passages and in the JSON", async () => {
		const { stdout } = await runPassim(["ask", asked, "--why"]);
		expect(stdout).toMatch(/\n\nWhether the first passage answers:\n(?: {2}.*\n)+$/);
		const json = await runPassim(["ask", asked, "--why", "--json"]);
		expect(JSON.parse(json.stdout).why).toMatchObject({ confidence: expect.any(Number) });
	});

	it("says that no passage answers, and offers the nearest as such", async () => {
		const { code, stdout } = await runPassim(["ask", "best recipe for borscht"]);
		expect(code).toBe(0);
		expect(stdout).toMatch(/^Nothing in these articles seems to answer this\. Nearest:\n/);
		expect(stdout).not.toContain("**");
		const json = await runPassim(["ask", "best recipe for borscht", "--json"]);
		expect(JSON.parse(json.stdout)).toMatchObject({ answered: false, strength: "none" });
	});

	it("says which articles a filter let through", async () => {
		const { stdout } = await runPassim(["ask", "trade", "--author", "fang frank", "--limit", "1"]);
		expect(stdout).toMatch(/^Searched: Sino-Russian Relations Under Scrutiny .* …\n\n/);
	});

	it("a filter that nothing passes says so and lists what there is", async () => {
		const { code, stdout } = await runPassim(["ask", asked, "--author", "Nobody"]);
		expect(code).toBe(0);
		expect(stdout).toBe(
			'No article names "Nobody" as author, compiler or publisher. There are: Amanda Watson; Frank Fang; US-China Policy Foundation.\n',
		);
	});

	it("- answers every line of standard input, a line that is no question too", async () => {
		const input = `${asked}\n\n🙂🙂\nwho is worried about migrants?`;
		const { code, stdout } = await runPassim(["ask", "-", "--json"], { input });
		expect(code).toBe(0);
		const answers = stdout
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(answers.map(({ question }) => question)).toEqual(input.split("\n"));
		expect(answers.map(({ answered }) => answered)).toEqual([true, false, false, true]);
		expect(answers[1].notice).toContain("empty");
	});

	it.each([
		["an empty question", [""], "The question is empty"],
		["a limit out of range", [asked, "--limit", "0"], '--limit is "0"'],
		["an unknown option", [asked, "--colour"], "unknown option '--colour'"],
		["a date that is none", [asked, "--after", "yore"], '"yore" is no date for "after"'],
		["dates the wrong way round", [asked, "--after", "2020", "--before", "2019"], "is later than"],
		["no question", [], "missing required argument"],
	])("%s is one sentence and exit code 2", async (_, args, sentence) => {
		const { code, stdout, stderr } = await runPassim(["ask", ...args]);
		expect(code).toBe(2);
		expect(stdout).toBe("");
		expect(stderr).toContain(sentence);
		expect(stderr).not.toMatch(/\n\s+at /);
	});

	it.each([
		"gas deal stalled'); DROP TABLE passages; --",
		'"gas" AND NEAR(deal stalled, 5) OR * ^ title:x',
		"gas\u0000deal\u001b[31m stalled",
		"why: was - the (gas) deal* stalled?",
	])("searches for %j as for any words", async (question) => {
		const { code, stdout } = await runPassim(["ask", "-", "--json"], { input: question });
		expect(code).toBe(0);
		expect(JSON.parse(stdout).hits[0].ref).toMatch(/^putin-beijing-2012#[26]$/);
	});
});

describe("quote", () => {
	it("--json gives a speaker's quotations, word for word, and where else the name stands", async () => {
		const { code, stdout } = await runPassim(["quote", "tiezzi", "--json"]);
		expect(code).toBe(0);
		const answer = JSON.parse(stdout);
		expect(answer).toMatchObject({ who: "tiezzi", speaker: "Shannon Tiezzi" });
		expect(answer.quotations).toHaveLength(3);
		const file = "xi-russia-2019.md";
		const { body } = parseArticle(file, await readFile(path.join("corpus", file)));
		for (const found of answer.quotations) {
			expect(body.slice(found.start, found.end)).toBe(found.quotation);
			expect(found.text).toContain(found.quotation);
		}
		expect(answer.quotations.map(({ cue }: { cue: string }) => cue)).toContain("concluded");
	});

	it("says so when the words stand nowhere", async () => {
		const { code, stdout } = await runPassim(["quote", "Napoleon"]);
		expect(code).toBe(0);
		expect(stdout).toMatch(
			/^"Napoleon" stands nowhere in the articles\.\n\nQuoted in them: .*Shannon Tiezzi \(/,
		);
	});
});

describe("sources, index and the rest", () => {
	it("sources lists what is known of the articles, and no more", async () => {
		const { stdout } = await runPassim(["sources"]);
		expect(stdout).toContain("Frank Fang · June 6, 2019, updated June 7, 2019 · xi-russia-2019");
		const json = await runPassim(["sources", "--json"]);
		expect(JSON.parse(json.stdout).map(({ id }: { id: string }) => id)).toEqual([
			"putin-beijing-2012",
			"xi-russia-2019",
		]);
	});

	it("index says what it did", async () => {
		const { stdout } = await runPassim(["index", "--json"]);
		expect(JSON.parse(stdout)).toMatchObject({
			articles: 2,
			embedded: [],
			removed: [],
			unchanged: 2,
			problems: [],
			notices: [],
		});
	});

	it("--help lists the commands", async () => {
		const { code, stdout } = await runPassim(["--help"]);
		expect(code).toBe(0);
		for (const command of ["ask", "quote", "sources", "index", "bench"]) expect(stdout).toContain(command);
	});

	it("an unknown command is exit code 2", async () => {
		expect((await runPassim(["sing"])).code).toBe(2);
	});

	it.each([
		["LOG_LEVEL", "loud", 'LOG_LEVEL is "loud"; wanted: one of error, warn, info, debug.'],
		["USER_QUESTIONS_PER_MINUTE", "0", 'USER_QUESTIONS_PER_MINUTE is "0"; wanted: a whole number from 1 up.'],
		["DISCORD_API_URL", "discord", 'DISCORD_API_URL is "discord"; wanted: a web address'],
		["DISCORD_GUILD_ID", "my server", 'DISCORD_GUILD_ID is "my server"; wanted: a server\'s id'],
		["CORPUS_DIR", "nowhere", 'The corpus folder "nowhere" does not exist'],
		["EMBEDDING_MODEL", "./no-model", "EMBEDDING_MODEL"],
		["RERANK_MODEL", "./no-model", 'RERANK_MODEL is "./no-model", but there is no folder'],
	])("a wrong %s stops the start with one line", async (name, value, sentence) => {
		const { code, stdout, stderr } = await runPassim(["ask", asked], { [name]: value });
		expect(code).toBe(1);
		expect(stdout).toBe("");
		expect(stderr).toContain(sentence);
		expect(stderr.trimEnd()).not.toContain("\n");
	});

	it("a token with a space in it is refused without being repeated", async () => {
		const { code, stderr } = await runPassim(["ask", asked], { DISCORD_TOKEN: "secret token" });
		expect(code).toBe(1);
		expect(stderr).toContain("DISCORD_TOKEN");
		expect(stderr).not.toContain("secret");
	});
});

describe("the chat", () => {
	it("takes slash commands and bare questions until the input ends", async () => {
		const input = `${asked}\n/quote Tiezzi\n/sources\n/help\n/dance\n/ask ${asked} --limit 99\n/ask trade --source xi-russia --limit 1\n`;
		const { code, stdout } = await runPassim([], { input });
		expect(code).toBe(0);
		expect(stdout).toContain("stalled since 2006 in a dispute over pricing");
		expect(stdout).toContain("Shannon Tiezzi, in the words of the articles:");
		expect(stdout).toContain("Frank Fang");
		expect(stdout).toContain("/ask <question>");
		expect(stdout).toContain("There is no /dance");
		expect(stdout).toContain('--limit is "99"');
		expect(stdout).not.toContain("\u001b[");
	});

	it("leaves at /quit", async () => {
		const { code, stdout } = await runPassim([], { input: "/quit\n/sources\n" });
		expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
	});
});

describe("a corpus that changes", () => {
	let folder: string;
	const settings = () => ({ CORPUS_DIR: path.join(folder, "corpus"), INDEX_DIR: path.join(folder, "index") });
	const index = async () => JSON.parse((await runPassim(["index", "--json"], settings())).stdout);

	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), "passim-corpus-"));
		await mkdir(path.join(folder, "index"));
		await cp(path.join(inject("indexDir"), "models"), path.join(folder, "index", "models"), {
			recursive: true,
		});
		await cp("corpus", path.join(folder, "corpus"), { recursive: true });
	});

	afterAll(() => rm(folder, { recursive: true, force: true }));

	it("is embedded at first use, with one line that says so, and never again", async () => {
		const first = await runPassim(["index", "--json"], settings());
		expect(first.stderr).toMatch(/^Embedding \d+ passages …\n$/);
		expect(JSON.parse(first.stdout).embedded).toEqual(["putin-beijing-2012", "xi-russia-2019"]);
		expect(await index()).toMatchObject({ embedded: [], unchanged: 2 });
	});

	it("takes in a new article, leaves out a broken one and says why", async () => {
		await writeFile(
			path.join(folder, "corpus", "borscht.txt"),
			"date: soon\ntitle: Soups\n\nBorscht wants beetroot, cabbage and dill.\n",
		);
		await writeFile(path.join(folder, "corpus", "bad.md"), "---\ntitle: Words\n---\n");
		const { code, stdout, stderr } = await runPassim(
			["ask", "what goes into borscht?", "--json"],
			settings(),
		);
		expect(code).toBe(0);
		expect(stderr).toContain("bad.md: holds no prose");
		expect(stderr).toContain(
			'borscht.txt: "date" is no date that is understood (2019-06-06 is) and is left out.',
		);
		expect(JSON.parse(stdout)).toMatchObject({ answered: true, hits: [{ ref: "borscht#1" }, {}, {}] });
	});

	it("forgets an article whose file is gone", async () => {
		await rm(path.join(folder, "corpus", "borscht.txt"));
		await rm(path.join(folder, "corpus", "bad.md"));
		expect(await index()).toMatchObject({ articles: 2, embedded: [], removed: ["borscht"] });
	});
});
