import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/errors.ts";
import type { Answer, AskRequest, Engine } from "../../src/search/index.ts";
import { chat } from "../../src/terminal/chat.ts";

/** An engine that finds nothing, refuses "refused", and keeps what it was asked. */
function recordingEngine(): Engine & { readonly requests: AskRequest[] } {
	const requests: AskRequest[] = [];
	const ask = async (request: AskRequest): Promise<Answer> => {
		requests.push(request);
		if (request.question === "refused") throw new UsageError("That is no question.");
		return { question: request.question, answered: false, strength: "none", confidence: 0, hits: [] };
	};
	const quote: Engine["quote"] = async ({ who }) => ({ who, speaker: null, quotations: [], mentions: [] });
	const engine: Partial<Engine> = { passages: () => 0, ask, quote, sources: () => [] };
	return { ...(engine as Engine), requests };
}

/** Runs a chat on these lines; `terminal` makes its streams look like one. */
async function chatOf(lines: readonly string[], { terminal = false } = {}) {
	const engine = recordingEngine();
	const input = Object.assign(new PassThrough(), { isTTY: terminal });
	const output = Object.assign(new PassThrough(), { isTTY: terminal, columns: 80 });
	const printed = text(output);
	input.end(lines.map((line) => `${line}\n`).join(""));
	await chat(engine, { input, output });
	output.end();
	const asked = engine.requests.map(({ question, conversation }) => [question, conversation]);
	return { asked, requests: engine.requests, printed: await printed };
}

describe.each([
	["a terminal", true],
	["a pipe", false],
])("a conversation in %s", (_, terminal) => {
	it("goes along with each question, bare or by command", async () => {
		const { asked } = await chatOf(["what is the SCO", "/ask who founded it", "when"], { terminal });
		expect(asked).toEqual([
			["what is the SCO", []],
			["who founded it", ["what is the SCO"]],
			["when", ["what is the SCO", "who founded it"]],
		]);
	});

	it("begins again at /new", async () => {
		const { asked, printed } = await chatOf(["one", "/new", "two", "three"], { terminal });
		expect(asked).toEqual([
			["one", []],
			["two", []],
			["three", ["two"]],
		]);
		expect(printed).toContain("A new conversation.");
	});
});

describe("a conversation", () => {
	it("is of the last questions that count", async () => {
		const { asked } = await chatOf(["1st", "2nd", "3rd", "4th", "5th", "6th", "7th"]);
		expect(asked.at(-1)).toEqual(["7th", ["4th", "5th", "6th"]]);
	});

	it("forgets what was refused, and what was no question", async () => {
		const lines = [
			"one",
			"refused",
			"two --limit 99",
			"/quote Tiezzi",
			"/sources",
			"/help",
			"/dance",
			"",
			"three",
		];
		const { asked } = await chatOf(lines);
		expect(asked).toEqual([
			["one", []],
			["refused", ["one"]],
			["three", ["one"]],
		]);
	});

	it("keeps questions without their filters, which are for one question only", async () => {
		const { requests } = await chatOf(['gas --author "Frank Fang" --limit 2', "and oil"]);
		expect(requests).toEqual([
			{ question: "gas", author: "Frank Fang", limit: 2, conversation: [] },
			{ question: "and oil", conversation: ["gas"] },
		]);
	});

	it("keeps them without what says how an answer is printed", async () => {
		const { requests } = await chatOf(["/ask gas --whole --limit 2", "the --whole truth"]);
		expect(requests.map(({ question }) => question)).toEqual(["gas", "the truth"]);
	});

	it("asks why where it is told to, for one question only", async () => {
		const { requests } = await chatOf(["/ask gas --why", "oil"]);
		expect(requests.map(({ question, explain }) => [question, explain])).toEqual([
			["gas", true],
			["oil", undefined],
		]);
	});

	it("is explained by /help", async () => {
		expect((await chatOf(["/help"])).printed).toMatch(/\/new {2,}a new conversation/);
	});

	it("is begun by /new also where the terminal completed it", async () => {
		const input = Object.assign(new PassThrough(), { isTTY: true });
		const output = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY: true });
		const chatting = chat(recordingEngine(), { input, output });
		// A tab at the end of what arrives is a key that was pressed; one inside it was pasted.
		const steps = [
			{ after: "passim> ", keys: "/ne\t" },
			{ after: "/new", keys: "\n" },
			{ after: "A new conversation.", keys: "/quit\n" },
		];
		let printed = "";
		output.on("data", (more: string) => {
			printed += more;
			if (steps[0] && printed.includes(steps[0].after)) input.write(steps.shift()?.keys);
		});
		await chatting;
		expect(steps).toEqual([]);
	});
});
