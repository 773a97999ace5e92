import { closeSync, existsSync, openSync } from "node:fs";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import type { Answer, AskRequest, Engine } from "../../src/search/index.ts";
import { chat } from "../../src/terminal/chat.ts";
import { runPassim, startPassim } from "../support/passim-process.ts";

interface Happening {
	readonly terminal: boolean;
	readonly lines: string;
	/** What happens to the input while the first question is answered; the answer waits for it. */
	readonly meanwhile?: (input: PassThrough) => void | Promise<void>;
}

/** Runs a chat to its end, on an engine that finds nothing. */
async function chatOf({ terminal, lines, meanwhile = () => {} }: Happening) {
	const asked: string[] = [];
	const input = Object.assign(new PassThrough(), { isTTY: terminal });
	const output = Object.assign(new PassThrough(), { isTTY: terminal, columns: 80 });
	const printed = text(output);
	const ask = async ({ question }: AskRequest): Promise<Answer> => {
		asked.push(question);
		if (asked.length === 1) await meanwhile(input);
		return { question, answered: false, strength: "none", confidence: 0, hits: [] };
	};
	input.write(lines);
	const engine = { ask, passages: () => 0, sources: () => [] } as Partial<Engine> as Engine;
	const outcome = await chat(engine, { input, output }).then(
		() => "ended",
		(fault: unknown) => fault,
	);
	output.end();
	const replies = (await printed).split("Nothing in these articles seems to answer this").length - 1;
	const prompts = (await printed).split("passim> ").length - 1;
	return { outcome, asked, replies, prompts, printed: await printed, input };
}

const ends = (last: string) => (input: PassThrough) =>
	new Promise<void>((resolve) => {
		input.once("end", resolve);
		input.end(last);
	});

describe.each([
	["a terminal", true],
	["a pipe", false],
])("a chat in %s", (_, terminal) => {
	it("prints the answer under way when its input ends, and prompts no more", async () => {
		const { outcome, asked, replies, prompts } = await chatOf({
			terminal,
			lines: "one\n",
			meanwhile: ends(""),
		});
		expect(outcome).toBe("ended");
		expect({ asked, replies, prompts }).toEqual({ asked: ["one"], replies: 1, prompts: terminal ? 1 : 0 });
	});

	it("answers the lines that came before the end, the last without a line break too", async () => {
		const happening = { terminal, lines: "one\ntwo\n", meanwhile: ends("three\nfour") };
		const { outcome, asked, replies } = await chatOf(happening);
		expect(outcome).toBe("ended");
		expect({ asked, replies }).toEqual({ asked: ["one", "two", "three", "four"], replies: 4 });
	});

	it("leaves at /quit, whatever stands behind it", async () => {
		const happening = { terminal, lines: "one\n/quit\ntwo\n", meanwhile: ends("three\n") };
		const { outcome, asked, replies } = await chatOf(happening);
		expect(outcome).toBe("ended");
		expect({ asked, replies }).toEqual({ asked: ["one"], replies: 1 });
	});

	it("answers more lines than are kept waiting", async () => {
		const many = Array.from({ length: 3000 }, (_, at) => `question ${at}`);
		const { outcome, asked } = await chatOf({
			terminal,
			lines: "first\n",
			// Not waited for: the input rests until lines are taken.
			meanwhile: (input) => {
				input.end(`${many.join("\n")}\n`);
			},
		});
		expect(outcome).toBe("ended");
		expect(asked).toEqual(["first", ...many]);
	});

	it("gives its input back when the engine fails", async () => {
		const fault = new Error("The library is closed.");
		const { outcome, input, prompts } = await chatOf({
			terminal,
			lines: "one\ntwo\n",
			meanwhile: () => Promise.reject(fault),
		});
		expect(outcome).toBe(fault);
		expect(input.isPaused()).toBe(true);
		expect(prompts).toBe(terminal ? 1 : 0);
	});
});

describe("Ctrl-C in a terminal", () => {
	it("leaves after the answer under way, not after all lines behind it", async () => {
		const { outcome, asked, replies, prompts } = await chatOf({
			terminal: true,
			lines: "one\ntwo\n",
			meanwhile: (input) => {
				input.write("\u0003");
			},
		});
		expect(outcome).toBe("ended");
		expect({ asked, replies, prompts }).toEqual({ asked: ["one"], replies: 1, prompts: 1 });
	});

	it("leaves at the prompt, and the line ends there", async () => {
		const { outcome, printed } = await chatOf({ terminal: true, lines: "half a quest\u0003" });
		expect(outcome).toBe("ended");
		expect(printed).toMatch(/half a quest\r?\n$/);
	});
});

describe("a process", () => {
	it.each([
		["the chat", []],
		["ask -", ["ask", "-"]],
	])("of %s ends without a word when nobody reads its output", async (_, args) => {
		const { child, ended, stderr } = startPassim(args);
		child.stdout?.destroy();
		child.stdin?.on("error", () => {});
		child.stdin?.end("what is the SCO\n".repeat(50));
		expect(await ended).toBe(0);
		expect(stderr()).toBe("");
	});

	it("does its work when nobody reads its messages", async () => {
		const { child, ended } = startPassim(["ask", "--limit", "0", "gas"]);
		child.stderr?.destroy();
		expect(await ended).toBe(2);
	});

	it.runIf(existsSync("/dev/full"))("says in a sentence that its output cannot be written", async () => {
		const full = openSync("/dev/full", "w");
		const { ended, stderr } = startPassim(["sources"], {}, full);
		closeSync(full);
		expect(await ended).toBe(1);
		expect(stderr()).toMatch(/^The output cannot be written: ENOSPC[^\n]*\n$/);
	});

	it("of a chat answers what it was asked, and ends in 0", async () => {
		const { code, stdout, stderr } = await runPassim([], { input: "/new\nwhy was the gas deal stalled" });
		expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
		expect(stdout).toContain("stalled since 2006");
	});
});
